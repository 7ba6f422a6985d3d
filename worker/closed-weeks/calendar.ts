import {
  type ClosedWeek,
  closedAs,
  joinedTo,
  type Week,
  weekAfter,
  weekOf,
} from '../contract/time/iso-week.ts';
import { closedBounds } from './db/bounds.ts';

/** Weeks that follow one another without a gap: the closed ones as they closed, the others joined to these. */
export interface Calendar {
  /** A week as it lies in it. */
  placed: (week: Week) => Week;
  /** The week in which an instant lies. */
  at: (now: Date) => Week;
}

/** The calendar around some weeks of the present time zone. */
export async function calendarAround(
  db: D1Database,
  { first, last }: { first: Week; last: Week },
): Promise<Calendar> {
  const { timeZone } = first;
  const beside = (week: Week, by: number) => weekAfter(week, by, timeZone);
  const closed = await closedBounds(db, beside(first, -2).week, beside(last, 2).week);
  const known = new Map(closed.map((each): [string, ClosedWeek] => [each.week, each]));

  const placed = (week: Week): Week => {
    const own = known.get(week.week);
    const [before, after] = [-1, 1].map((by) => known.get(beside(week, by).week));
    return (own && closedAs(own, { before, after })) ?? joinedTo(week, { before, after });
  };
  return {
    placed,
    at(now) {
      const week = weekOf(now, timeZone);
      // Where the time zone has changed, a day of its Monday or Sunday may lie in the week beside it.
      const near = [week, beside(week, 1), beside(week, -1)].map(placed);
      return near.find(({ from, to }) => from <= now && now < to) ?? week;
    },
  };
}

/** A week of the present time zone as it lies in the calendar. */
export const placedWeek = async (db: D1Database, week: Week): Promise<Week> =>
  (await calendarAround(db, { first: week, last: week })).placed(week);
