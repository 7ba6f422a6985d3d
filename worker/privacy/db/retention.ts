import type { SharedSettings } from '../../contract/settings.ts';
import { daysBefore } from '../../contract/time/durations.ts';

/** How much goes in one transaction; the schedule comes again. */
const batchSize = 500;
/** For how long a repeated sending is recognised, in days. */
const keyDays = 2;
/** Used-up budgets are of no use afterwards, in days. */
const budgetDays = 7;

/** Deletes what has been kept for long enough, and the keys by which a repeated message is recognised. */
export async function deleteExpired(
  db: D1Database,
  keep: SharedSettings['keep'],
  now: Date,
): Promise<void> {
  const before = (days: number) => daysBefore(now, days);
  await db.batch([
    // Notes, emails and surveys go with their message.
    deletion(db, 'messages', 'updated_at').bind(before(keep.messages), batchSize),
    deletion(db, 'emails', 'created_at').bind(before(keep.mails), batchSize),
    deletion(db, 'votes', 'created_at').bind(before(keep.votes), batchSize),
    deletion(db, 'gaps', 'created_at').bind(before(keep.gaps), batchSize),
    deletion(db, 'subscribers', 'notified_at').bind(before(keep.gaps), batchSize),
    deletion(db, 'wordings', 'created_at', neverAsked).bind(before(keep.gaps), batchSize),
    deletion(db, 'gap_events', 'created_at', noWording).bind(before(keep.gaps), batchSize),
    deletion(db, 'visits', 'started').bind(before(keep.visits), batchSize),
    deletion(db, 'quarantine', 'created_at').bind(before(keep.visits), batchSize),
    db.prepare('DELETE FROM budgets WHERE day < date(?1)').bind(before(budgetDays)),
    db
      .prepare('UPDATE messages SET key_hash = NULL WHERE key_hash IS NOT NULL AND created_at < ?1')
      .bind(before(keyDays)),
  ]);
}

const deletion = (db: D1Database, table: string, time: string, condition = 'true') =>
  db.prepare(
    `DELETE FROM ${table}
      WHERE rowid IN (SELECT rowid
                        FROM ${table}
                       WHERE ${time} < ?1 AND ${condition}
                       ORDER BY ${time}
                       LIMIT ?2)`,
  );

/** A wording and what became of its gap stay as long as somebody's question does. */
const neverAsked = 'NOT EXISTS (SELECT 1 FROM gaps WHERE wording = wordings.id)';
const noWording = 'NOT EXISTS (SELECT 1 FROM wordings WHERE gap = gap_events.gap)';
