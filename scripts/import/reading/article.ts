import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { type Anchors, readAnchors } from '../html/anchors.ts';
import { markAsides } from '../html/asides.ts';
import { readAttributeLists } from '../html/attribute-lists.ts';
import { nameCode } from '../html/code.ts';
import { correctEmphasis, replaceUnderline } from '../html/emphasis.ts';
import { firstHeading, fitHeadings } from '../html/headings.ts';
import { correctLists } from '../html/lists.ts';
import { straighten } from '../html/straighten.ts';
import { hideHtml, linkEmbeds } from '../html/unsafe.ts';
import type { Lose } from '../report.ts';
import { parseBody } from './body.ts';
import { articleFields, folderName, oldAddresses, titleOf, zendeskId } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { createCleaner } from './hidden.ts';
import { readText } from './text.ts';

export interface Prepared {
  path: string;
  title: string;
  fields: ReturnType<typeof articleFields>;
  oldAddresses: string[];
  zendeskId: string | undefined;
  tree: Root;
  anchors: Anchors;
}

interface Source {
  path: string;
  bytes: Uint8Array;
  locale: Locale;
  lose: Lose;
}

/** All of an article that can be known before the others are, or the reason why it is none. */
export function prepare({ path, bytes, locale, lose }: Source): Prepared | { reason: string } {
  const read = readText(bytes);
  if ('reason' in read) return read;
  const matter = readFrontMatter(read.text);
  if ('reason' in matter) return matter;
  if (!matter.body.trim()) return { reason: 'empty' };
  if (matter.problem) lose('front matter', matter.problem);

  const clean = createCleaner(read.text);
  const fields = clean.value(matter.fields);
  const tree = parseBody(matter.body);
  clean.tree(tree);
  hideHtml(tree, lose);
  linkEmbeds(tree, locale, lose);
  readAttributeLists(tree);
  markAsides(tree);
  straighten(tree);
  correctLists(tree);
  replaceUnderline(tree);
  correctEmphasis(tree);
  nameCode(tree, lose);
  const given = ['string', 'number'].includes(typeof fields['title'])
    ? String(fields['title'])
    : '';
  // Their words are Markdown, which has entities of its own.
  const title = clean.text(titleOf(given || firstHeading(tree) || nameOf(path), lose));
  const known = clean.value(articleFields(fields, firstParagraph(tree), lose));
  const removed = read.removed + clean.removed();
  if (removed > 0) lose('control characters removed', `${removed}`);
  fitHeadings(tree, title, lose);

  return {
    path,
    title,
    fields: known,
    oldAddresses: oldAddresses(matter.fields, locale, lose),
    zendeskId: zendeskId(fields),
    tree,
    anchors: readAnchors(tree),
  };
}

const nameOf = (path: string) =>
  folderName((path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' '));

function firstParagraph(tree: Root): string {
  let first = '';
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'p') return undefined;
    first = textOf(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
    return first ? EXIT : undefined;
  });
  return first;
}
