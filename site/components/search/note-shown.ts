import { keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import { MINUTE } from '../../../worker/contract/time/durations.ts';
import { fold } from '../../languages/fold.ts';
import type { Answers } from '../../search/answers.ts';
import { doNotTrack } from '../browser/do-not-track.ts';
import {
  hasFields,
  isListOf,
  isMissingOr,
  isNumber,
  isText,
  readJson,
  writeJson,
} from '../browser/storage.ts';
import { settled } from '../gaps/note-gap.ts';
import { sendGap } from '../gaps/send-gap.ts';
import { keepPage } from '../offline/keep-page.ts';
import { noteSearch } from '../visits/note-visit.ts';

interface Asked {
  /** Scrubbed. */
  query: string;
  words: string[];
  /** Milliseconds since 1970. */
  at: number;
}

interface Kept {
  /** The last question that stood long enough to be read. */
  stood?: Asked | undefined;
  /** What stands in the field: a question, or the beginning of one. */
  last?: Asked | undefined;
}

const key = 'asked';

/** Notes in this tab's visit what was asked and shown. What was typed on meanwhile was no question. */
export function noteShown({ question, locale, words, answered }: Answers) {
  // Search was used: that is kept for when there is no connection, whoever may not be counted.
  keepPage();
  if (doNotTrack) return;
  const query = keptQuery(question);
  const earlier = rephrased({ query, words, at: Date.now() });
  noteSearch({ query, locale, answered });
  // It shares a word with this one, so that both are in one language.
  if (earlier) void sendGap({ question: earlier, locale }, 'rephrased');
}

/**
 * The question that `asked` says again in other words: it stood in this tab within the minute before, and shares
 * a word. Letters that are typed on, or taken back, make no other words yet.
 */
function rephrased(asked: Asked): string | undefined {
  const { last, stood: before } = readJson('sessionStorage', key, isKept) ?? {};
  if (last?.query === asked.query) return undefined;
  const hasStood = last && !asked.query.startsWith(last.query) && asked.at - last.at >= settled;
  const stood = hasStood ? last : before;
  const folded = fold(asked.query);
  // The words may be those of what was scrubbed.
  const words = asked.words.filter((word) => folded.includes(word));
  writeJson('sessionStorage', key, { stood, last: { ...asked, words } } satisfies Kept);

  if (!stood || asked.at - stood.at > MINUTE) return undefined;
  const isTyped = asked.query.startsWith(stood.query) || stood.query.startsWith(asked.query);
  return !isTyped && sharesWord(words, stood.words) ? stood.query : undefined;
}

const isAsked = hasFields<Asked>({ query: isText, words: isListOf(isText), at: isNumber });

const isKept = hasFields<Kept>({ stood: isMissingOr(isAsked), last: isMissingOr(isAsked) });

/** "Refund" and "refunds" are one word. */
const sharesWord = (some: readonly string[], others: readonly string[]) =>
  some.some((word) => others.some((other) => begins(word, other) || begins(other, word)));

const begins = (word: string, start: string) =>
  word === start || (start.length >= 4 && word.startsWith(start));
