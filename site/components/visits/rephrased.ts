import { fold } from '../../languages/fold.ts';
import { read, write } from '../frame/storage.ts';
import { settled } from './note-gap.ts';

interface Asked {
  /** Scrubbed. */
  query: string;
  words: readonly string[];
  /** Milliseconds since 1970. */
  at: number;
}

interface Kept {
  /** The last question that stood long enough to be read. */
  stood?: Asked | undefined;
  /** What stands in the field: a question, or the beginning of one. */
  last?: Asked;
}

const key = 'asked';
const minute = 60_000;

/**
 * The question that `asked` says again in other words: it stood in this tab within the minute before, and shares
 * a word. Letters that are typed on, or taken back, make no other words yet.
 */
export function rephrased(asked: Asked): string | undefined {
  const { last, stood: before }: Kept = JSON.parse(read('sessionStorage', key) ?? '{}');
  if (last?.query === asked.query) return undefined;
  const hasStood = last && !asked.query.startsWith(last.query) && asked.at - last.at >= settled;
  const stood = hasStood ? last : before;
  const folded = fold(asked.query);
  // The words may be those of what was scrubbed.
  const words = asked.words.filter((word) => folded.includes(word));
  write('sessionStorage', key, JSON.stringify({ stood, last: { ...asked, words } } satisfies Kept));

  if (!stood || asked.at - stood.at > minute) return undefined;
  const isTyped = asked.query.startsWith(stood.query) || stood.query.startsWith(asked.query);
  return !isTyped && sharesWord(words, stood.words) ? stood.query : undefined;
}

/** "Refund" and "refunds" are one word. */
const sharesWord = (some: readonly string[], others: readonly string[]) =>
  some.some((word) => others.some((other) => begins(word, other) || begins(other, word)));

const begins = (word: string, start: string) =>
  word === start || (start.length >= 4 && word.startsWith(start));
