import type { GapEvent } from '../../../worker/gaps/db/events.ts';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { db } from '../harness.ts';
import { ownerJson } from '../owner.ts';
import { afterwards, visits, week } from './put-week.ts';

/** Of twenty visits that search in vain, five write. */
export async function fourthWrote() {
  const searches = [{ query: 'x', answered: false }];
  const form = { opened: true, suggested: [], read: [], solved: false, sent: true, holdOut: false };
  await visits(5, { searches, form });
  await visits(15, { searches });
}

/** Says what became of a gap after the week. */
export const event = ({ gap, what, article = null }: Omit<GapEvent, 'created_at'>) =>
  db
    .prepare('INSERT INTO gap_events (gap, what, article, created_at) VALUES (?1, ?2, ?3, ?4)')
    .bind(gap, what, article, afterwards.toISOString())
    .run();

/** The gaps of the week, as programs get them. */
export async function weekGaps() {
  const { gaps } = (await ownerJson(`/admin/weeks/${week}.json`)) as {
    gaps: (WeekNumbers['gaps'][number] & { todo: string | null })[];
  };
  return gaps;
}
