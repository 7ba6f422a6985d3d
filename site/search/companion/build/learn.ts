import { isChinese } from '../features.ts';
import type { UnitData, Votes } from '../packed-passages.ts';
import type { Unit } from '../passages.ts';
import { directionsOf, type Near } from './cosines.ts';
import { rarities } from './rarities.ts';
import type { SourceText } from './read-source.ts';
import { trainVotes } from './train-classifier.ts';

/** How much each kind of unit teaches. */
const worth: Record<Unit['kind'], number> = {
  title: 1,
  question: 1,
  keyword: 0,
  heading: 0.3,
  answer: 0.3,
  summary: 0,
};

/** What the site's own units teach of which article a question belongs to. */
export interface Learned {
  /** For each unit of each article. */
  units: UnitData[];
  /** How much the units say for their own articles, on average. */
  loudness: number;
}

export function learn(texts: readonly SourceText[], locale: string): Learned {
  const directions = directionsOf(
    texts.flatMap(({ texts }) => texts),
    rarities(texts, locale),
  );
  const own = texts.flatMap(({ units }, article) => units.map(() => article));
  const near = own.map((_, unit) => directions.near(unit));
  const votes = trainVotes(
    {
      own,
      worth: texts.flatMap(({ units }) => units.map(({ kind }) => worth[kind])),
      near,
      articles: texts.length,
    },
    { rounds: 10, pace: isChinese(locale) ? 0.3 : 1 },
  );
  const said = near.map((near, unit) => saidFor(own[unit] ?? 0, near, votes));
  return {
    units: own.map((own, n) => ({
      own,
      norm: directions.norms[n] ?? 1,
      votes: votes[n] as Votes,
    })),
    loudness: rounded(said.reduce((sum, one) => sum + one, 0) / (said.length || 1)),
  };
}

function saidFor(article: number, { units, likenesses }: Near, votes: readonly Votes[]): number {
  return units.reduce((sum, unit, n) => {
    const { articles, weights } = votes[unit] as Votes;
    return sum + (likenesses[n] ?? 0) * (weights[articles.indexOf(article)] ?? 0);
  }, 0);
}

const rounded = (number: number) => Math.round(number * 1000) / 1000;
