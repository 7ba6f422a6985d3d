import type { SpellingFacts } from '../../../languages/facts.ts';
import { distance, mostEdits } from '../../edit-distance.ts';
import type { KnownWords } from './known-words.ts';

/** What part of an edit a slip counts: whoever knows a word swaps its letters sooner than writing another. */
const slips = { swapped: 0.6, doubled: 0.6, vowel: 0.8, missing: 0.85, other: 1 };
const first = 0.4;
/** Three letters without a vowel are hardly a word: there a slip is likely, but no other letter. */
const limitWithoutVowel = 0.9;

type Vowels = SpellingFacts['vowels'];

/** How many edits, counted by `slips`, a folded word may be away from the one that is meant. */
export const limitOf = (word: string, vowels: Vowels) =>
  mostEdits(word) || (word.length === 3 && lacksVowel(word, vowels) ? limitWithoutVowel : 0);

/** Whether a word surely has no vowel: never, where the vowels of its language are not known. */
const lacksVowel = (word: string, vowels: Vowels) =>
  vowels.size > 0 && ![...word].some((letter) => vowels.has(letter));

/** The known word that a misspelt one is surely meant to be, if there is one. */
export function nearestWord(word: string, known: KnownWords): string | undefined {
  const {
    stem,
    spelling: { vowels },
  } = known;
  const root = stem(word);
  const hasRoot = root.length > 4 && word.startsWith(root) && root.length < word.length - 1;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known.like(word)) {
    const whole = mistakes(word, candidate, vowels);
    if (whole < least) [best, least] = [candidate, whole];
    if (!hasRoot || candidate[0] !== word[0]) continue;
    const rooted = mistakes(root, stem(candidate), vowels);
    if (rooted < least)
      [best, least] = [withEnding(candidate, stem(candidate), word.slice(root.length)), rooted];
  }
  return best;
}

/** Whether one letter of a shorter word is another one, and no vowel: no slip of who knows the word. */
export const hasAnotherLetter = (word: string, meant: string, vowels: Vowels): boolean =>
  word.length === meant.length &&
  limitOf(word, vowels) === 1 &&
  slip(word, meant, vowels) === slips.other;

/** "depoosited" is "deposited", where the index has "deposit". */
const withEnding = (candidate: string, root: string, ending: string) =>
  candidate === root || candidate === `${root}e` ? root + ending : candidate;

/** How much is wrong where one word is written for the other; infinitely much where it is above the limit. */
function mistakes(word: string, meant: string, vowels: Vowels): number {
  const limit = limitOf(word, vowels);
  const edits = distance(word, meant, Math.ceil(limit));
  const wrong =
    (edits === 1 ? slip(word, meant, vowels) : edits) + (word[0] === meant[0] ? 0 : first);
  return wrong <= limit ? wrong : Infinity;
}

function slip(word: string, meant: string, vowels: Vowels): number {
  if (word.length !== meant.length)
    return once(word) === once(meant) ? slips.doubled : slips.missing;
  if (sorted(word) === sorted(meant)) return slips.swapped;
  return withoutVowels(word, vowels) === withoutVowels(meant, vowels) ? slips.vowel : slips.other;
}

const once = (word: string) => word.replace(/(.)\1/g, '$1');
const sorted = (word: string) => [...word].sort().join('');
const withoutVowels = (word: string, vowels: Vowels) =>
  [...word].map((letter) => (vowels.has(letter) ? '.' : letter)).join('');
