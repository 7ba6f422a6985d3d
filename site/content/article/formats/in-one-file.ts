import { type Article, markdownPath } from '../read.ts';
import { articleMarkdown } from './markdown.ts';

/**
 * Articles as Markdown, one after the other. From the first one that does not fit into `most` characters on, only where they
 * are is said: about as much as the largest models read, and far from the 25 MiB that Cloudflare takes as a file.
 */
export function inOneFile(articles: readonly Article[], site: URL, most = 4_000_000): string {
  let length = 0;
  const texts = articles.map((article) => articleMarkdown(article, site, articles));
  const cut = texts.findIndex((text) => {
    length += text.length;
    return length > most;
  });
  const whole = cut === -1 ? texts : texts.slice(0, cut);
  const rest = articles
    .slice(whole.length)
    .map((article) => `- [${article.data.title}](${new URL(markdownPath(article), site)})\n`);
  return [...whole, ...(rest.length > 0 ? [rest.join('')] : [])].join('\n---\n\n');
}
