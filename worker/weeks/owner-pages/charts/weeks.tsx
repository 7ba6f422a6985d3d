import type { Child } from 'hono/jsx';
import type { WeekPoint } from '../../../closed-weeks/db/weeks.ts';
import { duration, shortDay } from '../../../owner/format.ts';
import { Fold, NumberTable } from '../../../owner/parts.tsx';
import { rangePath, weekPath } from '../../../owner/paths.ts';
import type { View } from '../../../owner/view.ts';
import { Columns, type Measure } from './columns.tsx';

interface Weeks {
  weeks: WeekPoint[];
  view: View;
}

/** Messages, first replies and satisfaction of weeks, and below it what is drawn of them as a table, or the way there. */
export function WeekCharts({ weeks, view, children }: Weeks & { children?: Child }) {
  if (weeks.length < 2) return null;
  return (
    <div class="panel row-gap">
      <Drawings weeks={weeks} view={view} />
      {children}
    </div>
  );
}

const Drawings = ({ weeks, view }: Weeks) => (
  <div class="drawings">
    {measuresOf(view).map((measure) => (
      <Columns measure={measure} weeks={weeks} view={view} />
    ))}
  </div>
);

/** The same on the page of a week, for which there is no room on a phone. */
export function RecentWeeks({ weeks, view }: Weeks) {
  if (weeks.length < 2) return null;
  return (
    <div class="row-gap">
      <Fold title={view.strings.week.twelveWeeks}>
        <Drawings weeks={weeks} view={view} />
        <WeekTableLink weeks={weeks} view={view} />
      </Fold>
    </div>
  );
}

function measuresOf({ strings }: View): Measure[] {
  const { series } = strings.week;
  const { count, percent } = strings.numbers;
  return [
    {
      ...series.messages,
      value: ({ received }) => received,
      mark: ({ received }) => String(received),
      text: ({ received }) => count(received),
    },
    {
      ...series.reply,
      value: ({ reply }) => reply,
      mark: ({ reply }) => (reply === null ? '' : shortHours(reply)),
      text: ({ reply }) => (reply === null ? '' : duration(reply, strings)),
    },
    {
      ...series.satisfied,
      value: ({ satisfied }) => satisfied,
      mark: ({ satisfied, ...week }) =>
        satisfied === null ? countsOf(week, '/') : `${Math.round(100 * satisfied)}`,
      text: ({ satisfied, ...week }) =>
        satisfied === null ? countsOf(week, ' / ') : percent(satisfied),
    },
  ];
}

const countsOf = (
  { satisfiedCount, surveyed }: Pick<WeekPoint, 'satisfiedCount' | 'surveyed'>,
  slash: string,
) => (surveyed > 0 ? `${satisfiedCount}${slash}${surveyed}` : '');

/** "2.5", "14": columns stand close. */
const shortHours = (hours: number) =>
  String(hours < 9.95 ? Number(hours.toFixed(1)) : Math.round(hours));

/** The way to the table, which is as large as all drawings, and stands with the same weeks together. */
function WeekTableLink({ weeks, view }: Weeks) {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  return (
    <p class="small-text">
      <a href={`${rangePath(first.week, last.week)}#table`}>{view.strings.week.table}</a>
    </p>
  );
}

/** What is drawn of weeks, as a table. */
export function WeekTable({ weeks, view }: Weeks) {
  const { table, twelveWeeks, columns, series } = view.strings.week;
  const { percent } = view.strings.numbers;
  const shown = (share: number | null) => (share === null ? '–' : percent(share));
  const measures = measuresOf(view);
  return (
    <details class="small-text" id="table" open>
      <summary>{table}</summary>
      <NumberTable
        name={twelveWeeks}
        columns={[
          ...[columns.week, columns.visits, columns.confirmed, columns.found],
          ...Object.values(series).map(({ name }) => name),
        ]}
      >
        {weeks.map((week) => (
          <tr>
            <th scope="row">
              <a href={weekPath(week.week)}>{shortDay(week.from, view)}</a>
            </th>
            <td>{week.visits}</td>
            <td>{shown(week.low)}</td>
            <td>{shown(week.high)}</td>
            {measures.map(({ text }) => (
              <td>{text(week) || '–'}</td>
            ))}
          </tr>
        ))}
      </NumberTable>
    </details>
  );
}
