import { distance } from '../edit-distance.ts';
import type { KnownWords } from './known-words.ts';

/** From this length on two letters may be wrong. */
const long = 8;

/** How many mistakes a word of so many letters may have, each as `slips` counts them; a longer one, the last. */
const limits = [0, 0, 0, 0.9, 1, 1, 1.15, 1.15, 2];

/** What part of a mistake a slip counts: whoever knows a word swaps its letters sooner than writing another. */
const slips = { swapped: 0.6, doubled: 0.6, vowel: 0.8, missing: 0.85, other: 1 };
const first = 0.4;

/** The known word that a misspelt one is surely meant to be, if there is one. */
export function nearestWord(word: string, known: KnownWords): string | undefined {
  const { stem } = known;
  const limit = (form: string) => limits[Math.min(form.length, long)] ?? 0;
  const root = stem(word);
  const hasRoot = root.length > 4 && word.startsWith(root) && root.length < word.length - 1;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known.like(word)) {
    const whole = mistakes(word, candidate);
    if (whole < least && whole <= limit(word)) [best, least] = [candidate, whole];
    if (!hasRoot || candidate[0] !== word[0]) continue;
    const rooted = mistakes(root, stem(candidate));
    if (rooted < least && rooted <= limit(root))
      [best, least] = [withEnding(candidate, stem(candidate), word.slice(root.length)), rooted];
  }
  return best;
}

/** "depoosited" is "deposited", where the index has "deposit". */
const withEnding = (candidate: string, root: string, ending: string) =>
  candidate === root || candidate === `${root}e` ? root + ending : candidate;

/** How much is wrong where one word is written for the other. */
function mistakes(word: string, meant: string): number {
  const most = word.length < long ? 1 : 2;
  const wrong = distance(word, meant, most);
  const isFirstRight = word[0] === meant[0];
  if (wrong > most || (wrong === 2 && !isFirstRight)) return Infinity;
  return (wrong === 1 ? slip(word, meant) : wrong) + (isFirstRight ? 0 : first);
}

function slip(word: string, meant: string): number {
  if (word.length !== meant.length)
    return once(word) === once(meant) ? slips.doubled : slips.missing;
  if (sorted(word) === sorted(meant)) return slips.swapped;
  return withoutVowels(word) === withoutVowels(meant) ? slips.vowel : slips.other;
}

const once = (word: string) => word.replace(/(.)\1/g, '$1');
const sorted = (word: string) => [...word].sort().join('');
const withoutVowels = (word: string) => word.replace(/[aeiouy]/g, '.');
