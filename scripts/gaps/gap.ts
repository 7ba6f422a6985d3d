import type { Locale } from '../../site/languages/registry.ts';
import { type GapEvent, lastEvents } from '../../worker/gaps/db/events.ts';
import { gapsNow, wordingsOfGaps } from '../../worker/gaps/db/gap.ts';
import { nearestOf } from '../../worker/gaps/nearest.ts';

/** A gap as the commands close it. */
export interface GapToClose {
  gap: number;
  locale: Locale;
  /** Most people first. */
  wordings: string[];
  /** The article that the index holds for nearest. */
  nearest: string | undefined;
  state: GapEvent | undefined;
}

/** The gap of that number, or the one that it was joined to since; nothing where there is none. */
export async function gapToClose(db: D1Database, number: number): Promise<GapToClose | undefined> {
  const gap = (await gapsNow(db, [number])).get(number);
  if (gap === undefined) return undefined;
  const wordings = await wordingsOfGaps(db, [gap]);
  const [first] = wordings;
  if (!first) return undefined;
  return {
    gap,
    locale: first.locale,
    wordings: wordings.map(({ query }) => query),
    nearest: nearestOf(wordings)?.article,
    state: (await lastEvents(db, [gap])).get(gap),
  };
}
