import { fold } from './fold.ts';

/** The folded words of a text in a language with spaces between words. */
export const splitAtSpaces = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/**
 * The folded words of a text in a language without spaces. A piece is a word when it holds a letter or a digit:
 * what engines call `isWordLike` differs (Firefox denies it to 退款).
 */
export function segmentWords(text: string, locale: string): string[] {
  const folded = fold(text);
  const segmenter = segmenterFor(locale);
  if (!segmenter) return splitByScript(folded);
  return [...segmenter.segment(folded)]
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
}

/** The characters of a folded text, each with its marks; a run of Latin letters and digits is one. */
export const charactersOf = (text: string): string[] => text.match(/[a-z0-9]+|\S\p{M}*/gu) ?? [];

/** Whether a text has a character of a script that puts no spaces between words. */
export const isUnspaced = (text: string) => unspaced.test(text);

/** Whether a word may be misspelt by a letter: it is of letters alone, in a script that puts spaces between words. */
export const isCorrectable = (word: string) =>
  /^[\p{L}\p{M}]{2,}$/u.test(word) && !isUnspaced(word);

/** A text in runs of one kind: with spaces between words, or without. */
export const splitAtScripts = (text: string): string[] => text.split(unspacedRuns).filter(Boolean);

/** A character of a script that puts no spaces between words. */
export const unspaced =
  /[\p{sc=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const unspacedRuns = new RegExp(`((?:${unspaced.source}\\p{M}*)+)`, 'u');

const segmenters = new Map<string, Intl.Segmenter>();

/** Firefox has none before version 125. */
function segmenterFor(locale: string): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Every pair of neighbouring characters in place of the words that cannot be told; other scripts by their runs. */
const splitByScript = (folded: string): string[] =>
  folded
    .split(' ')
    .flatMap(splitAtScripts)
    .flatMap((run) => (isUnspaced(run) && pairsOf(run).length > 0 ? pairsOf(run) : run));

/** Every pair of neighbouring characters, each with its marks: none of a single one. */
export function pairsOf(run: string): string[] {
  const characters = run.match(/\P{M}\p{M}*/gu) ?? [];
  return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
}
