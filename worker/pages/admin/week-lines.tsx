import type { WeekNumbers } from '../../week/numbers.ts';
import { percent, shortDay } from './told.ts';
import type { View } from './view.ts';

/** One week with enough visits to say something: what is certain and what is likely, 0 to 1. */
export interface Point {
  week: WeekNumbers;
  low: number;
  high: number;
}

/** Two drawings, so that letters stay readable on a phone. */
export const wide = { width: 720, height: 230, right: 680, floor: 200, dates: 4 };
export const narrow = { width: 354, height: 190, right: 314, floor: 160, dates: 2 };
const left = 30;
const top = 14;

interface Drawing {
  points: Point[];
  view: View;
  label: string;
  size: typeof wide;
}

/** One drawing of the two lines: confirmed answers dashed, with the probable ones solid. */
export function WeekLines({ points, view, label, size }: Drawing) {
  const x = (index: number) => left + (index * (size.right - left)) / (points.length - 1);
  const y = (share: number) => size.floor - share * (size.floor - top);
  const line = (share: (point: Point) => number) =>
    `M${points.map((point, index) => `${x(index).toFixed(1)} ${y(share(point)).toFixed(1)}`).join('L')}`;
  const end = points.at(-1) as Point;

  return (
    <svg class="ch" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <Rule y={y(share)} right={size.right} name={String(share * 100)} />
      ))}
      <line
        x1={left}
        x2={size.right}
        y1={y(view.settings.goal)}
        y2={y(view.settings.goal)}
        stroke="var(--text-3)"
        stroke-dasharray="2 4"
      />
      <text x={left + 6} y={y(view.settings.goal) - 7}>
        {view.words.week.goal(percent(view.settings.goal))}
      </text>
      <path
        d={line(({ low }) => low)}
        fill="none"
        stroke="var(--accent)"
        stroke-width="1.5"
        stroke-dasharray="5 4"
      />
      <path
        d={line(({ high }) => high)}
        fill="none"
        stroke="var(--accent)"
        stroke-width="2.5"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      {points.map((point, index) => (
        <circle
          cx={x(index).toFixed(1)}
          cy={y(point.high).toFixed(1)}
          r={point === end ? 5 : 2.6}
          fill="var(--accent)"
        >
          <title>{`${shortDay(point.week.from, view)}: ${rangeText(point)}`}</title>
        </circle>
      ))}
      <text class="v" x={size.right + 10} y={y(end.high) + 5}>
        {percent(end.high)}
      </text>
      <text x={size.right + 10} y={Math.max(y(end.low), y(end.high) + 16) + 5}>
        {percent(end.low)}
      </text>
      {datedPoints(points.length, size.dates).map((index) => (
        <text
          x={x(index)}
          y={size.floor + 22}
          text-anchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
        >
          {shortDay((points[index] as Point).week.from, view)}
        </text>
      ))}
    </svg>
  );
}

function Rule({ y, right, name }: { y: number; right: number; name: string }) {
  return (
    <>
      <line x1={left} x2={right} y1={y} y2={y} stroke="var(--line)" />
      <text x={left - 8} y={y + 4} text-anchor="end">
        {name}
      </text>
    </>
  );
}

export const rangeText = ({ low, high }: Point) => `${percent(low)}–${percent(high)}`;

/** Which points carry their date: the ends, and some between where there is room. */
function datedPoints(points: number, dates: number): number[] {
  const step = Math.max(1, Math.ceil((points - 1) / dates));
  const between = Array.from({ length: points }, (_, index) => index).filter(
    (index) => index % step === 0 && points - 1 - index >= step,
  );
  return [...between, points - 1];
}
