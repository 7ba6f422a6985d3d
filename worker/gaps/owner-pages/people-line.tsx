import { weekAfter, weekOf, weeksUpTo } from '../../contract/time/iso-week.ts';
import { SparkLine, sparkLabel, sparkWeeks } from '../../owner/spark-line.tsx';
import type { View } from '../../owner/view.ts';
import { peopleByWeek } from '../db/people-by-week.ts';

/** How many people asked each gap, in each of the weeks that are over, the oldest first. */
export type PeopleLines = Map<number, number[]>;

/** Of the week that goes on nobody knows yet how many it will be. */
export function peopleLines(
  db: D1Database,
  gaps: (number | null)[],
  { now, timeZone }: Pick<View, 'now' | 'timeZone'>,
): Promise<PeopleLines> {
  const present = weekOf(now, timeZone);
  const starts = weeksUpTo(weekAfter(present, -1, timeZone), sparkWeeks, timeZone).map(({ from }) =>
    from.toISOString(),
  );
  const known = gaps.filter((gap) => gap !== null);
  return peopleByWeek(db, known, { starts, to: present.from.toISOString() });
}

interface Line {
  gap: number;
  lines: PeopleLines;
  view: View;
}

/** Nothing for a gap that was not asked before this week. */
export function PeopleLine({ gap, lines, view: { strings } }: Line) {
  const values = lines.get(gap);
  if (!values) return null;
  const name = strings.gaps.columns.people;
  return (
    <SparkLine
      values={values}
      label={sparkLabel({ name, values }, strings.numbers.count, strings)}
    />
  );
}
