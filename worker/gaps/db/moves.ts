import type { Locale } from '../../../site/languages/registry/locales.ts';
import { stateSql } from './events.ts';

/** Where a wording lies: in which gap, and there in which part, if the owner has put it there. */
export interface Place {
  id: number;
  gap: number;
  part: number | null;
  locale: Locale;
}

/** That the owner merged or split a gap. */
export interface Move {
  id: number;
  what: 'merged' | 'split';
  gap: number;
  /** The gap that went into it, or that was split off it. */
  other: number;
  /** Where each of their wordings lay before. */
  before: Place[];
  created_at: string;
}

/** Where the wordings of these gaps lie, those that came first first. */
export async function placesIn(db: D1Database, gaps: number[]): Promise<Place[]> {
  const { results } = await db
    .prepare(
      `SELECT id, gap, part, locale
         FROM wordings
        WHERE gap IN (SELECT value FROM json_each(?1))
        ORDER BY id`,
    )
    .bind(JSON.stringify(gaps))
    .all<Place>();
  return results;
}

/**
 * Puts wordings where the owner wants them, and keeps where they were: in one transaction. Nothing where they lie elsewhere by
 * now, or one of the gaps is not open any more. Returns whether it was done.
 */
export async function move(
  db: D1Database,
  { what, gap, other, before, created_at }: Omit<Move, 'id'>,
  places: Place[],
): Promise<boolean> {
  const [moved] = await db.batch([
    db
      .prepare(
        `INSERT INTO gap_moves (what, gap, other, wordings, created_at)
         SELECT ?1, ?2, ?3, ?4, ?5
          WHERE ${areOpenSql} AND ${areAsBeforeSql}`,
      )
      .bind(what, gap, other, JSON.stringify(before), created_at),
    placing(db, places),
    ...followed(db, gap, other),
  ]);
  return (moved?.meta.changes ?? 0) > 0;
}

const areOpenSql = `${stateSql('?2')} = 'open' AND ${stateSql('?3')} = 'open'`;

const areAsBeforeSql = `
  NOT EXISTS (SELECT 1
                FROM json_each(?4) AS before
                JOIN wordings w ON w.id = before.value ->> 'id'
               WHERE w.gap <> before.value ->> 'gap')`;

/** Puts wordings back, unless that was done before, in one transaction. Returns whether it was done now. */
export async function undo(
  db: D1Database,
  { id, gap, other }: Pick<Move, 'id' | 'gap' | 'other'>,
  { places, now }: { places: Place[]; now: string },
): Promise<boolean> {
  const [undone] = await db.batch([
    db
      .prepare(
        `UPDATE gap_moves
            SET undone_at = ?4
          WHERE id = ?1 AND undone_at IS NULL AND ${areOpenSql}`,
      )
      .bind(id, gap, other, now),
    placing(db, places),
    ...followed(db, gap, other),
  ]);
  return (undone?.meta.changes ?? 0) > 0;
}

/** If the statement just before did anything. A wording that nobody asks any more may be gone meanwhile. */
const placing = (db: D1Database, places: Place[]) =>
  db
    .prepare(
      `UPDATE wordings
          SET gap = place.value ->> 'gap', part = place.value ->> 'part'
         FROM json_each(?1) AS place
        WHERE changes() > 0 AND wordings.id = place.value ->> 'id'`,
    )
    .bind(JSON.stringify(places));

/**
 * Who was told of an answer follows their question from either gap to the other: nobody is told anew of the same. Whoever asks
 * in both was told in that which the article closed.
 */
const followed = (db: D1Database, one: number, other: number) =>
  [
    [one, other],
    [other, one],
  ].map(([from, to]) =>
    db
      .prepare(
        `UPDATE OR IGNORE subscribers
            SET gap = ?2
          WHERE gap = ?1 AND ${asksIn('?2')}
            AND (NOT ${asksIn('?1')} OR ${wasClosed('?2')} AND NOT ${wasClosed('?1')})`,
      )
      .bind(from, to),
  );

const wasClosed = (gap: string) => `
  EXISTS (SELECT 1
            FROM gap_events e
           WHERE e.gap = ${gap} AND e.what = 'answered' AND e.article = subscribers.article)`;

const asksIn = (gap: string) => `
  EXISTS (SELECT 1
            FROM wordings w
            JOIN gaps g ON g.wording = w.id
           WHERE w.gap = ${gap} AND g.email_index = subscribers.email_index)`;

/** What the owner did with a gap last and has not undone; nothing where something was done with the other gap since. */
export async function lastMove(db: D1Database, gap: number): Promise<Move | undefined> {
  const row = await db
    .prepare(
      `SELECT id, what, gap, other, wordings, created_at
         FROM gap_moves AS last
        WHERE id = (SELECT MAX(id) FROM (${newestOf('?1')}))
          AND id = (SELECT MAX(id) FROM (${newestOf('last.gap')} UNION ALL ${newestOf('last.other')}))`,
    )
    .bind(gap)
    .first<Omit<Move, 'before'> & { wordings: string }>();
  if (!row) return undefined;

  const { wordings, ...last } = row;
  return { ...last, before: JSON.parse(wordings) };
}

const newestOf = (gap: string) => `
  SELECT MAX(id) AS id FROM gap_moves WHERE gap = ${gap} AND undone_at IS NULL
   UNION ALL
  SELECT MAX(id) FROM gap_moves WHERE other = ${gap} AND undone_at IS NULL`;

/** A merge or a split, with when it was undone, if so. */
export interface PastMove extends Omit<Move, 'before'> {
  undone_at: string | null;
}

/** All that the owner did with a gap, the oldest first. */
export async function movesOf(db: D1Database, gap: number): Promise<PastMove[]> {
  const { results } = await db
    .prepare(
      `SELECT id, what, gap, other, created_at, undone_at
         FROM gap_moves
        WHERE gap = ?1
       UNION
       SELECT id, what, gap, other, created_at, undone_at
         FROM gap_moves
        WHERE other = ?1
        ORDER BY id`,
    )
    .bind(gap)
    .all<PastMove>();
  return results;
}
