import { fold } from '../../../languages/fold.ts';
import { type Knowledge, KnownWords } from './known-words.ts';
import { limitOf, nearestWord } from './nearest-word.ts';

/** A run of Latin letters and the digits among them. */
const runs = /((?:\p{Script=Latin}|[\p{M}\p{N}])+)/u;

/** Whether a word can be corrected: the words that may be meant are of these letters. */
const isCorrectable = (word: string) => /^[a-z]+$/.test(word) && limitOf(word) > 0;

/** A word in which a space is missing is at least as long. */
const shortestTwo = 6;

/**
 * A question with each unknown Latin word replaced by the word of the index that is surely meant, never one of a
 * dictionary. A last word that is still being typed begins like one of the index, and stays.
 */
export function correctSpelling(question: string, knowledge: Knowledge): string {
  const known = new KnownWords(knowledge);
  // Every second piece is a word; those between separate them.
  const pieces = joinTorn(question.split(runs), known);
  const typed = pieces.at(-1) === '' ? pieces.length - 2 : -1;
  return pieces
    .map((piece, n) => {
      if (n % 2 === 0 || isName(piece, question) || isInAddress(pieces, n)) return piece;
      const word = fold(piece);
      if (!isCorrectable(word) || known.isRight(word)) return piece;
      if (n === typed && known.begins(word)) return piece;
      return meant(word, known) ?? piece;
    })
    .join('');
}

const meant = (word: string, known: KnownWords) =>
  nearestWord(word, known) ?? (word.length < shortestTwo ? undefined : known.halves(word));

/** Whether a piece is a code with digits, a name such as "iPhone", or letters such as "VAT". */
const isName = (piece: string, question: string) =>
  /\p{N}/u.test(piece) || (/.\p{Lu}/u.test(piece) && question !== question.toUpperCase());

/** Whether a piece stands in an address such as "me@example.com", where nothing is misspelt. */
const isInAddress = (pieces: readonly string[], n: number) =>
  /[@_.]$/.test(pieces[n - 1] ?? '') ||
  (n + 2 < pieces.length && /^[@_.]$/.test(pieces[n + 1] ?? ''));

/** "re fund" is "refund" where the index has the whole, but not both halves. */
function joinTorn(pieces: readonly string[], known: KnownWords): string[] {
  const joined = [...pieces];
  for (let n = 1; n + 2 < joined.length; n += 2) {
    const [one = '', gap, other = ''] = joined.slice(n, n + 3);
    const isTorn = [one, other].some((half) => !known.isRight(fold(half)));
    if (gap === ' ' && isTorn && known.isWhole(fold(one), fold(other)))
      joined.splice(n, 3, one + other);
  }
  return joined;
}
