import { shortDay } from '../../owner/format.ts';
import { TableHead } from '../../owner/table-head.tsx';
import type { View } from '../../owner/view.ts';
import type { WeekPoint } from '../db/points.ts';
import { narrow, type Point, rangeText, WeekLines, wide } from './lines.tsx';

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
  const { chart, chartHint, chartLabel, chartSoon, chartLater } = view.words.week;
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
  const { percent } = view.words.numbers;
  const { table, columns } = view.words.week;
  return (
    <details class="small-text">
      <summary>{table}</summary>
      <table class="table">
        <TableHead columns={[columns.week, columns.confirmed, columns.found, columns.visits]} />
        <tbody>
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
        </tbody>
      </table>
    </details>
  );
}
