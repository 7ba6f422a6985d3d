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

export async function frameCounts(db: D1Database): Promise<FrameCounts> {
  const counts = await db
    .prepare(
      `SELECT (SELECT COUNT(*) FROM messages WHERE waiting_since IS NOT NULL AND quarantined = 0) AS waiting,
              (SELECT COUNT(*)
                 FROM (SELECT id FROM messages WHERE quarantined = 1
                       UNION ALL
                       SELECT id FROM quarantine
                       LIMIT ?1)) AS quarantined,
              (SELECT COUNT(*)
                 FROM (SELECT id FROM emails WHERE failed_at IS NOT NULL LIMIT ?1)) AS failedEmails`,
    )
    .bind(countedUpTo + 1)
    .first<FrameCounts>();
  return counts ?? { waiting: 0, quarantined: 0, failedEmails: 0 };
}
