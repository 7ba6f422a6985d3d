import type { WeekPoint } from '../../closed-weeks/db/weeks.ts';
import { DAY } from '../../contract/time/durations.ts';
import { shortDay } from '../../owner/format.ts';
import { NumberTable } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';

interface Chart {
  weeks: WeekPoint[];
  view: View;
}

/** The share that found an answer, week by week; drawn from two weeks with enough visits on. */
export function WeekChart({ weeks, view }: Chart) {
  const points = weeks.flatMap((week): Point[] => {
    const { low, high } = week;
    return low === null || high === null ? [] : [{ ...week, low, high }];
  });
  const [first, last] = [points[0], points.at(-1)];
  const { chart, chartHint, chartLabel, chartSoon, chartLater } = view.strings.week;
  if (!first || !last || first === last) {
    return (
      <section class="panel">
        <h2>{chart}</h2>
        <p class="description">{weeks.length < 2 ? chartSoon : chartLater}</p>
      </section>
    );
  }
  const label = chartLabel(points.length, rangeText(first, view), rangeText(last, view));
  return (
    <section class="panel">
      <h2>{chart}</h2>
      <p class="description">{chartHint}</p>
      <div class="only-wide">
        <WeekLines points={points} view={view} label={label} size={wide} />
      </div>
      <div class="only-narrow">
        <WeekLines points={points} view={view} label={label} size={narrow} />
      </div>
      <ChartTable points={points} view={view} />
    </section>
  );
}

function ChartTable({ points, view }: { points: Point[]; view: View }) {
  const { percent } = view.strings.numbers;
  const { chart, table, columns } = view.strings.week;
  return (
    <details class="small-text">
      <summary>{table}</summary>
      <NumberTable
        name={chart}
        columns={[columns.week, columns.confirmed, columns.found, columns.visits]}
      >
        {points.map(({ week, from, visits, low, high }) => (
          <tr>
            <th scope="row">
              <a href={`/admin/weeks/${week}/`}>{shortDay(from, view)}</a>
            </th>
            <td class="align-end">{percent(low)}</td>
            <td class="align-end">{percent(high)}</td>
            <td class="align-end">{visits}</td>
          </tr>
        ))}
      </NumberTable>
    </details>
  );
}

const WEEK = 7 * DAY;

/** One week with enough visits to say something: what is certain and what is likely, 0 to 1. */
interface Point extends WeekPoint {
  low: number;
  high: number;
}

/** Two drawings, so that the text stays readable on a phone. */
const wide = { width: 720, height: 230, right: 670, floor: 200, dates: 4 };
const narrow = { width: 354, height: 190, right: 304, floor: 160, dates: 2 };
const left = 30;
const top = 14;

interface Drawing {
  /** At least two. */
  points: Point[];
  view: View;
  label: string;
  size: typeof wide;
}

/** One drawing of the two lines: confirmed answers dashed, with the probable ones solid. */
function WeekLines({ points, view, label, size }: Drawing) {
  const places = placesOf(points);
  const x = (place: number) => round(left + place * (size.right - left));
  const y = (share: number) => round(size.floor - share * (size.floor - top));
  const line = (share: (point: Point) => number) =>
    `M${points.map((point, index) => `${x(places[index] ?? 0)} ${y(share(point))}`).join('L')}`;
  const { percent } = view.strings.numbers;
  const marks = points.map((point, index) => ({ ...point, x: x(places[index] ?? 0) }));

  return (
    <svg class="chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <Rule y={y(share)} right={size.right} name={String(share * 100)} />
      ))}
      <Goal y={y(view.settings.goal)} right={size.right} view={view} />
      <path d={line(({ low }) => low)} class="low" />
      <path d={line(({ high }) => high)} class="high" />
      {marks.map((mark, index) => (
        <circle cx={mark.x} cy={y(mark.high)} r={index === marks.length - 1 ? 5 : 2.6}>
          <title>{`${shortDay(mark.from, view)}: ${rangeText(mark, view)}`}</title>
        </circle>
      ))}
      {marks.slice(-1).map(({ low, high }) => (
        <>
          <text class="value" x={size.right + 10} y={y(high) + 5}>
            {percent(high)}
          </text>
          <text x={size.right + 10} y={Math.max(y(low), y(high) + 16) + 5}>
            {percent(low)}
          </text>
        </>
      ))}
      {datedOf(places, size.dates).map(({ index, anchor }) => (
        <text x={marks[index]?.x} y={size.floor + 22} text-anchor={anchor}>
          {shortDay(points[index]?.from ?? '', view)}
        </text>
      ))}
    </svg>
  );
}

function Rule({ y, right, name }: { y: number; right: number; name: string }) {
  return (
    <>
      <line x1={left} x2={right} y1={y} y2={y} />
      <text x={left - 8} y={y + 4} text-anchor="end">
        {name}
      </text>
    </>
  );
}

function Goal({ y, right, view }: { y: number; right: number; view: View }) {
  return (
    <>
      <line class="goal" x1={left} x2={right} y1={y} y2={y} />
      <text x={left + 6} y={y - 7}>
        {view.strings.week.goal(view.strings.numbers.percent(view.settings.goal))}
      </text>
    </>
  );
}

const rangeText = ({ low, high }: Pick<Point, 'low' | 'high'>, { strings }: View) =>
  strings.numbers.percentRange(low, high);

/** Where each point lies between the first and the last, 0 to 1: weeks with too few visits keep their place. */
function placesOf(points: Point[]): number[] {
  const times = points.map(({ from }) => Date.parse(from) / WEEK);
  const [first = 0, last = 1] = [times[0], times.at(-1)];
  return times.map((time) => (time - first) / (last - first));
}

/** Which points carry their date: the ends, and some between where there is room. */
function datedOf(places: number[], dates: number) {
  const last = places.length - 1;
  const step = Math.max(1, Math.ceil(last / dates));
  return places
    .map((_, index) => index)
    .filter((index) => index === last || (index % step === 0 && last - index >= step))
    .map((index) => ({
      index,
      anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle',
    }));
}

const round = (value: number) => Math.round(value * 10) / 10;
