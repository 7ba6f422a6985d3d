import type { GapState } from '../contract/gap-list.ts';
import { type GapEvent, gapHistory, stateOf } from './db/events.ts';
import {
  type AskedWording,
  type GapFacts,
  gapFacts,
  messagesOf,
  type ToldAsker,
  toldOf,
  wordingsOfGaps,
} from './db/gap.ts';
import { type Follower, followersOf } from './db/subscribers.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { type Twin, twinsOf } from './translations.ts';

/** Everything that is known of one gap. */
export interface KnownGap extends GapFacts {
  state: GapState;
  wordings: AskedWording[];
  nearest: Nearest | undefined;
  twin: Twin | undefined;
  history: GapEvent[];
  waiting: Follower[];
  told: ToldAsker[];
  messages: string[];
}

/** As many as a page shows. */
const most = { told: 100, messages: 20 };

export async function knownGap(db: D1Database, gap: number): Promise<KnownGap | undefined> {
  const facts = await gapFacts(db, gap);
  if (!facts) return undefined;

  const [wordings, history, waiting, told, messages] = await Promise.all([
    wordingsOfGaps(db, [gap]),
    gapHistory(db, gap),
    followersOf(db, gap),
    toldOf(db, gap, most.told),
    messagesOf(db, gap, most.messages),
  ]);
  const nearest = nearestOf(wordings);
  const twins = await twinsOf(db, [{ ...facts, nearest }]);
  return {
    ...{ ...facts, wordings, nearest, history, waiting, told, messages },
    state: stateOf(history.at(-1)),
    twin: twins.get(gap),
  };
}
