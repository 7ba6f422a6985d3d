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
  const whole = words.filter((word) => isUnspaced(word) || code.test(word)).map(patternOf);
  const runs: Run[] = [];
  for (const [n, part] of text.split(new RegExp(`(${whole.join('|') || '(?!)'})`, 'i')).entries()) {
    if (n % 2 === 1) add(runs, part, true);
    else
      for (const piece of part.split(pieces).flatMap(splitAtScripts))
        add(
          runs,
          piece,
          partsOf(piece).some((word) => isForm.some((is) => is(word))),
        );
  }
  return runs;
}

/** A word with a sign in it, or with letters before digits: an exact term. */
const code = /[^\p{L}\p{M}\p{N}]|[a-z]\d/u;

/** An exact term as it stands in a text, in whichever of its spellings. */
const patternOf = (term: string) =>
  (/^\w/.test(term) ? '\\bv?' : '') +
  term
    .replace(/\W/g, '\\$&')
    .replaceAll('\\/', '[\\\\/]')
    .replace(/([a-z])(?=\d)/g, '$1[-_ ‐-―]?') +
  (/[\w+#]$/.test(term) ? '(?![a-z\\d])' : '');

/** In how many places a text has words of the question. */
export const markCount = (text: string, words: readonly string[], locale: Locale) =>
  markWords(text, words, locale).filter(({ marked }) => marked).length;

/** Words, and what stands between them. An apostrophe inside a word belongs to it: "client’s". */
const pieces = /([\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*)/u;

const partsOf = (word: string) => word.split(/['’]/).map(fold).filter(Boolean);

/** Shorter words begin others that have nothing to do with them: "tax", "taxi". */
const shortestPrefix = 4;

/** Forms of a word have its stem, or begin like it: "refunds", "refundable". A number or a code has none. */
function isFormOf(word: string, stem: (word: string) => string): (other: string) => boolean {
  const root = stem(word);
  const prefix = root.length < shortestPrefix ? word : root;
  const hasForms = prefix.length >= shortestPrefix && !/\d/.test(word);
  return (other) => stem(other) === root || (hasForms && other.startsWith(prefix));
}

function add(runs: Run[], text: string, marked: boolean) {
  const last = runs.at(-1);
  if (last?.marked === marked) last.text += text;
  else if (text) runs.push({ text, marked });
}
