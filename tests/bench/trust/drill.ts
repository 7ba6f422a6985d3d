import type { OnProgress } from '../../../scripts/terminal/progress.ts';

/** A promise, and what is done to show that it is kept. */
export interface Drill {
  promise: string;
  /** What is done, in a sentence or two. */
  how: string;
  run(given: Given): Promise<Figure[]>;
}

export interface Given {
  /** Numbers from 0 to below 1, the same for the same seed. */
  chance: () => number;
  /** So much of the whole drill, or the little that shows that it runs. */
  size: <Value>(whole: Value, short: Value) => Value;
  progress: OnProgress;
}

/** What was counted, and within which bounds the promise is kept. */
export interface Figure {
  name: string;
  count: number;
  atLeast?: number;
  atMost?: number;
  /** The first of those that were counted, where there should be none. */
  examples?: readonly string[];
}

export const isKept = ({ count, atLeast = 0, atMost = count }: Figure) =>
  count >= atLeast && count <= atMost;

/** The bounds of a figure in words, and whether it lies within them. */
export function verdictOf(figure: Figure): string {
  const { atLeast, atMost } = figure;
  const bounds = [
    atLeast === undefined ? '' : `at least ${atLeast}`,
    atMost === undefined ? '' : atMost === 0 ? 'none' : `at most ${atMost}`,
  ].filter(Boolean);
  return bounds.join(', ') + (isKept(figure) ? '' : ' BROKEN');
}

/** What must not be: none of these. */
export const none = (name: string, found: readonly string[]): Figure => ({
  name,
  count: found.length,
  atMost: 0,
  examples: found.slice(0, 5),
});

/** Does something with each of a list, so many at a time; what is added meanwhile is done too. */
export async function inLanes<Item>(
  lanes: number,
  items: Iterator<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const lane = async () => {
    for (let next = items.next(); !next.done; next = items.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export const wait = (milliseconds: number) =>
  new Promise<void>((done) => setTimeout(done, milliseconds));
