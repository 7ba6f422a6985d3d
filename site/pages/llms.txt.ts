import { pagePath } from '../content/addresses/pages.ts';
import { articlesIn } from '../content/articles.ts';
import { inLocale } from '../content/in-locale.ts';
import { byTopic } from '../content/lists/by-topic.ts';
import { settings } from '../content/settings.ts';
import { siteStrings } from '../languages/registry/strings.ts';

/** The contents for machines (llmstxt.org): every article as Markdown, with its summary, and where all are in one file. */
export function GET({ site }: { site: URL | undefined }) {
  const parts = [
    `# ${settings.name}\n\n> ${siteStrings(settings.locales[0]).help}: ${new URL('/', site)}\n`,
    ...settings.locales.map((locale) => {
      const address = new URL(pagePath(locale, 'llms-full.txt'), site);
      return `[${siteStrings(locale).all.inOneFile}](${address})\n`;
    }),
  ];
  for (const locale of settings.locales) {
    for (const { topic, articles } of byTopic(articlesIn(locale))) {
      const links = articles.map(({ slug, data }) => {
        const address = new URL(pagePath(locale, `articles/${slug}.md`), site);
        return `- [${data.title}](${address})${data.summary ? `: ${data.summary}` : ''}`;
      });
      parts.push(`## ${inLocale(topic.name, locale)} (${locale})\n\n${links.join('\n')}\n`);
    }
  }
  return new Response(parts.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
