import { clockAt, spanAt, zoneAt } from '../calendar.ts';
import type { Recording, VisitSent, Wording } from '../events.ts';

export interface Row {
  at: number;
  network: string | null;
  wording: Wording;
  query: string;
  why: string;
  article?: string;
  /** A person on a day. */
  person: string;
  day: string;
}

interface Given {
  /** For one message. */
  minutes: number;
  /** How likely somebody writes who searched in vain; null where too few did to say. */
  writes: number | null;
}

/** What was asked in vain in a week, some of it by visits that gave up on a question, in its order. */
export function questionsOf(recording: Recording, week: string, leftOn: VisitSent[]): Row[] {
  const rows = [...rowsOf(recording, week), ...leftOn.flatMap((visit) => lost(visit, recording))];
  return rows.sort(
    (a, b) =>
      a.at - b.at ||
      compare(a.query, b.query) ||
      compare(a.why, b.why) ||
      compare(a.person, b.person),
  );
}

/** What was asked by two from two networks, or on two days, and how often something was said again in other words. */
export function expectedGaps(rows: Row[], given: Given) {
  const byGap: Row[][] = [];
  for (const row of rows) {
    byGap[row.wording.gap] ??= [];
    byGap[row.wording.gap]?.push(row);
  }
  const list = byGap
    .flatMap((rows) => (rows && isWide(rows) ? [gapOf(rows, given)] : []))
    .sort(
      (a, b) =>
        spared(b, given) - spared(a, given) ||
        b.people - a.people ||
        compare(`${a.query} ${a.locale}`, `${b.query} ${b.locale}`),
    );
  const people = new Set(rows.map(({ person }) => person)).size;
  return { list, people, rephrased: rows.filter(({ why }) => why === 'rephrased').length };
}

/** Whoever's network is not known is a network of their own. */
function isWide(rows: Row[]): boolean {
  const [people, networks, days] = [new Set(), new Set(), new Set()];
  for (const { person, network, day } of rows) {
    people.add(person);
    networks.add(network === null ? `of ${person}` : network);
    days.add(day);
  }
  return people.size > 1 && (networks.size > 1 || days.size > 1);
}

function gapOf(rows: Row[], { minutes, writes }: Given) {
  const newest = rows.at(-1);
  const why: Record<string, Set<string>> = {};
  for (const row of rows) {
    why[row.why] ??= new Set();
    why[row.why]?.add(row.person);
  }
  const people = new Set(rows.map(({ person }) => person)).size;
  const refused = [...new Set(rows.map(({ article }) => article ?? ''))].filter(Boolean);
  const notThis = refused.map((article) => {
    const same = rows.filter((row) => row.article === article);
    return { article, people: new Set(same.map(({ person }) => person)).size };
  });
  notThis.sort((a, b) => b.people - a.people || compare(a.article, b.article));
  const wrote = why.wrote?.size ?? 0;
  return {
    gap: newest?.wording.gap ?? 0,
    query: newest?.query ?? '',
    locale: newest?.wording.locale ?? '',
    people,
    why: Object.fromEntries(Object.entries(why).map(([reason, { size }]) => [reason, size])),
    notThis: notThis.slice(0, 5),
    minutes: writes === null ? null : (wrote + (people - wrote) * writes) * minutes,
  };
}

/** How many messages an answer would spare: one in four writes until more is known. */
function spared(
  { people, why: { wrote = 0 } }: { people: number; why: Record<string, number> },
  { writes }: Pick<Given, 'writes'>,
): number {
  return wrote + (people - wrote) * (writes ?? 1 / 4);
}

/** A person asks a wording for one reason once a day, the first time. */
function rowsOf({ happenings, zones }: Recording, week: string): Row[] {
  const rows = new Map<string, Row>();
  for (const each of happenings) {
    const asks = each.kind === 'message' ? each.asks : each.kind === 'asked' ? each : undefined;
    if (!asks || (each.kind !== 'asked' && each.kind !== 'message')) continue;
    if (spanAt(each.at, zones).week !== week) continue;

    const why = each.kind === 'asked' ? each.why : 'wrote';
    const { day } = clockAt(each.at, zoneAt(each.at, zones));
    const person = `${day} ${each.visitor}`;
    // Who wrote is known by an address.
    const network = each.kind === 'asked' ? each.network : null;
    const article = each.kind === 'asked' ? each.article : undefined;
    const key = [asks.wording.id, why, person, article].join();
    const { wording, query } = asks;
    if (rows.has(key)) continue;
    const row = { wording, query, at: each.at, network, why, person, day };
    rows.set(key, { ...row, ...(article && { article }) });
  }
  return [...rows.values()];
}

/** What a visit gave up on, having asked once; nobody knows who it was. */
function lost(visit: VisitSent, { zones }: Recording): Row[] {
  const { leftOn, searches, started, id, network } = visit;
  if (!leftOn || searches.length > 1) return [];
  const query = searches.at(-1)?.query ?? '';
  const { day } = clockAt(started, zoneAt(started, zones));
  const person = `${day} ${id}`;
  return [{ at: started, network, wording: leftOn, query, why: 'no-click', person, day }];
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
