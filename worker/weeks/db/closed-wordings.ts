import type { Week } from '../numbers/iso-week.ts';

/** Keeps in which gap each question of a stored week lies: part of the transaction that stores it. */
export const closedWordingsInsertion = (
  db: D1Database,
  { week, from, to }: Week,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO closed_wordings (wording, week, gap)
       SELECT DISTINCT w.id, ?1, w.gap
         FROM gaps g INDEXED BY gaps_by_time
         JOIN wordings w ON w.id = g.wording
        WHERE g.created_at >= ?2 AND g.created_at < ?3
           ON CONFLICT DO NOTHING`,
    )
    .bind(week, from.toISOString(), to.toISOString());
