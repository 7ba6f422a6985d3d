import { keptBeginning, keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import { MINUTE } from '../../../worker/contract/time/durations.ts';
import { fold } from '../../languages/fold.ts';
import type { Answers } from '../../search/answers.ts';
import { inItsLetters } from '../../search/in-its-letters.ts';
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
import { refusedFor } from '../gaps/refusals.ts';
import { sendGap } from '../gaps/send-gap.ts';
import { keepPage } from '../offline/keep-page.ts';
import { countAnswer } from '../visits/count-answer.ts';
import { noteSearch } from '../visits/note-search.ts';

interface Asked {
  /** Scrubbed. */
  query: string;
  /** The same as a gap keeps it. */
  kept: string;
  /** How it begins, by which it is seen whether it is typed on: what asks in a long one may stand anywhere. */
  begins: string;
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

/** Notes in this tab's visit what was asked, and what is shown in `place`. What was typed on meanwhile was no question. */
export function noteShown(answers: Answers, place: Element) {
  const { question, locale, words, answered, choices } = answers;
  // Search was used: that is kept for when there is no connection, whoever may not be counted.
  keepPage();
  if (doNotTrack) return;
  const query = keptQuery(question);
  const { last } = keptAsked();
  const begins = keptBeginning(question);
  const kept = keptQuery(inItsLetters(answers));
  const earlier = rephrased({ query, kept, begins, words, at: Date.now() });
  const grewOutOf = last && begins.startsWith(last.begins) ? last.query : undefined;
  const read = keptQuery(answers.read);
  noteSearch({
    query,
    ...(read !== query && { read }),
    answered,
    ...(choices > 0 && { choices }),
    locale,
    grewOutOf,
  });
  // An answer that was refused is not read, however long it stands.
  const isRefused = refusedFor(query).includes(answers.results[0]?.article ?? '');
  countAnswer(query, isRefused ? null : place.querySelector('.answer'), answers);
  // It shares a word with this one, so that both are in one language.
  if (earlier) void sendGap({ question: earlier, locale }, 'rephrased');
}

/**
 * The question that `asked` says again in other words: it stood in this tab within the minute before, and shares
 * a word. Letters that are typed on, or taken back, make no other words yet.
 */
function rephrased(asked: Asked): string | undefined {
  const { last, stood: before } = keptAsked();
  if (last?.query === asked.query) return undefined;
  const hasStood = last && !asked.begins.startsWith(last.begins) && asked.at - last.at >= settled;
  const stood = hasStood ? last : before;
  const folded = fold(asked.query);
  // The words may be those of what was scrubbed.
  const words = asked.words.filter((word) => folded.includes(word));
  writeJson('sessionStorage', key, { stood, last: { ...asked, words } } satisfies Kept);

  if (!stood || asked.at - stood.at > MINUTE) return undefined;
  const isTyped = asked.begins.startsWith(stood.begins) || stood.begins.startsWith(asked.begins);
  return !isTyped && sharesWord(words, stood.words) ? stood.kept : undefined;
}

const keptAsked = (): Kept => readJson('sessionStorage', key, isKept) ?? {};

const isAsked = hasFields<Asked>({
  query: isText,
  kept: isText,
  begins: isText,
  words: isListOf(isText),
  at: isNumber,
});

const isKept = hasFields<Kept>({ stood: isMissingOr(isAsked), last: isMissingOr(isAsked) });

/** "Refund" and "refunds" are one word. */
const sharesWord = (some: readonly string[], others: readonly string[]) =>
  some.some((word) => others.some((other) => begins(word, other) || begins(other, word)));

const begins = (word: string, start: string) =>
  word === start || (start.length >= 4 && word.startsWith(start));
