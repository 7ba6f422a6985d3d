import { clockAt, weekAt } from '../calendar.ts';
import type { Recording, VisitSent, Wording } from '../events.ts';

interface Row {
  at: number;
  wording: Wording;
  query: string;
  why: string;
  /** A person on a day. */
  person: string;
}

interface Given {
  /** The visits of the week, some of which gave up on a question. */
  leftOn: VisitSent[];
  /** For one message. */
  minutes: number;
  /** How likely somebody writes who searched in vain. */
  writes: number;
}

/** What at least two people asked in vain in the week, and how often something was said again in other words. */
export function expectedGaps(recording: Recording, week: string, { leftOn, ...given }: Given) {
  const rows = [...rowsOf(recording, week), ...leftOn.flatMap((visit) => lost(visit, recording))];
  rows.sort((a, b) => a.at - b.at || compare(a.query, b.query) || compare(a.why, b.why));

  const byGap: Row[][] = [];
  for (const row of rows) {
    byGap[row.wording.gap] ??= [];
    byGap[row.wording.gap]?.push(row);
  }
  const list = byGap
    .flatMap((rows) => (rows ? [gapOf(rows, given)] : []))
    .filter(({ people }) => people > 1)
    .sort(
      (a, b) =>
        b.minutes - a.minutes ||
        b.people - a.people ||
        compare(`${a.query} ${a.locale}`, `${b.query} ${b.locale}`),
    );
  const people = new Set(rows.map(({ person }) => person)).size;
  return { list, people, rephrased: rows.filter(({ why }) => why === 'rephrased').length };
}

function gapOf(rows: Row[], { minutes, writes }: Omit<Given, 'leftOn'>) {
  const newest = rows.at(-1);
  const why: Record<string, Set<string>> = {};
  for (const row of rows) {
    why[row.why] ??= new Set();
    why[row.why]?.add(row.person);
  }
  const people = new Set(rows.map(({ person }) => person)).size;
  const wrote = why.wrote?.size ?? 0;
  return {
    gap: newest?.wording.gap ?? 0,
    query: newest?.query ?? '',
    locale: newest?.wording.locale ?? '',
    people,
    why: Object.fromEntries(Object.entries(why).map(([reason, { size }]) => [reason, size])),
    minutes: (wrote + (people - wrote) * writes) * minutes,
  };
}

/** A person asks a wording for one reason once a day, the first time. */
function rowsOf({ happenings, zone }: Recording, week: string): Row[] {
  const rows = new Map<string, Row>();
  for (const each of happenings) {
    const asks = each.kind === 'message' ? each.asks : each.kind === 'asked' ? each : undefined;
    if (!asks || (each.kind !== 'asked' && each.kind !== 'message')) continue;
    if (weekAt(each.at, zone) !== week) continue;

    const why = each.kind === 'asked' ? each.why : 'wrote';
    const person = `${clockAt(each.at, zone).day} ${each.visitor}`;
    const key = [asks.wording.id, why, person].join();
    if (!rows.has(key)) rows.set(key, { ...asks, at: each.at, why, person });
  }
  return [...rows.values()];
}

/** What a visit gave up on, having asked once; nobody knows who it was. */
function lost({ leftOn, searches, started, id }: VisitSent, { zone }: Recording): Row[] {
  if (!leftOn || searches.length > 1) return [];
  const query = searches.at(-1)?.query ?? '';
  const person = `${clockAt(started, zone).day} ${id}`;
  return [{ at: started, wording: leftOn, query, why: 'no-click', person }];
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
