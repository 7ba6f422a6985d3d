import type { NearTerms } from './near-terms.ts';
import { covered, type Weighed } from './term-weights.ts';

/** What two questions have in common, each 0 to 1. */
interface Common {
  /** How much of the terms of the one the other has, of both the smaller and the larger share. */
  less: number;
  more: number;
  /** How much of what they are built with is the same. */
  built: number;
  /** How far apart what they ask about their subjects is; 0 when they ask the same. */
  apart: number;
}

/** Compares two questions. */
export function common(one: Weighed, other: Weighed, near: NearTerms): Common {
  const [there, back] = [covered(one, other, near), covered(other, one, near)];
  return {
    less: Math.min(there, back),
    more: Math.max(there, back),
    built: overlap(one.fillers, other.fillers),
    apart:
      apart(one.aspects, other.aspects) +
      apart(other.aspects, one.aspects) +
      (areOther(one.numbers, other.numbers) ? numbersApart : 0),
  };
}

/** How like each other two questions are by their terms alone, 0 to 1. */
export const likeness = ({ less, more }: Common) => (less + more) / 2;

/** What stands around two questions. */
export interface Around {
  /** How much the questions that are most like the one are those that are most like the other, 0 to 1. */
  company: number;
  /** How sure the index is of both their nearest articles, 0 to 1, by whether that is the same one. */
  sameArticle: number;
  otherArticle: number;
}

/**
 * The chance that two questions ask the same: a logistic model. Its constants were fitted on labelled questions of
 * other sites; those of articles are nearer to 0 than the fit, because an index may be of other things: docs/gaps.md.
 */
export function chance({ less, built, apart }: Common, around: Around): number {
  const { company, sameArticle, otherArticle } = around;
  const said = 1.2 * less + 0.5 * built - 0.7 * apart;
  return 1 / (1 + Math.exp(1.85 - said - 3.8 * company - sameArticle + 1.5 * otherArticle));
}

/** How far apart two questions are that have other numbers. */
const numbersApart = 1;

const areOther = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && other.size > 0 && one.isDisjointFrom(other);

/** Of sets of words, the cosine. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / (Math.sqrt(one.size * other.size) || 1);
}

/** What the one asks and the other does not. */
function apart(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, weight] of one) if (!other.has(name)) sum += weight;
  return sum;
}
