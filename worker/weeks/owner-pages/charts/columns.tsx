import type { WeekPoint } from '../../../closed-weeks/db/weeks.ts';
import { shortDay } from '../../../owner/format.ts';
import type { View } from '../../../owner/view.ts';
import { isValue, slotsOf } from './slots.ts';

/** What one of the drawings shows of each week. */
export interface Measure {
  name: string;
  /** What it is counted in, and from how many on. */
  hint: string;
  value: (week: WeekPoint) => number | null;
  /** What stands above the column: short, as twelve of them stand in a row. */
  mark: (week: WeekPoint) => string;
  /** The same where there is room. */
  text: (week: WeekPoint) => string;
}

interface Columns {
  measure: Measure;
  weeks: WeekPoint[];
  view: View;
}

/** A column for each week, its number above it; nothing where there is nothing to draw. */
export function Columns({ measure: { name, hint, value, mark, text }, weeks, view }: Columns) {
  const known = weeks.filter((week) => value(week) !== null);
  const [first, last] = [known[0], known.at(-1)];
  const most = Math.max(...known.map((week) => value(week) ?? 0)) || 1;
  const { seriesLabel, seriesEmpty } = view.strings.week;
  return (
    <section class="panel">
      <h3>{name}</h3>
      <p class="description">{hint}</p>
      {first && last ? (
        <>
          <div
            class="columns"
            role="img"
            aria-label={seriesLabel(name, known.length, text(first), text(last))}
          >
            {slotsOf(weeks).map((week) => {
              const height = week && value(week);
              return (
                <b style={isValue(height) ? `--h:${Math.round((100 * height) / most)}` : undefined}>
                  {week ? mark(week) : ''}
                </b>
              );
            })}
          </div>
          <Dates weeks={weeks} view={view} />
        </>
      ) : (
        <p class="small-text">{seriesEmpty}</p>
      )}
    </section>
  );
}

/** The first and the last Monday below a drawing. */
export const Dates = ({ weeks, view }: { weeks: WeekPoint[]; view: View }) => (
  <p class="dates">
    {[weeks[0], weeks.at(-1)].map((week) => week && <span>{shortDay(week.from, view)}</span>)}
  </p>
);
