import type { Engine, Found } from './engine.ts';
import { measureShown, type ShownFigures } from './shown.ts';
import type { Task } from './tasks.ts';

/** One row of the benchmark. Shares are between 0 and 1; what a task has no questions for is null. */
export interface SearchFigures {
  task: string;
  engine: string;
  n: number;
  /** Of so many the right article came first, and of so many among the first three. */
  first: number;
  inThree: number;
  'success@1': number;
  'success@3': number;
  'mrr@10': number;
  noResult: number;
  auroc: number | null;
  aurocByKind: Record<string, number>;
  kept: number;
  refused: number | null;
  indexBytes: number;
  /** Milliseconds for one question. */
  p50: number;
  p95: number;
  shown: ShownFigures | null;
}

/** Asks an engine every question of a task. */
export async function measureSearch(engine: Engine, task: Task): Promise<SearchFigures> {
  const opened = await engine.open(task);
  const { times, answerable, places, unanswered } = await askAll(opened, task);
  const isFirst = (place: number) => place === 0;
  const isInThree = (place: number) => place >= 0 && place < 3;
  const sure = answerable.map(({ confidence }) => confidence);
  const unsure = (kind?: string) =>
    unanswered.filter((found) => !kind || found.kind === kind).map(({ confidence }) => confidence);
  const kinds = [...new Set(unanswered.map(({ kind }) => kind))].sort();
  return {
    task: task.name,
    engine: engine.name,
    n: task.queries.length,
    first: places.filter(isFirst).length,
    inThree: places.filter(isInThree).length,
    'success@1': share(places, isFirst),
    'success@3': share(places, isInThree),
    'mrr@10': mean(places.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
    noResult: share(answerable, ({ articles }) => articles.length === 0),
    auroc: unanswered.length > 0 ? auroc(sure, unsure()) : null,
    aurocByKind: Object.fromEntries(kinds.map((kind) => [kind, auroc(sure, unsure(kind))])),
    kept: share(answerable, ({ answered }) => answered),
    refused: unanswered.length > 0 ? share(unanswered, ({ answered }) => !answered) : null,
    indexBytes: opened.bytes,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    shown: opened.show ? await measureShown(opened.show, task) : null,
  };
}

/** What each question found, in which place the right article stands, and all times, sorted. */
async function askAll(opened: Awaited<ReturnType<Engine['open']>>, task: Task) {
  const times: number[] = [];
  const ask = async (text: string) => {
    const start = performance.now();
    const found = await opened.ask(text);
    times.push(performance.now() - start);
    return found;
  };
  const places: number[] = [];
  const answerable: Found[] = [];
  for (const { text, gold } of task.queries) {
    const found = await ask(text);
    answerable.push(found);
    places.push(found.articles.findIndex((article) => gold.includes(article)));
  }
  const unanswered: (Found & { kind: string })[] = [];
  for (const { text, kind } of task.unanswered) unanswered.push({ ...(await ask(text)), kind });
  return { times: times.sort((a, b) => a - b), answerable, places, unanswered };
}

/** How often an answerable question gets more confidence than one that is not; a tie counts half. */
function auroc(high: readonly number[], low: readonly number[]): number {
  const sorted = [...low].sort((a, b) => a - b);
  const below = high.map((score) => (first(sorted, score) + first(sorted, score, true)) / 2);
  return mean(below) / low.length;
}

/** How many of the sorted numbers are below `limit`, or, with `orEqual`, not above it. */
function first(sorted: readonly number[], limit: number, orEqual = false): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const number = sorted[middle] as number;
    if (number < limit || (orEqual && number === limit)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  mean(items.map((item) => (holds(item) ? 1 : 0)));
