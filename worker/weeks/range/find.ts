import { weeksBetween } from '../../closed-weeks/db/weeks.ts';
import { type Week, weekAfter, weekNamed } from '../../contract/time/iso-week.ts';
import type { WeekFigures } from '../../numbers/several-weeks.ts';

/** A year has 53 weeks at most; more would be another question. */
export const mostWeeks = 53;

export interface WeekRange {
  from: Week;
  to: Week;
  /** Those that are closed, the oldest first. */
  closed: WeekFigures[];
  /** The names of the others between them. */
  missing: string[];
}

/** What is wrong with a range that was asked for, and in which of its two fields. */
export interface RangeFault {
  field: 'from' | 'to';
  why: 'notAWeek' | 'future' | 'backwards' | 'tooLong';
}

interface Asked {
  from: string;
  to: string;
  timeZone: string;
  now: Date;
}

/** The closed weeks between two, both included. */
export async function findRange(db: D1Database, asked: Asked): Promise<WeekRange | RangeFault> {
  const [from, to] = [weekNamed(asked.from, asked.timeZone), weekNamed(asked.to, asked.timeZone)];
  if (!from) return { field: 'from', why: 'notAWeek' };
  if (!to) return { field: 'to', why: 'notAWeek' };
  if (from.from > asked.now) return { field: 'from', why: 'future' };
  if (to.from > asked.now) return { field: 'to', why: 'future' };
  if (from.week > to.week) return { field: 'to', why: 'backwards' };

  const names = namesBetween(from, to, asked.timeZone);
  if (names.length > mostWeeks) return { field: 'from', why: 'tooLong' };
  const closed = await weeksBetween(db, { first: from.week, last: to.week });
  const known = new Set(closed.map(({ week }) => week));
  return { from, to, closed, missing: names.filter((name) => !known.has(name)) };
}

/** No more of them than it takes to know that they are too many. */
function namesBetween(from: Week, to: Week, timeZone: string): string[] {
  const names: string[] = [];
  for (let week = from; week.week <= to.week; week = weekAfter(week, 1, timeZone)) {
    names.push(week.week);
    if (names.length > mostWeeks) break;
  }
  return names;
}
