import type { OwnerStrings } from '../../site/languages/registry/strings.ts';

/** Week by week, the oldest first: null where there are too few to say, or no such week. */
type WeekValues = (number | null)[];

/** How many weeks a line has room for; of more it shows the newest. */
export const sparkWeeks = 12;

interface Spark {
  values: WeekValues;
  /** What the line shows, in words: for whoever does not see it, and where a mouse rests on it. */
  label: string;
  /** What the upper edge stands for, as 1 for shares; without it the largest of the values. The lower is always 0. */
  top?: number;
}

/** A small line of weeks to stand beside a number, with a dot on the newest; nothing until two weeks can say something. */
export function SparkLine({ values, label, top }: Spark) {
  const points = pointsOf(values.slice(-sparkWeeks), top);
  const newest = points.at(-1);
  if (!newest || points.length < 2) return null;
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{label}</title>
      <path d={lineOf(points)} />
      <path d={`M${placeOf(newest)}h0`} />
    </svg>
  );
}

/** "Visits in 12 weeks: from 3 to 8", for such a line; `text` writes one of its values. */
export function sparkLabel(
  { name, values }: { name: string; values: WeekValues },
  text: (value: number) => string,
  { sparkLine }: OwnerStrings,
): string {
  const shown = values.slice(-sparkWeeks);
  const known = shown.filter((value) => value !== null);
  return sparkLine(name, shown.length, text(known[0] ?? 0), text(known.at(-1) ?? 0));
}

/** In units of the drawing; `spark-line.css` has the same size. */
const step = 6;
const width = (sparkWeeks - 1) * step;
const height = 16;

interface Point {
  x: number;
  y: number;
}

/** Of the weeks that say something; the newest week stands at the end, however few there are. */
function pointsOf(values: WeekValues, top = Math.max(...values.map((value) => value ?? 0))) {
  const start = width - (values.length - 1) * step;
  return values.flatMap((value, index): Point[] =>
    value === null
      ? []
      : [{ x: start + index * step, y: Math.round(height * (1 - value / (top || 1))) }],
  );
}

/** It breaks off where a week says nothing. A line of no length is a dot, by its round ends. */
const lineOf = (points: Point[]) =>
  points
    .map((point, index) => {
      const isJoined = points[index - 1]?.x === point.x - step;
      const isAlone = !isJoined && points[index + 1]?.x !== point.x + step;
      return `${isJoined ? 'L' : 'M'}${placeOf(point)}${isAlone ? 'h0' : ''}`;
    })
    .join('');

const placeOf = ({ x, y }: Point) => `${x} ${y}`;
