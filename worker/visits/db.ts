import { firstOrAgain, hasRoomSql, type NetworkBudget, spend } from '../budgets/db.ts';
import { costs } from '../budgets/shares.ts';
import { closedEndSql } from '../closed-weeks/db/bounds.ts';
import type { OpenSince, Week } from '../contract/time/iso-week.ts';
import type { Visit } from '../contract/visits.ts';
import type { VisitRow } from '../numbers/rows.ts';

interface Sending extends NetworkBudget {
  createdAt: string;
  /** By the salt of the week in which the visit began. */
  weekNetwork: string | null;
  /** Since when weeks are open: no visit that began before changes. */
  openSince: OpenSince;
}

/**
 * One row a visit: what a later sending of the same tab says takes its place, until the week of the visit closes. It began
 * when its first sending said so, and came from where that came from, whatever a later one says: so no row of a closed
 * week changes, and where no index changes, only the row is written, and nothing where it says the same. Returns whether there was nothing to write, or the
 * day had room for it.
 */
export async function putVisit(
  db: D1Database,
  visit: Visit,
  { createdAt, openSince, network, weekNetwork, rowsPerDay }: Sending,
): Promise<boolean> {
  const cost = { kind: 'visits', rows: costs.visit, rowsPerDay } as const;
  const data = JSON.stringify(visit);
  const { from, closed } = openSince;
  const known = [visit.visit, data, from.toISOString()];
  const names = JSON.stringify(closed);
  const insertion = db
    .prepare(
      `INSERT INTO visits (visit, data, started, locale, created_at, network)
       SELECT ?1, ?2, ?4, ?5, ?6, ?8
        WHERE ${hasRoomSql(cost, { time: '?6', network: '?7' })}
           ON CONFLICT (visit) DO UPDATE
          SET locale = excluded.locale, data = ${dataSql}
        WHERE NOT ${isUnchangedSql('?9')}`,
    )
    .bind(...known, visit.started, visit.locale, createdAt, network, weekNetwork, names);
  const unchanged = db
    .prepare(`SELECT 1 FROM visits WHERE visit = ?1 AND ${isUnchangedSql('?4')}`)
    .bind(...known, names);
  const count = firstOrAgain(
    { ...cost, network },
    {
      createdAtSql: 'SELECT created_at FROM visits WHERE visit = ?6',
      id: visit.visit,
      again: costs.visitAgain,
    },
  );
  const spending = { ...cost, network, now: createdAt };
  return spend(db, spending, [insertion], { count, unchanged });
}

/** In SQL, what a visit says from now on: `?2`, but for when it began. */
const dataSql = `json_set(?2, '$.started', started)`;

/** In SQL, whether a stored visit stays as it is, where weeks are open since `?3`, or since the closed ones of `names` end. */
const isUnchangedSql = (names: string) =>
  `(started < COALESCE(${closedEndSql(names)}, ?3) OR data = ${dataSql})`;

/** They are read in pages, so that no answer of the database grows with the week. */
const pageSize = 2000;

/** In two parts: compared as a pair, place and instant, all that began at that instant would be read again for each page. */
const pageSql = `
  SELECT rowid AS place, started, data, network
    FROM visits
   WHERE started = ?1 AND rowid > ?3 AND created_at < ?4
   UNION ALL
  SELECT rowid AS place, started, data, network
    FROM visits
   WHERE started > ?1 AND started < ?2 AND created_at < ?4
   ORDER BY started, place
   LIMIT ?5`;

/** The visits that began in a week, and were sent before it closes. */
export async function visitsOfWeek(
  db: D1Database,
  { from, to, closes }: Pick<Week, 'from' | 'to' | 'closes'>,
): Promise<VisitRow[]> {
  const visits: VisitRow[] = [];
  let last = { started: from.toISOString(), place: -1 };
  for (;;) {
    const { results } = await db
      .prepare(pageSql)
      .bind(last.started, to.toISOString(), last.place, closes.toISOString(), pageSize)
      .all<{ place: number; started: string; data: string; network: string | null }>();
    visits.push(
      ...results.map(({ data, network }): VisitRow => ({ ...JSON.parse(data), network })),
    );

    const end = results.at(-1);
    if (!end || results.length < pageSize) return visits;
    last = end;
  }
}

/** The visits of a week behind a place in it, at most so many; each with its own place. */
export async function visitsBehind(
  db: D1Database,
  { from, to, closes }: Pick<Week, 'from' | 'to' | 'closes'>,
  { behind, limit }: { behind: VisitPlace | undefined; limit: number },
): Promise<(VisitRow & { place: number })[]> {
  const first = from.toISOString();
  // A place is part of an address: one before the week leads to its start.
  const { started, place } =
    behind && behind.started >= first ? behind : { started: first, place: -1 };
  const { results } = await db
    .prepare(pageSql)
    .bind(started, to.toISOString(), place, closes.toISOString(), limit)
    .all<{ place: number; data: string; network: string | null }>();
  return results.map((row) => ({
    ...JSON.parse(row.data),
    network: row.network,
    place: row.place,
  }));
}

/** The visits of networks that began between two instants of a week, and were sent before it closes. */
export async function visitsOfNetworks(
  db: D1Database,
  { from, to, closes }: { from: string; to: string; closes: Date },
  networks: string[],
): Promise<VisitRow[]> {
  const { results } = await db
    .prepare(
      `SELECT data, network
         FROM visits
        WHERE started >= ?1 AND started < ?2 AND created_at < ?3
          AND network IN (SELECT value FROM json_each(?4))
        ORDER BY started`,
    )
    .bind(from, to, closes.toISOString(), JSON.stringify(networks))
    .all<{ data: string; network: string }>();
  return results.map(({ data, network }): VisitRow => ({ ...JSON.parse(data), network }));
}

/** A place in the order in which visits began. */
export interface VisitPlace {
  started: string;
  place: number;
}

/** Whether a week has more visits than `count`; reads no more of them than it takes to know. */
export async function hasMoreVisits(
  db: D1Database,
  { from, to }: Pick<Week, 'from' | 'to'>,
  count: number,
): Promise<boolean> {
  const more = await db
    .prepare(
      `SELECT 1 AS more
         FROM visits
        WHERE started >= ?1 AND started < ?2
        ORDER BY started
        LIMIT 1 OFFSET ?3`,
    )
    .bind(from.toISOString(), to.toISOString(), count)
    .first<number>('more');
  return more !== null;
}
