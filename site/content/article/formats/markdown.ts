import type { Nodes } from 'mdast';
import { plainAnswer } from '../../../search/results/short-answer.ts';
import { pagePath } from '../../addresses/pages.ts';
import { headingId } from '../body/ids.ts';
import { isForDark } from '../body/looks.ts';
import { attributeOf, bodyNodes, isTag, type Tag } from '../body/nodes.ts';
import { linkOnSite, linksOnSite } from '../links.ts';
import type { Article } from '../read.ts';

/** An article as plain Markdown: title, short answer, body without the site's own parts. `others` are those of its language. */
export function articleMarkdown(article: Article, site: URL, others: readonly Article[]): string {
  const { data, path } = article;
  const head = [
    `# ${data.title}`,
    data.answer && plainAnswer(data.answer),
    `<${new URL(path, site)}>`,
  ];
  return `${[...head.filter(Boolean), withoutParts(article, others)].join('\n\n')}\n`;
}

/** What an author writes in tags, said in Markdown, and every link as the site has it; the rest stays as it is written. */
function withoutParts(article: Article, others: readonly Article[]): string {
  const { body } = article;
  const page = { ...article, others };
  const changes = bodyNodes(article)
    .flatMap((node) => changesOf(node, page))
    .sort((one, other) => other.from - one.from);
  return changes
    .reduce((text, { from, to, said }) => text.slice(0, from) + said + text.slice(to), body)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is said in place of a piece of the body. */
interface Change {
  from: number;
  to: number;
  said: string;
}

interface Page extends Pick<Article, 'body' | 'locale'> {
  /** The articles of its language. */
  others: readonly Article[];
}

function changesOf(node: Nodes, page: Page): Change[] {
  const { body, locale } = page;
  const { from, to } = rangeOf(node);
  if (isTag(node)) return changesOfTag(node, page);
  if (node.type === 'heading') {
    const written = body.slice(from, to);
    return [{ from: from + headingId(written).text.length, to, said: '' }];
  }
  if (node.type === 'html') return [{ from, to, said: linksOnSite(body.slice(from, to), locale) }];
  // A picture beside the article has no address of its own here; what it shows is said.
  if (node.type === 'image' && /^\.{1,2}\//.test(node.url))
    return [{ from, to, said: isForDark(node.url) ? '' : `*${node.alt ?? ''}*` }];
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const start = body.indexOf(node.url, endOfInner(node) ?? from);
  const isWritten = start !== -1 && start < to;
  return isWritten
    ? [{ from: start, to: start + node.url.length, said: linkOnSite(node.url, locale) }]
    : [];
}

/** The tags of a part say what it is called or leads to; those of HTML stay. */
function changesOfTag(tag: Tag, page: Page): Change[] {
  const { body, locale } = page;
  const { from, to } = rangeOf(tag);
  const [opening = ''] = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(body.slice(from, to)) ?? [];
  const opened = { from, to: from + opening.length };
  if (!/^[A-Z]/.test(tag.name ?? '')) return [{ ...opened, said: linksOnSite(opening, locale) }];

  const closing = /<\/[^<]*>$/.exec(body.slice(opened.to, to))?.[0] ?? '';
  const [before, after] = saidOf(tag, page);
  return [
    { ...opened, said: before },
    { from: to - closing.length, to, said: after },
  ];
}

/** What stands before the text of a part, and behind it. */
function saidOf(tag: Tag, page: Page): [before: string, after: string] {
  const label = attributeOf(tag, 'label') ?? attributeOf(tag, 'title');
  const caption = attributeOf(tag, 'caption');
  if (tag.name === 'Card') return [`- ${articleLink(attributeOf(tag, 'to') ?? '', page)}: `, ''];
  if (label) return [`**${label}**\n`, ''];
  return [caption ? `${caption}\n` : '', ''];
}

function articleLink(slug: string, { locale, others }: Page): string {
  const article = others.find((other) => other.slug === slug);
  return `[${article?.data.title ?? slug}](${pagePath(locale, `articles/${slug}/`)})`;
}

function endOfInner(node: Nodes): number | undefined {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last && rangeOf(last).to;
}

/** Where a node stands in the body. */
const rangeOf = ({ position }: Nodes) => ({
  from: position?.start.offset ?? 0,
  to: position?.end.offset ?? 0,
});
