import type { WeekPoint } from '../../../closed-weeks/db/weeks.ts';
import type { View } from '../../../owner/view.ts';
import { Dates } from './columns.tsx';
import { dotsPath, heightOf, isValue, linePath, slotsOf } from './slots.ts';

interface Chart {
  weeks: WeekPoint[];
  view: View;
}

/** The share that found an answer, week by week; drawn from two weeks with enough visits on. */
export function FoundChart({ weeks, title, view }: Chart & { title?: string }) {
  const known = weeks.filter(({ high }) => high !== null);
  const [first, last] = [known[0], known.at(-1)];
  const { chart, chartHint, chartLabel, chartSoon, chartLater } = view.strings.week;
  const isDrawn = first !== last && first && last;
  const soon = weeks.length < 2 ? chartSoon : chartLater;
  return (
    <section class="panel">
      <h2>{title ?? chart}</h2>
      <p class="description">{isDrawn ? chartHint : soon}</p>
      {isDrawn && (
        <>
          <Lines
            weeks={weeks}
            view={view}
            label={chartLabel(known.length, rangeText(first, view), rangeText(last, view))}
          />
          <Dates weeks={weeks} view={view} />
        </>
      )}
    </section>
  );
}

/** The two lines: confirmed answers dashed, with the probable ones solid. */
function Lines({ weeks, view, label }: Chart & { label: string }) {
  const slots = slotsOf(weeks);
  const [low, high] = [slots.map((slot) => slot?.low), slots.map((slot) => slot?.high)];
  const goal = heightOf(view.settings.goal);
  return (
    <div class="plot">
      <svg
        class="chart"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path class="rule" d="M0 0H100M0 50H100M0 100H100" />
        <path class="goal" d={`M0 ${goal}H100`} />
        <path class="low" d={linePath(low)} />
        <path class="high" d={linePath(high)} />
        <path class="dot" d={dotsPath(high)} />
      </svg>
      <Labels low={low.findLast(isValue)} high={high.findLast(isValue)} goal={goal} view={view} />
    </div>
  );
}

interface Labels {
  low: number | undefined;
  high: number | undefined;
  /** In percent from the top. */
  goal: number;
  view: View;
}

/** In percent of the height: what keeps two lines of text apart. */
const lineHeight = 10;

function Labels({ low = 0, high = 0, goal, view }: Labels) {
  const { percent } = view.strings.numbers;
  const below = Math.max(heightOf(low), heightOf(high) + lineHeight);
  return (
    <>
      {[100, 50, 0].map((mark) => (
        <span class="mark" style={`top:${100 - mark}%`}>
          {mark}
        </span>
      ))}
      <span class="goal" style={`top:${goal}%`}>
        {view.strings.week.goal(percent(view.settings.goal))}
      </span>
      <b style={`top:${heightOf(high)}%`}>{percent(high)}</b>
      <span class="end" style={`top:${below}%`}>
        {percent(low)}
      </span>
    </>
  );
}

const rangeText = ({ low, high }: WeekPoint, { strings }: View) =>
  strings.numbers.percentRange(low ?? 0, high ?? 0);
