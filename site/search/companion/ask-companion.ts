import { browses, tellingWords } from './browses.ts';
import { candidatesOf } from './candidates.ts';
import type { Companion } from './companion.ts';
import { sureness, surenessLine } from './confidence.ts';
import { mended } from './correct-question.ts';
import { alsoFound } from './everyday-terms.ts';
import { type Features, features, wordsOf } from './features.ts';
import { likestHeadings } from './headings.ts';
import type { SentArticle } from './index-format.ts';
import type { OpenArticles } from './open-articles.ts';
import { inOrder, type Placed } from './ranking.ts';
import { type Scores, scoresOf } from './scores.ts';
import { signalsOf } from './signals.ts';
import type { Words } from './words.ts';

export interface CompanionAnswer {
  /** Best first; empty only when no article shares even a piece of a word. */
  results: CompanionResult[];
  /** How sure it is that the first article answers the question, 0 to 1. */
  confidence: number;
  /** Whether `confidence` is above the line. */
  answered: boolean;
  /** Whether it has a word that tells its subject; a greeting has none, and asks for nothing. */
  asks: boolean;
  /** Whether it is a word or two of this site, looked up rather than asked: such a question is no gap. */
  browses: boolean;
  /** The question as it was read: its words mended, in the script of the index. */
  read: string;
  /** The same, when a word of it was misspelt. */
  mended?: string;
}

export interface CompanionResult {
  article: SentArticle;
  /** In standard deviations above the mean article, so only differences within one answer mean something. */
  score: number;
  /** Whether it has a word of the question that tells something of its subject. */
  matched: boolean;
  /** The heading that is most like the question, where one is like it at all. */
  heading?: { text: string; slug: string };
}

export interface Asking {
  /** Whether misspelt words may be mended. */
  mending?: boolean;
  /** An example question that is to be left out of account, and the article that has it. */
  without?: Example;
}

export interface Example {
  article: string;
  question: string;
}

/** In characters: what a customer writes beyond this is a message, and its first lines name its subject. */
const longest = 500;

/**
 * Asks a companion index a question in the customer's own words. A misspelt one is read as it was meant where
 * that is answered more surely than what was typed. Throws `BrokenIndex`.
 */
export async function askCompanion(
  companion: Companion,
  question: string,
  { mending = true, without }: Asking = {},
): Promise<CompanionAnswer> {
  const { root } = companion;
  const asked = await companion.simplified(question.slice(0, longest));
  const words = await companion.wordsAround(wordsOf(asked, root.locale));
  const typed = await answerTo(companion, asked, { words, without });
  const read = mending ? await mended(asked, words, root) : asked;
  if (read === asked) return typed;
  const meant = await answerTo(companion, read, { words, without });
  return meant.confidence > typed.confidence ? { ...meant, mended: read } : typed;
}

async function answerTo(
  companion: Companion,
  text: string,
  { words, without }: { words: Words; without: Example | undefined },
): Promise<CompanionAnswer> {
  const { root } = companion;
  const among = { articles: root.articles, locale: root.locale };
  const wanted = features(text, root.locale);
  const telling = tellingWords(text, root.locale);
  const articles = await companion.open(numbersOf(companion, words, wanted));
  const scores = scoresOf(
    { words, articles, among },
    {
      features: wanted,
      alsoFound: alsoFound(text, root.everyday, root.locale),
      without: (unit) => without !== undefined && isExample(articles, unit, without),
    },
  );
  const order = inOrder(scores, root.blend);
  const [best] = order;
  // A question of fillers alone asks for nothing; from one article alone nothing can be learned.
  const isAnswerable = scores.telling > 0 && root.loudness > 0;
  const confidence = best && isAnswerable ? sureness(signalsOf(scores, best, root)) : 0;
  return {
    results: resultsOf(order, scores, articles),
    confidence,
    answered: confidence >= surenessLine(root.locale),
    asks: telling.length > 0,
    browses: browses(telling, words, root.locale),
    read: text,
  };
}

/** The numbers of the articles that are compared with a question: of a small index all of them. */
function numbersOf({ root, isWhole }: Companion, words: Words, asked: Features): number[] {
  return isWhole ? [...Array(root.articles).keys()] : candidatesOf(words, asked, root);
}

function isExample({ units, articles }: OpenArticles, unit: number, example: Example): boolean {
  const { kind, text, own = -1 } = units[unit] ?? {};
  if (kind !== 'question' || text !== example.question) return false;
  return articles.get(own)?.id === example.article;
}

function resultsOf(
  order: readonly Placed[],
  { likenesses, matched }: Scores,
  { articles, units }: OpenArticles,
): CompanionResult[] {
  const headings = likestHeadings(units, likenesses);
  return order.map(({ article, score }) => {
    const heading = headings.get(article);
    return {
      article: articles.get(article) as SentArticle,
      score,
      matched: (matched[article] as number) > 0,
      ...(heading && { heading: { text: heading.text, slug: heading.slug } }),
    };
  });
}
