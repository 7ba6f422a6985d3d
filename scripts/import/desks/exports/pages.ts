import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { htmlToHast } from 'satteri';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { localeOf } from '../../../../site/languages/registry/locales.ts';
import { tooDeep } from '../../html/too-deep.ts';
import { findFiles } from '../../reading/files/files.ts';
import { largestText, readText } from '../../reading/files/text.ts';
import { folderName } from '../../reading/front-matter/fields.ts';
import type { LeftOut } from '../../report.ts';
import type { DeskArticle, DeskSection } from './export.ts';

/** The articles of a folder of pages: a page is an article, its folder its section. */
export function readPages(folder: string) {
  const { files, leftOut } = findFiles(folder);
  const filesSeen = leftOut.reduce((sum, skipped) => sum + skipped.files, files.length);
  const articles: DeskArticle[] = [];
  const sections = new Map<string, DeskSection>();
  for (const path of files) {
    if (isPicture.test(path)) continue;
    const read = tryRead(folder, path);
    if ('reason' in read) {
      leftOut.push({ file: path, files: 1, reason: read.reason });
      continue;
    }
    articles.push(read);
    if (read.section !== undefined) addSection(sections, read.section, read.language);
  }
  return { articles, sections: [...sections.values()], failedSearches: [], filesSeen, leftOut };
}

const isPicture = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

function addSection(sections: Map<string, DeskSection>, id: string, language = ''): void {
  const known = sections.get(id) ?? { id, names: new Map(), addresses: new Map() };
  known.names.set(language, folderName(posix.basename(id)));
  sections.set(id, known);
}

function tryRead(folder: string, path: string): DeskArticle | LeftOutReason {
  if (!/\.html?$/i.test(path)) return { reason: 'no HTML' };
  if (statSync(join(folder, path)).size > largestText) return { reason: 'over 1 MB' };
  const read = readText(readFileSync(join(folder, path)));
  if ('reason' in read) return read;
  const tree = htmlToHast(read.text) as Root;
  const deep = tooDeep(tree);
  return deep ? { reason: deep } : articleOf(path, tree);
}

type LeftOutReason = Pick<LeftOut, 'reason'>;

function articleOf(path: string, tree: Root): DeskArticle {
  const content = contentOf(tree);
  const [language, place] = languageIn(path, tree);
  const canonical = attributeOf(
    tree,
    (node) => node.tagName === 'link' && hasWord(node, 'rel', 'canonical'),
    'href',
  );
  const robots = metaOf(tree, 'robots');
  const section = posix.dirname(place);
  return {
    id: place,
    language,
    title:
      headingOf(content) ??
      titleOf(tree) ??
      folderName(posix.basename(path).replace(/\.html?$/i, '')),
    summary: metaOf(tree, 'description'),
    html: { type: 'root', children: content.children.filter((child) => child.type !== 'doctype') },
    section: section === '.' ? undefined : section,
    // Where the file is comes first: pictures and links are seen from there.
    addresses: [
      `/${path}`,
      ...(/(^|\/)index\.html?$/i.test(path) ? [`/${posix.dirname(path)}/`] : []),
      ...(canonical ? [canonical] : []),
    ],
    withheld: /noindex|none/i.test(robots) ? ['it is kept from search engines there'] : [],
    remarks: [],
    order: undefined,
    keywords: metaOf(tree, 'keywords')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
    related: [],
    updated: metaOf(tree, 'article:modified_time') || undefined,
    votes: undefined,
  };
}

/** What the page says its language is, or its first folder; and its path without that folder, which translations share. */
function languageIn(path: string, tree: Root): [string | undefined, string] {
  const [first = '', ...rest] = path.split('/');
  const isLanguage = rest.length > 0 && localeOf(first) !== undefined;
  const named = attributeOf(tree, (node) => node.tagName === 'html', 'lang');
  return [named || (isLanguage ? first : undefined), isLanguage ? rest.join('/') : path];
}

/** The part of a page that is its article, without what stands around one on every page. */
function contentOf(tree: Root): Element | Root {
  const found = [
    (node: Element) =>
      hasWord(node, 'className', 'article-body') || hasWord(node, 'itemProp', 'articleBody'),
    (node: Element) => node.tagName === 'article',
    (node: Element) => node.tagName === 'main' || node.properties['role'] === 'main',
    (node: Element) => node.tagName === 'body',
  ].map((is) => firstOf(tree, is));
  const content = found.find((node) => node !== undefined) ?? tree;
  visit(content, 'element', (node, index, parent) => {
    if (node === content || !parent || index === undefined || !isAround(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return content;
}

const isAround = (node: Element): boolean =>
  /^(nav|footer|head)$/.test(node.tagName) ||
  [node.properties['className'] ?? []]
    .flat()
    .some((name) =>
      /^(breadcrumbs?|sidebar|pagination|share|article-votes|skip-link)$/i.test(String(name)),
    );

const headingOf = (content: Nodes): string | undefined => {
  const heading = firstOf(content, ({ tagName }) => tagName === 'h1');
  return heading && wordsOf(heading);
};

/** Behind a bar or a dash stands the name of the site. */
function titleOf(tree: Root): string | undefined {
  const title = firstOf(tree, ({ tagName }) => tagName === 'title');
  return title && wordsOf(title)?.replace(/\s+[|–—·-]\s+[^|–—·]+$/, '');
}

const wordsOf = (node: Element) => textOf(node).replace(/\s+/g, ' ').trim() || undefined;

const metaOf = (tree: Root, name: string): string =>
  attributeOf(
    tree,
    ({ tagName, properties }) =>
      tagName === 'meta' && [properties['name'], properties['property']].includes(name),
    'content',
  ) ?? '';

function attributeOf(tree: Root, is: (node: Element) => boolean, name: string): string | undefined {
  const value = firstOf(tree, is)?.properties[name];
  return typeof value === 'string' ? value : undefined;
}

const hasWord = ({ properties }: Element, name: string, word: string): boolean =>
  [properties[name] ?? []]
    .flat()
    .some((value) => String(value).toLowerCase() === word.toLowerCase());

function firstOf(tree: Nodes, is: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!is(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}
