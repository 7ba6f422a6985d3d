import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { htmlToHast } from 'satteri';
import { EXIT, visit } from 'unist-util-visit';
import { isFilePath } from '../../../../site/content/files/kinds.ts';
import { localeOf } from '../../../../site/languages/registry/locales.ts';
import { refuseHtml } from '../../html/safety/refuse-html.ts';
import { refuseTree } from '../../html/safety/refuse-tree.ts';
import type { LeftOut } from '../../losses.ts';
import { findFiles } from '../../reading/files/files.ts';
import { isPicture } from '../../reading/files/kinds.ts';
import { largestText, readText } from '../../reading/files/text.ts';
import { folderName } from '../../reading/front-matter/fields.ts';
import type { CutPart, DeskArticle, DeskSection } from './export.ts';
import { cutPages, hasWord, type PageParts, partsOfPage } from './page-parts.ts';

/** The articles of a folder of pages: a page is an article, its folder its section. */
export function readPages(folder: string) {
  const { files, leftOut, filesSeen } = findFiles(folder);
  const pages: Page[] = [];
  const sections = new Map<string, DeskSection>();
  for (const path of files) {
    if (isPicture(path) || isFilePath(path)) continue;
    const read = tryRead(folder, path);
    if ('reason' in read) {
      leftOut.push({ file: path, files: 1, reason: read.reason });
      continue;
    }
    pages.push(read);
  }
  // What stands around an article is told by how many pages have it.
  for (const those of Map.groupBy(pages, languageOf).values())
    for (const [index, cut] of cutPages(those.map(({ parts }) => parts)).entries())
      Object.assign(those[index] as Page, { cut });
  const articles = pages.map(articleOf);
  for (const { section, language } of articles)
    if (section !== undefined) addSection(sections, section, language);
  const read = { articles, sections: [...sections.values()], failedSearches: [] };
  return { ...read, filesSeen, isFileEach: true, leftOut };
}

function addSection(sections: Map<string, DeskSection>, id: string, language = ''): void {
  const known = sections.get(id) ?? { id, names: new Map(), addresses: new Map() };
  known.names.set(language, folderName(posix.basename(id)));
  sections.set(id, known);
}

interface Page {
  path: string;
  tree: Root;
  parts: PageParts;
  cut: CutPart[];
}

const languageOf = ({ path, tree }: Page): string | undefined => languageIn(path, tree)[0];

function tryRead(folder: string, path: string): Page | LeftOutReason {
  if (!/\.html?$/i.test(path)) return { reason: 'no HTML' };
  if (statSync(join(folder, path)).size > largestText) return { reason: 'over 1 MB' };
  const read = readText(readFileSync(join(folder, path)));
  if ('reason' in read) return read;
  const unread = refuseHtml(read.text);
  if (unread) return { reason: unread };
  const tree = htmlToHast(read.text) as Root;
  const reason = refuseTree(tree);
  return reason ? { reason } : { path, tree, parts: partsOfPage(tree), cut: [] };
}

type LeftOutReason = Pick<LeftOut, 'reason'>;

function articleOf({ path, tree, parts, cut }: Page): DeskArticle {
  const { content } = parts;
  const [language, place] = languageIn(path, tree);
  const canonical = attributeOf(
    tree,
    (node) => node.tagName === 'link' && hasWord(node, 'rel', 'canonical'),
    'href',
  );
  const robots = [...metasOf(tree, 'robots'), ...metasOf(tree, 'googlebot')].join(' ');
  const section = posix.dirname(place);
  return {
    id: place,
    language,
    title:
      headingOf(content) ??
      headingOf(tree) ??
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
    cut,
  };
}

/** What the page says its language is, or its first folder; and its path without that folder, which translations share. */
function languageIn(path: string, tree: Root): [string | undefined, string] {
  const [first = '', ...rest] = path.split('/');
  const isLanguage = rest.length > 0 && localeOf(first) !== undefined;
  const named = attributeOf(tree, (node) => node.tagName === 'html', 'lang');
  return [named || (isLanguage ? first : undefined), isLanguage ? rest.join('/') : path];
}

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

const metaOf = (tree: Root, name: string): string => metasOf(tree, name)[0] ?? '';

/** A page may say a thing twice. */
function metasOf(tree: Root, name: string): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    const names = [properties['name'], properties['property']].map((given) =>
      String(given).toLowerCase(),
    );
    if (tagName === 'meta' && names.includes(name)) found.push(String(properties['content'] ?? ''));
  });
  return found;
}

function attributeOf(tree: Root, is: (node: Element) => boolean, name: string): string | undefined {
  const value = firstOf(tree, is)?.properties[name];
  return typeof value === 'string' ? value : undefined;
}

function firstOf(tree: Nodes, is: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!is(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}
