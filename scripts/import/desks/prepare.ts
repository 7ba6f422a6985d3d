import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { htmlToHast } from 'satteri';
import { type Anchors, keepHeadingIds, readAnchors } from '../html/headings/anchors.ts';
import { firstHeading, fitHeadings, sameText } from '../html/headings/headings.ts';
import { isEmpty } from '../html/safety/empty.ts';
import { refuseHtml } from '../html/safety/refuse-html.ts';
import { refuseTree } from '../html/safety/refuse-tree.ts';
import { hasNoWords, hideHtml, linkEmbeds } from '../html/safety/unsafe.ts';
import { nameCode } from '../html/text/code.ts';
import { correctEmphasis, replaceUnderline } from '../html/text/emphasis.ts';
import { firstParagraph } from '../html/text/first-paragraph.ts';
import { correctLists } from '../html/text/lists.ts';
import { straighten } from '../html/text/straighten.ts';
import type { Lose } from '../losses.ts';
import { largestText } from '../reading/files/text.ts';
import { articleFields, shortTitle } from '../reading/front-matter/fields.ts';
import { createCleaner } from '../reading/hidden.ts';
import { asHere } from '../record/there.ts';
import { type Words, wordsOfPage } from '../words.ts';
import { isPrivate, markParts } from './editors.ts';
import type { PlacedArticle } from './places/articles.ts';

/** An article as far as it can be known before its links are. */
export interface PreparedArticle extends PlacedArticle {
  tree: Root;
  anchors: Anchors;
  /** That a reader saw at the desk. */
  words: Words;
  fields: ReturnType<typeof articleFields>;
}

/** An article of a desk in the shape of ours, or the reason why it is none. */
export function prepareArticle(
  article: PlacedArticle,
  { now, content, lose }: { now: Date; content: string; lose: Lose },
): PreparedArticle | { reason: string } {
  const { html, locale } = article;
  const sound = soundTree(html);
  if ('reason' in sound) return sound;
  const { tree } = sound;
  const clean = createCleaner(typeof html === 'string' ? html : textOf(html));
  clean.tree(tree);
  const given = clean.text(article.title);
  const cut = article.cut ?? [];
  for (const part of cut)
    lose(
      'part of a page left out, as it stands around the article',
      clean.text(part.words).slice(0, 500),
    );
  const words = wordsShown(given, tree, cut.map(({ counted }) => clean.text(counted)).join(' '));
  markParts(tree, lose);
  hideHtml(tree, lose);
  linkEmbeds(tree, locale, lose);
  straighten(tree);
  correctLists(tree);
  replaceUnderline(tree);
  correctEmphasis(tree);
  nameCode(tree, lose);
  const named = isVisible(given) ? given : firstHeading(tree) || article.slug;
  const title = shortTitle(named.replace(/\s+/g, ' ').trim(), lose);
  if (clean.removed() > 0) lose('control characters removed', `${clean.removed()}`);
  // A desk shows the title above the text: a heading that words it otherwise is one of the text's own.
  fitHeadings(tree, title, lose, 1);
  keepHeadingIds(tree);
  const withheld = [...new Set([...article.withheld, ...(isEmpty(tree) ? [noText] : [])])];
  const { former, isDraft } = asHere(content, article.former, withheld.length > 0);
  const fields = { ...fieldsOf(article, { tree, now, lose }), draft: isDraft || undefined };
  return { ...article, former, withheld, title, tree, fields, words, anchors: readAnchors(tree) };
}

/** Spaces, and characters that only control, show no title. */
const isVisible = (text: string) => /[^\s\p{C}]/u.test(text);

/** Why an article is held back that says nothing. */
const noText = 'it has no text';

/** The words of an article that is not prepared yet; none of what cannot be read. */
export function wordsCarried(title: string, html: PlacedArticle['html']): Words {
  const sound = soundTree(html);
  return 'tree' in sound ? wordsShown(title, sound.tree, '') : new Map();
}

function soundTree(html: PlacedArticle['html']): { tree: Root } | { reason: string } {
  if (typeof html !== 'string') return treeOrReason(html);
  const reason = html.length > largestText ? 'over 1 MB' : refuseHtml(html);
  return reason ? { reason } : treeOrReason(htmlToHast(html, { fragment: true }) as Root);
}

function treeOrReason(tree: Root): { tree: Root } | { reason: string } {
  const reason = refuseTree(tree);
  return reason ? { reason } : { tree };
}

/** A title that the text begins with again is counted once, as it is shown once here. */
function wordsShown(title: string, tree: Root, cut: string): Words {
  const isSaid = sameText(firstHeading(tree) ?? '', title);
  return wordsOfPage(
    `${isSaid ? '' : title}\n${cut}`,
    tree,
    (node) => hasNoWords(node) || isPrivate(node),
  );
}

interface Surroundings {
  tree: Root;
  now: Date;
  lose: Lose;
}

function fieldsOf(article: PlacedArticle, { tree, now, lose }: Surroundings) {
  const { summary, keywords, updated, order } = article;
  const given = { description: summary, keywords, order, updated };
  const known = { text: textOf(tree), firstParagraph: firstParagraph(tree), withheld: [], now };
  return articleFields(given, known, lose);
}
