interface Day {
  year: number;
  month: number;
  day: number;
}

/** The year, month and day of an ISO date. */
export function dayIn(date: string): Day {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** What two days have in common, so that a range of days says it once. */
export function sharedPart(first: Day, last: Day): 'month' | 'year' | 'nothing' {
  if (first.year !== last.year) return 'nothing';
  return first.month === last.month ? 'month' : 'year';
}
