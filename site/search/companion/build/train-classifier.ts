import type { Votes } from '../packed-passages.ts';
import type { Near } from './cosines.ts';
import { Tally } from './tally.ts';

/** What the ranker learns from: units whose articles are known, and how alike they are. */
export interface Lessons {
  /** The article that each unit belongs to. */
  own: readonly number[];
  /** How much each unit teaches, 0 to 1. */
  worth: readonly number[];
  near: readonly Near[];
  articles: number;
}

export interface Training {
  rounds: number;
  /** How far each lesson moves a vote. */
  pace: number;
}

/** An article that a unit may speak against has to be among this many that are nearest to it. */
const rivals = 3;

/**
 * Softmax regression by gradient descent, in its dual form: what is learned is not a weight for each feature
 * but what each unit says of its own article and of the articles that it could be taken for. The two give the
 * same ranking; this one is ten times smaller, as the units are in the index anyway.
 */
export function trainVotes(lessons: Lessons, { rounds, pace }: Training): Votes[] {
  const { own, worth, near, articles } = lessons;
  const votes = own.map((article, unit) => noVotes(article, near[unit]?.units ?? [], own));
  const scores = new Tally(articles);
  for (let round = 0; round < rounds; round++) {
    for (const unit of shuffled(own.length)) {
      const teaches = worth[unit] ?? 0;
      if (teaches === 0) continue;
      scores.clear();
      addScores(scores, near[unit] ?? { units: [], likenesses: [] }, votes);
      const lesson = { own: own[unit] ?? 0, pace: pace * teaches, articles };
      teach(votes[unit] as Votes, scores, lesson);
    }
  }
  return votes;
}

function noVotes(own: number, near: readonly number[], owners: readonly number[]): Votes {
  const articles = [own];
  for (const unit of near) {
    if (articles.length > rivals) break;
    const owner = owners[unit] ?? own;
    if (!articles.includes(owner)) articles.push(owner);
  }
  return { articles, weights: articles.map(() => 0) };
}

function addScores(scores: Tally, { units, likenesses }: Near, votes: readonly Votes[]) {
  for (let n = 0; n < units.length; n++) {
    const { articles, weights } = votes[units[n] as number] as Votes;
    const like = likenesses[n] as number;
    for (let k = 0; k < articles.length; k++)
      scores.add(articles[k] as number, like * (weights[k] as number));
  }
}

/** One step: the unit speaks louder for its own article, and against the others, the likelier they were held. */
function teach(
  votes: Votes,
  scores: Tally,
  { own, pace, articles }: { own: number; pace: number; articles: number },
) {
  const most = scores.met.reduce((most, article) => Math.max(most, scores.of(article)), 0);
  // Of the articles that were not met nothing is said, and that is 0.
  let total = (articles - scores.met.length) * Math.exp(-most);
  for (const article of scores.met) total += Math.exp(scores.of(article) - most);
  for (const [n, article] of votes.articles.entries()) {
    const held = Math.exp(scores.of(article) - most) / total;
    votes.weights[n] = (votes.weights[n] ?? 0) + pace * ((article === own ? 1 : 0) - held);
  }
}

/** The same order every time, so that a build can be repeated. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, n) => n);
  let seed = 7;
  for (let n = length - 1; n > 0; n--) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = seed % (n + 1);
    [order[n], order[other]] = [order[other] as number, order[n] as number];
  }
  return order;
}
