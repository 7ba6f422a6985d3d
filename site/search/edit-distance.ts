import { isUnspaced } from '../languages/split-words.ts';

/**
 * How many edits a word may be away from another so that it is taken for that one misspelt: the one rule for questions,
 * whoever compares them. Four of five misspelt words have one edit (Damerau 1964), so two are for long words, and a word
 * of three letters is one edit away from too many. Without spaces each character tells: another one is another word.
 */
export function mostEdits(word: string): 0 | 1 | 2 {
  if (word.length < 4 || isUnspaced(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * How many letters have to be changed, added, dropped or swapped with their neighbour to turn one word into the
 * other (Damerau–Levenshtein, each place touched once). Where it is surely above `maxEdits`: `maxEdits + 1`.
 */
export function distance(from: string, to: string, maxEdits = Infinity): number {
  if (Math.abs(from.length - to.length) > maxEdits) return maxEdits + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    const at = (rowBefore: readonly number[], column: number) => rowBefore[column] ?? 0;
    for (let j = 1; j <= to.length; j++) {
      const replaced = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const least = Math.min(replaced, at(last, j) + 1, at(row, j - 1) + 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(isSwap ? Math.min(least, at(before, j - 2) + 1) : least);
    }
    if (Math.min(...row) > maxEdits) return maxEdits + 1;
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
