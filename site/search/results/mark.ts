import { fold } from '../../languages/fold.ts';
import { analyserOf } from '../../languages/registry/analysers.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { isUnspaced, splitAtScripts } from '../../languages/split-words.ts';

/** A run of text; `marked` where it is one of the words that were asked for. */
interface Run {
  text: string;
  marked: boolean;
}

/** Splits `text` into runs and marks every form of the folded `words`. */
export function markWords(text: string, words: readonly string[], locale: Locale): Run[] {
  const analyser = analyserOf(locale);
  const { stem } = analyser.latin ?? analyser;
  const isForm = words.map((word) => isFormOf(word, stem));
  // Without spaces no engine cuts a text surely: a word is marked wherever its characters stand.
  const unspaced = new RegExp(`(${words.filter(isUnspaced).join('|') || '(?!)'})`, 'iu');
  const runs: Run[] = [];
  for (const piece of text.split(pieces).flatMap(splitAtScripts)) {
    if (isUnspaced(piece))
      for (const [n, run] of piece.split(unspaced).entries()) add(runs, run, n % 2 === 1);
    else
      add(
        runs,
        piece,
        partsOf(piece).some((part) => isForm.some((is) => is(part))),
      );
  }
  return runs;
}

/** In how many places a text has words of the question. */
export const markCount = (text: string, words: readonly string[], locale: Locale) =>
  markWords(text, words, locale).filter(({ marked }) => marked).length;

/** Words, and what stands between them. An apostrophe inside a word belongs to it: "client’s". */
const pieces = /([\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*)/u;

const partsOf = (word: string) => word.split(/['’]/).map(fold).filter(Boolean);

/** Shorter words begin others that have nothing to do with them: "tax", "taxi". */
const shortestPrefix = 4;

/** Forms of a word have its stem, or begin like it: "refunds", "refundable". A number has none. */
function isFormOf(word: string, stem: (word: string) => string): (other: string) => boolean {
  const root = stem(word);
  const prefix = root.length < shortestPrefix ? word : root;
  const hasForms = prefix.length >= shortestPrefix && !/^\d+$/.test(word);
  return (other) => stem(other) === root || (hasForms && other.startsWith(prefix));
}

function add(runs: Run[], text: string, marked: boolean) {
  const last = runs.at(-1);
  if (last?.marked === marked) last.text += text;
  else if (text) runs.push({ text, marked });
}
