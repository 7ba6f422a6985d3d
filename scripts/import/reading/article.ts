import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { tooDense } from '../../../site/content/checks/body/too-dense.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { codeRanges, within } from '../../../site/markdown/code-ranges.ts';
import { type Anchors, keepHeadingIds, readAnchors } from '../html/headings/anchors.ts';
import { type HeadingRule, keepToolNames } from '../html/headings/heading-rules.ts';
import { firstHeading, fitHeadings } from '../html/headings/headings.ts';
import { leaveIcons } from '../html/pictures/icons.ts';
import { markLooks } from '../html/pictures/looks.ts';
import { hideByLists, readAttributeLists } from '../html/safety/attribute-lists.ts';
import { isEmpty } from '../html/safety/empty.ts';
import { refuseTree } from '../html/safety/refuse-tree.ts';
import { hideHtml, linkEmbeds } from '../html/safety/unsafe.ts';
import { markAsides } from '../html/text/asides.ts';
import { nameCode } from '../html/text/code.ts';
import { correctEmphasis, replaceUnderline } from '../html/text/emphasis.ts';
import { firstParagraph } from '../html/text/first-paragraph.ts';
import { placeFootnotes } from '../html/text/footnotes.ts';
import { correctLists } from '../html/text/lists.ts';
import { straighten } from '../html/text/straighten.ts';
import type { Lose } from '../losses.ts';
import { namedValues } from '../tool/data/values.ts';
import type { Inherited } from '../tool/withheld.ts';
import { wordsBefore } from '../words.ts';
import { parseBody } from './body.ts';
import {
  articleFields,
  folderName,
  oldAddresses,
  titleOf,
  zendeskId,
} from './front-matter/fields.ts';
import { type Fields, readFrontMatter } from './front-matter/front-matter.ts';
import { homePage } from './front-matter/home-page.ts';
import { mayLimit } from './front-matter/publication.ts';
import { routesOf } from './front-matter/routes.ts';
import { createCleaner } from './hidden.ts';
import { ownWords } from './own-words.ts';
import type { Pieces } from './pieces.ts';

export interface Prepared {
  path: string;
  /** Where it would lie if the folder had one language: the same for its translations. */
  place: string;
  /** The language that the path names, if it names one. */
  code: string | undefined;
  title: string;
  /** Whether the file itself says its title. */
  isNamed: boolean;
  fields: ReturnType<typeof articleFields>;
  oldAddresses: string[];
  /** Paths under which the old site had it besides its file's. */
  routes: string[];
  zendeskId: string | undefined;
  tree: Root;
  anchors: Anchors;
  /** How many it has beside links, headings and a hero. */
  ownWords: number;
  /** What a reader saw before. */
  words: ReturnType<typeof wordsBefore>;
}

interface Source {
  path: string;
  place: string;
  code: string | undefined;
  read: { text: string; removed: number };
  locale: Locale;
  now: Date;
  pieces: Pieces;
  /** What is said of its publication outside of it. */
  inherited: Inherited;
  /** How the old site named headings by their words, where that is another way than ours. */
  headings: HeadingRule | undefined;
  lose: Lose;
}

/** All of an article that can be known before the others are, or the reason why it is none. */
export function prepare(source: Source): Prepared | { reason: string } {
  const { path, place, code, read, locale, now, inherited, pieces, lose } = source;
  const matter = readFrontMatter(read.text);
  if ('reason' in matter) return matter;
  const hero = homePage(matter.fields);
  const body = [hero, matter.body].filter(Boolean).join('\n\n');
  if (!body.trim()) return { reason: 'empty' };
  if (matter.problem) lose('front matter', matter.problem);

  const clean = createCleaner(read.text);
  const isUnclear = matter.unread !== undefined && mayLimit(matter.unread);
  const fields = clean.value({
    ...inherited.fields,
    ...matter.fields,
    ...(isUnclear && { draft: true }),
  });
  const rewritten = pieces.rewrite(body, path, { lose, own: templateValues(matter.fields) });
  // What it includes counts too.
  const dense = tooDense(rewritten);
  if (dense) return { reason: dense.reason };
  const tree = parseBody(rewritten);
  const reason = refuseTree(tree);
  if (reason !== undefined) return { reason };
  clean.tree(tree);
  shape(tree, locale, lose);
  if (isEmpty(tree)) return { reason: 'empty' };
  // Their words are Markdown, which has entities of its own.
  const named = namedIn(fields, tree);
  const title = clean.text(titleOf(named ?? nameFromPath(path), lose));
  const withheld = [
    ...inherited.withheld,
    ...hiddenByTags(body),
    ...(isBare(tree) ? ['nothing is left of it but headings'] : []),
  ];
  const first = firstParagraph(tree);
  const besides = { text: textOf(tree), firstParagraph: first, withheld, now };
  const known = clean.value(articleFields(fields, besides, lose));
  const removed = read.removed + clean.removed();
  if (removed > 0) lose('control characters removed', `${removed}`);
  fitHeadings(tree, title, lose);
  if (isEmpty(tree)) return { reason: 'nothing but a title' };
  keepToolNames(tree, source.headings);
  keepHeadingIds(tree);

  return {
    path,
    place,
    code,
    title,
    isNamed: named !== undefined,
    fields: known,
    oldAddresses: oldAddresses(matter.fields, locale, lose),
    routes: routesOf(path, matter.fields),
    zendeskId: zendeskId(fields),
    tree,
    anchors: readAnchors(tree),
    ownWords: ownWords(tree, hero),
    words: wordsBefore(body),
  };
}

/** By the names that Jekyll and VitePress have for them. */
const templateValues = (fields: Fields) => [
  ...namedValues('page', fields),
  ...namedValues('$frontmatter', fields),
];

/** Whether all that it says under its headings was what nobody here can show. */
const isBare = ({ type, children }: Root) =>
  isEmpty({
    type,
    children: children.filter(
      (child) => child.type !== 'element' || !/^h[1-6]$/.test(child.tagName),
    ),
  });

/** Tags of the page's head that keep it out of search engines; one that is shown as code is none. */
function hiddenByTags(body: string): string[] {
  const tags = [...body.matchAll(/<meta\b[^<>]{0,300}\bnoindex\b[^<>]{0,300}>/gi)];
  if (tags.length === 0) return [];
  const isQuiet = within(codeRanges(body));
  return tags.filter(({ index }) => !isQuiet(index)).map(([tag]) => tag);
}

/** The tree as our Markdown can say it, all but its links and pictures. */
function shape(tree: Root, locale: Locale, lose: Lose): void {
  markLooks(tree);
  leaveIcons(tree, lose);
  hideByLists(tree);
  hideHtml(tree, lose);
  linkEmbeds(tree, locale, lose);
  placeFootnotes(tree);
  readAttributeLists(tree);
  markAsides(tree);
  straighten(tree);
  correctLists(tree);
  replaceUnderline(tree);
  correctEmphasis(tree);
  nameCode(tree, lose);
}

/** The title that the file itself gives. */
function namedIn(fields: Fields, tree: Root): string | undefined {
  // The first words of a home page are those of its hero; its title says no more than that it is one.
  const own = fields['hero']
    ? [firstHeading(tree), fields['title']]
    : [fields['title'], firstHeading(tree)];
  const given = [...own, fields['linkTitle'], fields['sidebar_label']];
  return given
    .filter((value) => ['string', 'number'].includes(typeof value))
    .map(String)
    .find((text) => text.trim() !== '');
}

/** The page of a folder is named as the folder is. */
function nameFromPath(path: string): string {
  const parts = path.replace(/\.[^.]+$/, '').split('/');
  const isPage = /^(index|_index|readme)$/i.test(parts.at(-1) ?? '');
  const name = (isPage ? parts.at(-2) : parts.at(-1)) ?? parts.at(-1) ?? '';
  return folderName(name.replace(/^\d+[-_. ]+(?=\D)/, '').replace(/[-_]+/g, ' '));
}
