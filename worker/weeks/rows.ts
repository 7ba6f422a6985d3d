import { wroteBefore } from '../closed-weeks/db/searches.ts';
import { wordsBefore } from '../closed-weeks/db/words.ts';
import { daysBefore } from '../contract/time/durations.ts';
import type { Week } from '../contract/time/iso-week.ts';
import { notifiedBetween } from '../gaps/db/subscribers.ts';
import { gapsOfWeek } from '../gaps/db/week.ts';
import { handledBetween, messagesBetween } from '../messages/db/week.ts';
import { repeatDays, type WeekRows } from '../numbers/rows.ts';
import { earlierWeeks } from '../numbers/words.ts';
import { surveysBetween } from '../surveys/db.ts';
import { visitsOfWeek } from '../visits/db.ts';
import { votesBetween } from '../votes/db.ts';

/** All rows that a week's numbers come from, each table by its index of times. */
export async function weekRows(db: D1Database, week: Week): Promise<WeekRows> {
  const [from, to] = [week.from.toISOString(), week.to.toISOString()];
  const earlier = daysBefore(week.from, repeatDays);
  const [visits, messages, handled, gaps, votes, surveys, subscribers, ...before] =
    await Promise.all([
      visitsOfWeek(db, week),
      messagesBetween(db, earlier, week.closes.toISOString()),
      handledBetween(db, from, to),
      gapsOfWeek(db, week),
      votesBetween(db, from, to),
      surveysBetween(db, from, to),
      notifiedBetween(db, from, to),
      wroteBefore(db, week.week),
      wordsBefore(db, week.week, earlierWeeks),
    ]);
  const rows = { visits, messages, ...handled, gaps, votes, surveys, subscribers };
  return { ...rows, wroteBefore: before[0], wordsBefore: before[1] };
}
