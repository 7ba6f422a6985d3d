import type { Analyser } from '../../../languages/analyser.ts';
import { type Feature, type Features, piecesOf } from '../features.ts';
import type { CompanionRoot, Field } from '../format/index-format.ts';
import type { Passage } from '../format/passages.ts';

/** How many articles there are, and their language. */
export interface Collection {
  articles: number;
  analyser: Analyser;
}

/** How much a word counts where it stands. The body is long and tells least. */
const fieldWeights: Record<Field, number> = {
  title: 4,
  question: 2,
  keyword: 2,
  heading: 2,
  answer: 1,
  summary: 1,
  body: 1,
};

/** How much an exact term of a body counts: as a word of a title. */
export const exactWeight = 4;

/** BM25's k1, by which repetitions of a feature count less and less, and b, by which a long field counts less. */
const saturation = 2;
const lengthShare = 0.9;
/** A word that the question repeats counts this often at most. */
const mostAsked = 1.5;
/** How much of its idf a stop word keeps. */
const stopWordShare = 0.4;

/** Among fewer articles a word that most have is a chance. */
const leastArticles = 20;

/** A word in more than half of the articles, as the name of the product, tells none from another: which have it is not sent. */
export const isInMost = (having: number, articles: number) =>
  articles >= leastArticles && having > articles / 2;

/** The inverse document frequency of a feature that so many articles have, as in BM25; less for a stop word. */
export function idfOf(name: string, having: number, { articles, analyser }: Collection): number {
  const times = isInMost(having, articles) ? 0.75 * articles : having;
  const idf = Math.log(1 + (articles - times + 0.5) / (times + 0.5));
  return analyser.isStopWord(name) ? idf * stopWordShare : idf;
}

/** How often a question asks for a feature. */
export const askedTimes = ({ kind, count }: Feature, { writing }: Analyser) =>
  kind === 'piece' ? count * piecesOf[writing].scoreShare : count;

/** What one feature adds to an article's score by how often its weighted fields have it (Robertson & Zaragoza 2009). */
export const termScore = (idf: number, asked: number, frequency: number) =>
  (idf * Math.min(asked, mostAsked) * frequency * (saturation + 1)) / (frequency + saturation);

/** How much one word of the body counts. */
export const bodyWeight = (length: number, mean: CompanionRoot['lengths']) =>
  wordWeight('body', length, mean);

/** For each passage of an article, how much one word of it counts; `words` is how many each has. */
export function passageWeights(
  passages: readonly Passage[],
  words: readonly number[],
  mean: CompanionRoot['lengths'],
): number[] {
  const lengths = fieldLengths(passages, words);
  return passages.map(({ kind }) => wordWeight(kind, lengths.get(kind) ?? 0, mean));
}

/** The words that an article has in each field of its passages. */
export function fieldLengths(
  passages: readonly Passage[],
  words: readonly number[],
): Map<Field, number> {
  const lengths = new Map<Field, number>();
  for (const [n, { kind }] of passages.entries())
    lengths.set(kind, (lengths.get(kind) ?? 0) + (words[n] as number));
  return lengths;
}

/** How many words a text has. */
export function wordCount(text: Features): number {
  let count = 0;
  for (const feature of text.values()) if (feature.kind === 'word') count += feature.count;
  return count;
}

function wordWeight(field: Field, length: number, mean: CompanionRoot['lengths']): number {
  return fieldWeights[field] / (1 + lengthShare * (length / (mean[field] || 1) - 1));
}
