import { askedTimes, impact } from './bm25f.ts';
import { type Feature, type Features, isFiller } from './features.ts';
import { type Meeting, meeting, type Read } from './meeting.ts';

/** What is asked. */
export interface Asked {
  features: Features;
  /** Words that customers use for those of the question: articles are found by them, but nothing is like them. */
  alsoFound: Features;
  /** Whether a unit is to be left out of account. */
  without: (unit: number) => boolean;
}

/** What the index says of a question, before it is put in order. */
export interface Scores {
  /** BM25F of each article. */
  lexical: Float64Array;
  /** The cosine between the question and each open unit, 0 to 1. */
  likenesses: Float64Array;
  /** What all units together say of each article, each as loud as it is like the question. */
  votes: Float64Array;
  /** How much each article has of the words that tell the question's subject, each by its rarity. */
  matched: Float64Array;
  /** How much all of those words are. */
  telling: number;
}

/** Scores every open article for a question that is already mended and in Simplified script. */
export function scoresOf(read: Read, { features, alsoFound, without }: Asked): Scores {
  const scores: Scores = {
    lexical: new Float64Array(read.among.articles),
    likenesses: new Float64Array(read.articles.units.length),
    votes: new Float64Array(read.among.articles),
    matched: new Float64Array(read.among.articles),
    telling: 0,
  };
  const { locale } = read.among;
  let length = 0;
  for (const [name, feature] of features) {
    const met = meeting(read, name, feature, without);
    addImpacts(scores.lexical, met, askedTimes(feature, locale));
    addLikenesses(scores.likenesses, met, feature);
    if (isTelling(name, feature, locale)) addMatched(scores, met);
    length += feature.count ** 2 * met.rarity;
  }
  for (const [name, feature] of alsoFound) {
    if (features.has(name)) continue;
    const met = meeting(read, name, feature, without);
    addImpacts(scores.lexical, met, askedTimes(feature, locale));
  }
  finishLikenesses(scores.likenesses, Math.sqrt(length) || 1, read, without);
  countVotes(scores, read);
  return scores;
}

function addImpacts(lexical: Float64Array, { frequencies, rarity }: Meeting, asked: number) {
  for (const [article, frequency] of frequencies)
    lexical[article] = (lexical[article] as number) + impact(rarity, asked, frequency);
}

function addLikenesses(likenesses: Float64Array, { units, rarity }: Meeting, { count }: Feature) {
  for (let n = 0; n < units.length; n += 2) {
    const unit = units[n] as number;
    likenesses[unit] = (likenesses[unit] as number) + count * (units[n + 1] as number) * rarity;
  }
}

function addMatched(scores: Scores, { frequencies, rarity }: Meeting) {
  scores.telling += rarity;
  for (const [article, frequency] of frequencies)
    if (frequency > 0) scores.matched[article] = (scores.matched[article] as number) + rarity;
}

function finishLikenesses(
  likenesses: Float64Array,
  length: number,
  { articles }: Read,
  without: Asked['without'],
) {
  for (const [n, { norm }] of articles.units.entries())
    likenesses[n] = without(n) ? 0 : (likenesses[n] as number) / (length * norm);
}

function countVotes({ likenesses, votes: counted }: Scores, { articles }: Read) {
  for (const [n, { votes }] of articles.units.entries()) {
    const like = likenesses[n] as number;
    if (like === 0) continue;
    for (const [k, article] of votes.articles.entries())
      counted[article] = (counted[article] as number) + like * (votes.weights[k] as number);
  }
}

/** Whether a feature says what a question is about: a word, or in Chinese two characters, but no filler. */
function isTelling(name: string, { kind }: Feature, locale: string): boolean {
  const isWhole = kind === 'word' || (kind === 'pair' && name.startsWith('~'));
  if (!isWhole || isFiller(name.replace('~', ''), locale)) return false;
  return !name.startsWith('~') || ![...name.slice(1)].every((sign) => isFiller(sign, locale));
}
