import { isCorrectable } from '../../languages/split-words.ts';
import { distance, mostEdits } from '../edit-distance.ts';
import type { Reading } from './question-terms.ts';

/** For each term, the others that may stand for it, and how much of it each counts, 0 to 1. */
export type SimilarTerms = Map<string, Map<string, number>>;

const synonym = 0.7;
const misspelling = 0.8;
const samePrefix = 0.7;

/** From this length on a word may be another one with an ending. */
const shortestPrefix = 5;
const longestEnding = 3;

/** Which terms stand for each other: by the groups, misspelt, or with another ending. Without spaces no term is whole. */
export function similarTerms(
  terms: readonly string[],
  { analyser, facts, groups }: Reading,
): SimilarTerms {
  if (analyser.writing === 'unspaced') return new Map();
  const similar: SimilarTerms = new Map(terms.map((term) => [term, new Map()]));
  const add = (one: string, other: string, share: number) => {
    const known = similar.get(one)?.get(other) ?? 0;
    if (one === other || known >= share) return;
    similar.get(one)?.set(other, share);
    similar.get(other)?.set(one, share);
  };

  for (const group of groups) {
    const members = group.filter((member) => similar.has(member));
    for (const one of members) for (const other of members) add(one, other, synonym);
  }
  const known = new Set([...groups.flat(), ...(facts.lowInformationWords ?? [])]);
  for (const alike of byFirstLetter(
    terms.filter((term) => mostEdits(term) > 0 && isCorrectable(term)),
  ).values()) {
    for (const [n, one] of alike.entries()) {
      for (const other of alike.slice(n + 1)) {
        // Of two words that are known neither is misspelt: "change" and "charge".
        if (known.has(one) && known.has(other)) continue;
        const share = sharedForm(one, other);
        if (share > 0) add(one, other, share);
      }
    }
  }
  return similar;
}

/** Whoever misspells a word seldom does so in its first letter. */
const byFirstLetter = (words: readonly string[]) => Map.groupBy(words, (word) => word.slice(0, 1));

function sharedForm(one: string, other: string): number {
  const maxEdits = Math.min(mostEdits(one), mostEdits(other));
  if (distance(one, other, maxEdits) <= maxEdits) return misspelling;
  const isLonger = one.startsWith(other) || other.startsWith(one);
  const ending = Math.abs(one.length - other.length);
  const length = Math.min(one.length, other.length);
  return isLonger && length >= shortestPrefix && ending <= longestEnding ? samePrefix : 0;
}
