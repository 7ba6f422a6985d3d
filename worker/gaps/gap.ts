import type { GapState } from '../contract/gaps.ts';
import { type GapEvent, gapHistory, stateAfter } from './db/events.ts';
import {
  type AskedWording,
  type GapFacts,
  gapFacts,
  messagesOf,
  type NotifiedSubscriber,
  notifiedOf,
  wordingsOfGaps,
} from './db/gap.ts';
import { type Subscriber, waitingSubscribers } from './db/subscribers.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { type Translation, translationsOf } from './translations.ts';

/** Everything that is known of one gap. */
export interface KnownGap extends GapFacts {
  state: GapState;
  wordings: AskedWording[];
  nearest: Nearest | undefined;
  translation: Translation | undefined;
  history: GapEvent[];
  waiting: Subscriber[];
  notified: NotifiedSubscriber[];
  messages: string[];
}

/** As many as a page shows. */
const rowLimits = { notified: 100, messages: 20 };

export async function knownGap(db: D1Database, gap: number): Promise<KnownGap | undefined> {
  const facts = await gapFacts(db, gap);
  if (!facts) return undefined;

  const [wordings, history, waiting, notified, messages] = await Promise.all([
    wordingsOfGaps(db, [gap]),
    gapHistory(db, gap),
    waitingSubscribers(db, gap),
    notifiedOf(db, gap, rowLimits.notified),
    messagesOf(db, gap, rowLimits.messages),
  ]);
  const nearest = nearestOf(wordings);
  const translations = await translationsOf(db, [{ ...facts, nearest }]);
  return {
    ...facts,
    wordings,
    nearest,
    history,
    waiting,
    notified,
    messages,
    state: stateAfter(history.at(-1)),
    translation: translations.get(gap),
  };
}
