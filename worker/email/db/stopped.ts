import type { EmailCondition } from './outbox.ts';

/** What kind of emails the owner can do without. */
export type StoppableKind = 'week';

/** No email of a kind comes from now on, nor one that waits. */
export async function stopEmails(db: D1Database, kind: StoppableKind, now: string): Promise<void> {
  await db.batch([
    db
      .prepare(
        'INSERT INTO stopped_emails (kind, stopped_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING',
      )
      .bind(kind, now),
    db
      .prepare(
        'DELETE FROM emails WHERE kind = ?1 AND sent_at IS NULL AND failed_at IS NULL AND tries = 0',
      )
      .bind(kind),
  ]);
}

export async function resumeEmails(db: D1Database, kind: StoppableKind): Promise<void> {
  await db.prepare('DELETE FROM stopped_emails WHERE kind = ?1').bind(kind).run();
}

/** Since when no email of a kind comes; nothing while they do. */
export const emailsStopped = (db: D1Database, kind: StoppableKind): Promise<string | null> =>
  db
    .prepare('SELECT stopped_at FROM stopped_emails WHERE kind = ?1')
    .bind(kind)
    .first('stopped_at');

/** The condition of an email that comes unless its kind was stopped. */
export const unlessStopped = (kind: StoppableKind, condition: EmailCondition): EmailCondition => ({
  ...condition,
  sql: `${condition.sql} AND NOT EXISTS (SELECT 1 FROM stopped_emails WHERE kind = '${kind}')`,
});
