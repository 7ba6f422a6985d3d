import type { GapChoice } from '../contract/gap-list.ts';
import { closedSearches, weeksThatTell } from './db/closed-searches.ts';
import { writeShare } from './learned.ts';
import { listedGaps } from './listed-gaps.ts';

const DAY = 86_400_000;
/** As many gaps as a page shows. */
const most = 100;

interface Now {
  now: Date;
  minutesPerMessage: number;
}

/** The gaps that somebody chose to see, and the closed weeks that say what each is worth. */
export async function chosenGaps(
  db: D1Database,
  { days, ...wish }: GapChoice,
  { now, minutesPerMessage }: Now,
) {
  const weeks = await closedSearches(db, weeksThatTell);
  const since = new Date(now.getTime() - Number(days) * DAY).toISOString();
  const worth = { writeShare: writeShare(weeks), minutesPerMessage };
  return { weeks, ...(await listedGaps(db, { ...wish, since, limit: most }, worth)) };
}
