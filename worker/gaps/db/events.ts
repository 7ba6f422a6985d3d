import type { GapState } from '../../contract/gaps.ts';
import { enoughPeopleSql } from './people.ts';

export interface GapEvent {
  gap: number;
  what: 'ignored' | 'restored' | 'answered' | 'reopened';
  /**
   * The article that answers it, its version, and the build and commit that proved it; no build where the owner says so. Of
   * one that is opened again, the article that is no answer, where somebody said so.
   */
  article?: string | null;
  version?: string | null;
  build?: string | null;
  revision?: string | null;
  created_at: string;
}

/** What else must hold when an event is stored, in SQL, where the first of `values` is `?8`. */
interface EventCondition {
  sql: string;
  values: (string | null)[];
}

/** That a gap has wordings still: the owner may have merged it with another meanwhile. */
export const hasWordings: EventCondition = {
  sql: 'EXISTS (SELECT 1 FROM wordings WHERE gap = ?1)',
  values: [],
};

/** Says what became of a gap, where that can follow what was said last: part of a transaction. */
export function gapEventInsertion(
  db: D1Database,
  event: GapEvent,
  condition?: EventCondition,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO gap_events (gap, what, article, version, build, revision, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
         FROM (SELECT (SELECT what FROM gap_events WHERE gap = ?1 ORDER BY id DESC LIMIT 1) AS last)
        WHERE CASE ?2 WHEN 'ignored'  THEN last IS NOT 'ignored'
                      WHEN 'restored' THEN last IS 'ignored'
                      WHEN 'reopened' THEN last IS 'answered'
                      WHEN 'answered' THEN last IS NULL OR last IN ('restored', 'reopened')
              END
          AND ${condition?.sql ?? 'true'}`,
    )
    .bind(
      event.gap,
      event.what,
      event.article ?? null,
      event.version ?? null,
      event.build ?? null,
      event.revision ?? null,
      event.created_at,
      ...(condition?.values ?? []),
    );
}

export const addGapEvent = (db: D1Database, event: GapEvent) => gapEventInsertion(db, event).run();

/** The last event of each of these gaps, which says how it stands; nothing became of a gap that is missing. */
export async function lastEvents(db: D1Database, gaps: number[]): Promise<Map<number, GapEvent>> {
  const { results } = await db
    .prepare(
      `SELECT gap, what, article, version, build, revision, created_at, MAX(id) AS last
         FROM gap_events
        WHERE gap IN (SELECT value FROM json_each(?1))
        GROUP BY gap`,
    )
    .bind(JSON.stringify(gaps))
    .all<GapEvent & { last: number }>();
  return new Map(results.map(({ last: _, ...event }) => [event.gap, event]));
}

/** All that happened to a gap, the oldest first. */
export async function gapHistory(db: D1Database, gap: number): Promise<GapEvent[]> {
  const { results } = await db
    .prepare(
      `SELECT gap, what, article, version, build, revision, created_at
         FROM gap_events
        WHERE gap = ?1
        ORDER BY id`,
    )
    .bind(gap)
    .all<GapEvent>();
  return results;
}

/** How a gap stands after its last event. */
export const stateAfter = (last: Pick<GapEvent, 'what'> | undefined): GapState =>
  last?.what === 'answered' || last?.what === 'ignored' ? last.what : 'open';

/** The same in SQL, of the gap that a column names. */
export const stateSql = (gap: string) => `
  CASE (SELECT what FROM gap_events WHERE gap = ${gap} ORDER BY id DESC LIMIT 1)
       WHEN 'answered' THEN 'answered' WHEN 'ignored' THEN 'ignored' ELSE 'open' END`;

export const isGapOpen = (last: GapEvent | undefined) => stateAfter(last) === 'open';

/** Whether a gap has no wording any more: of a row of `gap_events`. */
export const hasNoWordingSql = 'NOT EXISTS (SELECT 1 FROM wordings WHERE gap = gap_events.gap)';

/** Gaps that are closed, and that enough people asked in vain since then, or the owner put there. */
export async function askedAgain(db: D1Database, since: string): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT e.gap
         FROM (SELECT gap, what, created_at, MAX(id) AS last
                 FROM gap_events
                GROUP BY gap) AS e
         JOIN wordings w ON w.gap = e.gap
         JOIN gaps g     ON g.wording = w.id
        WHERE e.what = 'answered'
          AND (g.created_at > e.created_at AND g.created_at >= ?1 OR g.put_at > e.created_at)
        GROUP BY e.gap
       HAVING ${enoughPeopleSql} OR MAX(g.put_at) > e.created_at
        ORDER BY e.gap`,
    )
    .bind(since)
    .all<{ gap: number }>();
  return results.map(({ gap }) => gap);
}
