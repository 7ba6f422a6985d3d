/** What the frame of every page says. */
export interface FrameCounts {
  /** Messages that wait for an answer. */
  waiting: number;
  /** What machines seem to have sent, at most `countedUpTo` + 1. */
  quarantined: number;
  /** Emails that were given up, at most `countedUpTo` + 1. */
  failedEmails: number;
}

/** More is not counted for each page: a flood of spam would be read each time. */
export const countedUpTo = 99;

const countsSql = `
  SELECT (SELECT COUNT(*) FROM messages WHERE waiting_since IS NOT NULL AND quarantined = 0) AS waiting,
         (SELECT COUNT(*)
            FROM (SELECT id FROM messages WHERE quarantined = 1
                  UNION ALL
                  SELECT id FROM quarantine
                  LIMIT ?1)) AS quarantined,
         (SELECT COUNT(*)
            FROM (SELECT id FROM emails WHERE failed_at IS NOT NULL LIMIT ?1)) AS failedEmails`;

export async function frameCounts(db: D1Database): Promise<FrameCounts> {
  const counts = await db
    .prepare(countsSql)
    .bind(countedUpTo + 1)
    .first<FrameCounts>();
  return counts ?? { waiting: 0, quarantined: 0, failedEmails: 0 };
}

/** The counts, in a session that has not ended: the door and the frame of a page in one call. */
export async function frameCountsInSession(
  db: D1Database,
  session: string,
  now: string,
): Promise<FrameCounts | undefined> {
  const counts = await db
    .prepare(`${countsSql} FROM sessions WHERE id_hash = ?2 AND expires_at > ?3`)
    .bind(countedUpTo + 1, session, now)
    .first<FrameCounts>();
  return counts ?? undefined;
}

export async function addSession(
  db: D1Database,
  session: string,
  expiresAt: string,
): Promise<void> {
  await db
    .prepare('INSERT INTO sessions (id_hash, expires_at) VALUES (?1, ?2)')
    .bind(session, expiresAt)
    .run();
}

export async function deleteSession(db: D1Database, session: string): Promise<void> {
  await db.prepare('DELETE FROM sessions WHERE id_hash = ?1').bind(session).run();
}
