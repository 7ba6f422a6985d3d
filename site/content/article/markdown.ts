import type { Locale } from '../../languages/registry/locales.ts';
import { plainAnswer } from '../../search/results/short-answer.ts';
import { linkOnSite, linksOnSite } from './links.ts';
import type { Article } from './read.ts';

/** An article as plain Markdown: title, short answer, body without the site's own parts. */
export function articleMarkdown({ data, body, path, locale }: Article, site: URL): string {
  const head = [
    `# ${data.title}`,
    data.answer && plainAnswer(data.answer),
    `<${new URL(path, site)}>`,
  ];
  return `${[...head.filter(Boolean), withoutParts(body, locale)].join('\n\n')}\n`;
}

/** What an author writes in tags, said in Markdown; code blocks stay as they are. */
function withoutParts(body: string, locale: Locale): string {
  return body
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)\s*$)/m)
    .map((piece) => (/^(?:```|~~~)/.test(piece) ? piece : plainParts(piece, locale)))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function plainParts(text: string, locale: Locale): string {
  return (
    linksOnSite(text, locale)
      .replace(/<(?:Tab|Question) (?:label|title)="([^"]*)">/g, '**$1**\n')
      .replace(/<Card to="([^"]*)">([\s\S]*?)<\/Card>/g, '- $2 ($1)')
      .replace(/<Figure caption="([^"]*)">/g, '$1\n')
      // A picture beside the article has no address of its own here; what it shows is said.
      .replace(/!\[([^\]]*)\]\(\.{1,2}\/[^)]*\)/g, '*$1*')
      .replace(
        /(\]\(|^\[[^\]]+\]:\s*)([^\s)]+)/gm,
        (_, before: string, href: string) => before + linkOnSite(href, locale),
      )
      .replace(/<\/?[A-Z]\w*(?:\s[^>]*)?>/g, '')
  );
}
