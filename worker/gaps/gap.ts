import type { GapState } from '../contract/gaps.ts';
import type { PrivateEnv } from '../private-data/keys.ts';
import { adviceFor, type GapAdvice } from './advice.ts';
import { type GapEvent, gapHistory, stateAfter } from './db/events.ts';
import {
  type AskedWording,
  type GapFacts,
  gapFacts,
  messagesOf,
  type NotifiedSubscriber,
  notifiedOf,
  type RefusedAnswer,
  refusedAnswersOf,
  wordingsOfGaps,
} from './db/gap.ts';
import { lastMove, type Move, movesOf, type PastMove } from './db/moves.ts';
import { type Refusal, refusalsOf } from './db/refusals.ts';
import { type Subscriber, waitingSubscribers } from './db/subscribers.ts';
import { type WaitingEmail, waitingEmails } from './db/telling.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { type Translation, translationsOf } from './translations.ts';

/** Everything that is known of one gap. */
export interface KnownGap extends GapFacts {
  state: GapState;
  wordings: AskedWording[];
  nearest: Nearest | undefined;
  /** Nothing while it is not open. */
  advice: GapAdvice | undefined;
  translation: Translation | undefined;
  history: GapEvent[];
  waiting: Subscriber[];
  /** The emails that are about to leave. */
  telling: WaitingEmail[];
  /** The articles that somebody said are no answer. */
  refusals: Refusal[];
  notified: NotifiedSubscriber[];
  messages: string[];
  /** What the owner merged or split, and the last of it, as far as it can be undone. */
  moves: PastMove[];
  lastMove: Move | undefined;
  refused: RefusedAnswer[];
}

/** As many as a page shows. */
const rowLimits = { notified: 100, messages: 20, refused: 20 };

export async function knownGap(env: PrivateEnv, gap: number): Promise<KnownGap | undefined> {
  const { DB: db } = env;
  const facts = await gapFacts(db, gap);
  if (!facts) return undefined;

  const [wordings, history, waiting, notified, messages, telling, refusals, refused, moves] =
    await Promise.all([
      wordingsOfGaps(db, [gap]),
      gapHistory(db, gap),
      waitingSubscribers(env, gap),
      notifiedOf(env, gap, rowLimits.notified),
      messagesOf(db, gap, rowLimits.messages),
      waitingEmails(env, gap),
      refusalsOf(db, [gap]),
      refusedAnswersOf(db, gap, rowLimits.refused),
      movesOf(db, gap),
    ]);
  const nearest = nearestOf(wordings);
  const last = history.at(-1);
  const state = stateAfter(last);
  const canUndo = moves.length > 0 && state === 'open';
  const translations = await translationsOf(db, [{ ...facts, nearest }]);
  return {
    ...facts,
    wordings,
    nearest,
    history,
    waiting,
    notified,
    messages,
    telling,
    refusals,
    refused,
    moves,
    lastMove: canUndo ? await lastMove(db, gap) : undefined,
    state,
    advice: adviceFor({
      ...facts,
      nearest,
      refused: refused.map(({ article }) => article),
      state: last,
    }),
    translation: translations.get(gap),
  };
}
