import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

/**
 * Every two neighbouring Han characters of a text, each spelt in letters: "退款" is `h90006b3e`.
 * Pagefind cuts Chinese into words while it indexes and the browser cuts the question, and where
 * the two disagree nothing is found; a word of letters is cut by neither.
 */
export function grams(text: string): string[] {
  const runs = fold(text).match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...new Set(runs.flatMap(pairs))]
    .filter((pair) => !stopWords['zh-CN']?.has(pair))
    .map((pair) => `h${[...pair].map((sign) => sign.codePointAt(0)?.toString(16)).join('')}`);
}

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, n) => `${signs[n]}${sign}`);
}
