import { fold } from '../../../languages/fold.ts';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import { spellingFactsOf } from '../../../languages/registry/spelling.ts';
import { isCorrectable, unspaced } from '../../../languages/split-words.ts';
import { type Knowledge, KnownWords } from './known-words.ts';
import { hasAnotherLetter, limitOf, nearestWord } from './nearest-word.ts';

/** A run of letters with spaces around, the digits among them, and the joiners that folding drops. */
const runs = new RegExp(`((?:(?!${unspaced.source})[\\p{L}\\p{M}\\p{N}\\u200c\\u200d])+)`, 'u');

/** A word in which a space is missing is at least as long. */
const shortestTwo = 6;

interface Asked extends Pick<Knowledge, 'words' | 'synonyms'> {
  locale: Locale;
}

/**
 * A question with its misspelt words corrected. Common words, which are none, are fetched where one of the question would be
 * replaced.
 */
export async function correctSpelling(
  question: string,
  { locale, ...known }: Asked,
): Promise<string> {
  const spelling = spellingFactsOf(locale);
  const knowledge = { ...known, analyser: analyserOf(locale), spelling };
  const corrected = correctWords(question, knowledge);
  if (corrected === question) return question;
  const common = await spelling.commonWords?.().catch(() => undefined);
  return common ? correctWords(question, { ...knowledge, common }) : corrected;
}

/**
 * A question with each unknown word replaced by the word of the index that is surely meant, never one of a
 * dictionary. A last word that is still being typed begins like one of the index, and stays.
 */
export function correctWords(question: string, knowledge: Knowledge): string {
  const known = new KnownWords(knowledge);
  // Every second piece is a word; those between separate them.
  const pieces = joinTorn(question.split(runs), known);
  const typed = pieces.at(-1) === '' ? pieces.length - 2 : -1;
  return pieces
    .map((piece, n) => {
      if (n % 2 === 0 || isName(piece, question) || isInAddress(pieces, n)) return piece;
      const word = fold(piece);
      if (!canBeMisspelt(word, known) || known.isRight(word)) return piece;
      if (n === typed && known.begins(word)) return piece;
      const read = meant(word, known);
      return read === undefined || mayBeName(word, read, known) ? piece : read;
    })
    .join('');
}

/** Whether a word may be a name made of a vowel and a common word: "ublock" is not "unlock". */
function mayBeName(word: string, read: string, { spelling: { vowels }, isCommon }: KnownWords) {
  const [first = '', second = ''] = word;
  const isPrefixed = vowels.has(first) && !vowels.has(second);
  return isPrefixed && isCommon(word.slice(1)) && hasAnotherLetter(word, read, vowels);
}

const canBeMisspelt = (word: string, { spelling }: KnownWords) =>
  isCorrectable(word) && limitOf(word, spelling.vowels) > 0;

const meant = (word: string, known: KnownWords) =>
  nearestWord(word, known) ?? (word.length < shortestTwo ? undefined : known.halves(word));

/** Whether a piece is a code with digits, a name such as "iPhone", or letters such as "VAT". */
const isName = (piece: string, question: string) =>
  /\p{N}/u.test(piece) ||
  (/.\p{Lu}/u.test(piece) &&
    (question !== question.toUpperCase() || shortInCapitals.test(question)));

/** So few letters, alone, are an abbreviation; more are shouted. */
const shortInCapitals = /^\P{L}*\p{Lu}{2,5}\P{L}*$/u;

/** Whether a piece stands in an address such as "me@example.com", where nothing is misspelt. */
const isInAddress = (pieces: readonly string[], n: number) =>
  /[@_.]$/.test(pieces[n - 1] ?? '') ||
  (n + 2 < pieces.length && /^[@_.]$/.test(pieces[n + 1] ?? ''));

/** "re fund" is "refund" where the index has the whole, but not both halves. */
function joinTorn(pieces: readonly string[], known: KnownWords): string[] {
  const joined = [...pieces];
  for (let n = 1; n + 2 < joined.length; n += 2) {
    const [one = '', between, other = ''] = joined.slice(n, n + 3);
    const isTorn = [one, other].some((half) => !known.isOfSite(fold(half)));
    if (between === ' ' && isTorn && known.isWhole(fold(one), fold(other)))
      joined.splice(n, 3, one + other);
  }
  return joined;
}
