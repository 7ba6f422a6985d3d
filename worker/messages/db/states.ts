import { changed } from '../../changed.ts';
import type { Priority } from '../../contract/published/settings.ts';

// What the owner can do to a message besides answering it. Each says whether there was such a message.

export const markSeen = (db: D1Database, id: string, now: string) =>
  changed(
    db
      .prepare('UPDATE messages SET seen_at = COALESCE(seen_at, ?2), updated_at = ?2 WHERE id = ?1')
      .bind(id, now),
  );

export const close = (db: D1Database, id: string, now: string) =>
  changed(
    db
      .prepare(
        `UPDATE messages
            SET closed_at = COALESCE(closed_at, ?2), waiting_since = NULL, updated_at = ?2
          WHERE id = ?1`,
      )
      .bind(id, now),
  );

interface WaitsAgain {
  now: string;
  /** Reckoned from when it waits again; of one that waits already nothing changes. */
  replyBy: string;
}

/** Waits again since the customer's last word, unless the owner had the last one. */
export const reopen = (db: D1Database, id: string, { now, replyBy }: WaitsAgain) =>
  changed(
    db
      .prepare(
        `UPDATE messages
            SET closed_at = NULL, solved_at = NULL, updated_at = ?2, survey_asked_at = ${askedBeforeSql('?2')},
                reply_by = ${replyBySql('?3')},
                waiting_since = COALESCE(
                  waiting_since,
                  (SELECT CASE last.author WHEN 'customer' THEN last.time END
                     FROM (SELECT author, created_at AS time, id AS place
                             FROM notes
                            WHERE message = ?1
                            UNION ALL
                           SELECT 'customer', messages.created_at, 0
                            ORDER BY time DESC, place DESC
                            LIMIT 1) AS last))
          WHERE id = ?1`,
      )
      .bind(id, now, replyBy),
  );

export const markNotSpam = (db: D1Database, id: string, { now, replyBy }: WaitsAgain) =>
  changed(
    db
      .prepare(
        `UPDATE messages
            SET quarantined = 0, updated_at = ?2,
                reply_by = ${replyBySql('?3')}, waiting_since = COALESCE(waiting_since, created_at)
          WHERE id = ?1 AND quarantined = 1`,
      )
      .bind(id, now, replyBy),
  );

export const prioritise = (
  db: D1Database,
  id: string,
  { priority, replyBy }: { priority: Priority; replyBy: string },
) =>
  changed(
    db
      .prepare('UPDATE messages SET priority = ?2, reply_by = ?3 WHERE id = ?1')
      .bind(id, priority, replyBy),
  );

/** Notes, emails, files and the survey go with it. */
export const remove = (db: D1Database, id: string) =>
  changed(db.prepare('DELETE FROM messages WHERE id = ?1').bind(id));

/** The `reply_by` of a message that waits from now on; who waits already keeps the one they were promised. */
export const replyBySql = (replyBy: `?${number}`) =>
  `CASE WHEN waiting_since IS NULL THEN ${replyBy} ELSE reply_by END`;

/** The `survey_asked_at` of a message that is opened again: an email that was to ask after a holiday does not leave. */
export const askedBeforeSql = (now: `?${number}`) =>
  `CASE WHEN survey_asked_at <= ${now} THEN survey_asked_at END`;
