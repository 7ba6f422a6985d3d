import { distance } from '../edit-distance.ts';
import { slightWords } from './low-information-words.ts';

/** For each term, the others that may stand for it, and how surely, 0 to 1. */
export type NearTerms = Map<string, Map<string, number>>;

const synonym = 0.7;
const misspelt = 0.8;
const sameStart = 0.7;

/** A shorter word is too like others to be one of them misspelt. */
const shortest = 4;
/** From here on two letters may be wrong, and a word may be another one with an ending. */
const long = 7;
const shortestStart = 5;
const longestEnding = 3;

/** Which English terms stand for each other: by the groups, misspelt, or with another ending. */
export function nearTerms(terms: readonly string[], groups: readonly string[][]): NearTerms {
  const near: NearTerms = new Map(terms.map((term) => [term, new Map()]));
  const join = (one: string, other: string, surely: number) => {
    const known = near.get(one)?.get(other) ?? 0;
    if (one === other || known >= surely) return;
    near.get(one)?.set(other, surely);
    near.get(other)?.set(one, surely);
  };

  for (const group of groups) {
    const members = group.filter((member) => near.has(member));
    for (const one of members) for (const other of members) join(one, other, synonym);
  }
  const known = new Set([...groups.flat(), ...slightWords]);
  for (const alike of byStart(terms.filter((term) => /^[a-z]{4,}$/.test(term))).values()) {
    for (const [n, one] of alike.entries()) {
      for (const other of alike.slice(n + 1)) {
        // Of two words that are known neither is misspelt: "change" and "charge".
        if (known.has(one) && known.has(other)) continue;
        const surely = likeness(one, other);
        if (surely > 0) join(one, other, surely);
      }
    }
  }
  return near;
}

/** Whoever misspells a word seldom does so in its first letter. */
const byStart = (words: readonly string[]) => Map.groupBy(words, (word) => word.slice(0, 1));

function likeness(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  const most = length >= long ? 2 : 1;
  if (length >= shortest && distance(one, other, most) <= most) return misspelt;
  const isLonger = one.startsWith(other) || other.startsWith(one);
  const ending = Math.abs(one.length - other.length);
  return isLonger && length >= shortestStart && ending <= longestEnding ? sameStart : 0;
}
