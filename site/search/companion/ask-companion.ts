import { isCorrectable, isUnspaced } from '../../languages/split-words.ts';
import type { Companion } from './companion.ts';
import { features } from './features.ts';
import type { CompanionRoot, SentArticle } from './format/index-format.ts';
import type { OpenArticles, OpenPassage } from './open-articles.ts';
import { candidatesOf } from './ranking/candidates.ts';
import { nearestHeadings, type Ranked, rankArticles } from './ranking/rank-articles.ts';
import { type Scores, scoresOf } from './ranking/scores.ts';
import { synonymTerms } from './synonym-terms.ts';
import type { Words } from './word-list.ts';

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
  /** The question as it was read: its words corrected, in the characters of the index. */
  read: string;
  /** The same, when a word of it was misspelt. */
  corrected?: string;
}

export interface CompanionResult {
  article: SentArticle;
  /** In standard deviations above the mean article, so only differences within one answer mean something. */
  score: number;
  /** Whether it has a word of the question that tells something of its subject. */
  matched: boolean;
  /** The heading that is nearest to the question, where one is near at all. */
  heading?: { text: string; slug: string };
}

export interface Asking {
  /** Whether misspelt words may be corrected. */
  correcting?: boolean;
  /** An example question that is to be left out of account, and the article that has it. */
  without?: Example;
}

export interface Example {
  article: string;
  question: string;
}

/** In characters: what a customer writes beyond this is a message, and its first lines name its subject. */
const maxQuestionLength = 500;
/** With more words than these a question asks for something. */
const mostLookedUp = 2;
/** A word that is still so short is only beginning to be typed. */
const shortestTyped = 3;

/**
 * Asks a companion index a question in the customer's own words. A misspelt one is read as it was meant where
 * that is answered with more confidence than what was typed. Throws `BrokenIndex`.
 */
export async function askCompanion(
  companion: Companion,
  question: string,
  { correcting = true, without }: Asking = {},
): Promise<CompanionAnswer> {
  const asked = await companion.simplified(question.slice(0, maxQuestionLength));
  const words = await companion.wordsAround(companion.analyser.words(asked));
  const typed = await answerTo(companion, asked, { words, without });
  const read = correcting ? await corrected(companion, asked, words) : asked;
  if (read === asked) return typed;
  const meant = await answerTo(companion, read, { words, without });
  return meant.confidence > typed.confidence ? { ...meant, corrected: read } : typed;
}

/** A question with its misspelt words corrected. What corrects is fetched for a question that has an unknown word. */
async function corrected(
  { root, analyser }: Companion,
  question: string,
  words: Words,
): Promise<string> {
  const { stem, isStopWord } = analyser.latin ?? analyser;
  const isKnown = (word: string) =>
    words.has(analyser.stem(word)) || words.has(stem(word)) || isStopWord(stem(word));
  if (analyser.words(question).filter(isCorrectable).every(isKnown)) return question;
  const spelling = await import('./spelling/correct-spelling.ts').catch(() => undefined);
  // What a browser could not fetch once it will not fetch again in this page: the question is answered as it was typed.
  if (!spelling) return question;
  return spelling.correctSpelling(question, {
    words,
    synonyms: root.synonyms,
    locale: root.locale,
  });
}

async function answerTo(
  companion: Companion,
  text: string,
  { words, without }: { words: Words; without: Example | undefined },
): Promise<CompanionAnswer> {
  const { root, analyser } = companion;
  const collection = { articles: root.articles, analyser };
  const asked = features(text, analyser);
  const content = analyser.words(text).filter((word) => !analyser.isStopWord(analyser.stem(word)));
  const articles = await companion.open(() => candidatesOf(words, asked, collection));
  const scores = scoresOf(
    { words, articles, collection },
    {
      features: asked,
      synonyms: synonymTerms(text, root.synonyms, analyser),
      isLeftOut: (passage) => without !== undefined && isExample(articles, passage, without),
    },
  );
  const ranked = rankArticles(scores, root.classifierShare);
  const [best] = ranked;
  // A question of stop words alone asks for nothing; from one article alone nothing can be learned.
  const isAnswerable = scores.contentIdf > 0 && root.meanMargin > 0;
  const confidence = best && isAnswerable ? confidenceOf(scores, best, root) : 0;
  return {
    results: resultsOf(ranked, scores, articles),
    confidence,
    answered: confidence >= analyser.confidenceLine,
    asks: content.length > 0,
    browses: browses(content, words, companion),
    read: text,
  };
}

/**
 * How sure it is that the best article answers the question, 0 to 1: a logistic model. Its constants were
 * fitted on labelled questions of other sites, then moved towards `covered`: docs/search.md tells why.
 */
function confidenceOf(
  { classifier, matchedIdf, contentIdf }: Scores,
  { article }: Ranked,
  { meanMargin }: CompanionRoot,
): number {
  /** The classifier's highest score, in units of the mean that it gives a passage's own article. */
  const margin = classifier.reduce((most, score) => Math.max(most, score), 0) / (meanMargin || 1);
  /** How many of the question's content words the best article has, weighed by idf, 0 to 1. */
  const covered = (matchedIdf[article] as number) / (contentIdf || 1);
  return 1 / (1 + Math.exp(-(model.margin * margin + model.covered * covered + model.rest)));
}

const model = { margin: 3.2, covered: 2.8, rest: -2.6 };

function isExample({ passages, articles }: OpenArticles, passage: number, example: Example) {
  const { kind, text, owner } = passages[passage] as OpenPassage;
  return (
    kind === 'question' && text === example.question && articles.get(owner)?.id === example.article
  );
}

function resultsOf(
  ranked: readonly Ranked[],
  { cosines, matchedIdf }: Scores,
  { articles, passages }: OpenArticles,
): CompanionResult[] {
  const headings = nearestHeadings(passages, cosines);
  return ranked.map(({ article, score }) => {
    const heading = headings.get(article);
    return {
      article: articles.get(article) as SentArticle,
      score,
      matched: (matchedIdf[article] as number) > 0,
      ...(heading && { heading: { text: heading.text, slug: heading.slug } }),
    };
  });
}

/** Whether a question is nothing but a word or two that this index has, or that begin like one of its words. */
function browses(content: readonly string[], words: Words, { analyser }: Companion): boolean {
  const isKnown = (word: string) => {
    if (words.has(analyser.stem(word))) return true;
    if (analyser.writing === 'unspaced' || isUnspaced(word)) return words.hasPiece(word);
    return word.length < shortestTyped || words.hasPiece(`_${word}`);
  };
  return content.length > 0 && content.length <= mostLookedUp && content.every(isKnown);
}
