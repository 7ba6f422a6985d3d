import { settled } from './note-gap.ts';

interface Asked {
  question: string;
  words: readonly string[];
  /** Milliseconds since 1970. */
  at: number;
}

const minute = 60_000;

let before: Asked | undefined;

/**
 * The question that `asked` says again in other words: it was asked within the minute before, stood long
 * enough to be read, and shares a word. Letters that were typed on make no new question.
 */
export function rephrased(asked: Asked): string | undefined {
  const earlier = before;
  before = asked;
  if (!earlier || asked.question.startsWith(earlier.question)) return undefined;
  const since = asked.at - earlier.at;
  const isAgain = since >= settled && since <= minute;
  return isAgain && asked.words.some((word) => earlier.words.includes(word))
    ? earlier.question
    : undefined;
}
