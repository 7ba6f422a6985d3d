/** The email to a subscriber; each has one, which no message belongs to. */
export const answerEmailId = (subscriber: string) => `answer-${subscriber}`;

/** Whom an email of that id was for. */
export const subscriberOfEmail = (id: string) => id.slice(answerEmailId('').length);

/** An email that nobody tries to send yet: of a row of `emails`. Whatever is being sent is stopped no more. */
export const isWaitingSql = `kind = 'answer' AND sent_at IS NULL AND failed_at IS NULL AND tries = 0`;

/** The subscribers of a gap whose email waits: of a row of `subscribers`. */
export const hasWaitingEmailSql = `
  EXISTS (SELECT 1
            FROM emails
           WHERE emails.id = '${answerEmailId('')}' || subscribers.id AND ${isWaitingSql})`;

/**
 * Takes back the emails of a gap that is not answered: nobody was told, and who waited waits on; but for a subscriber who said
 * something to it.
 */
export const withdrawals = (
  db: D1Database,
  gap: number,
  said: string | null = null,
): D1PreparedStatement[] => [
  db
    .prepare(
      `DELETE FROM subscribers
        WHERE gap = ?1 AND id IS NOT ?2 AND ${hasWaitingEmailSql}
          AND 'answered' IS NOT (SELECT what FROM gap_events WHERE gap = ?1 ORDER BY id DESC LIMIT 1)`,
    )
    .bind(gap, said),
  emailsToNobody(db),
];

/** Takes back what waits for a subscriber who is none any more. */
export const emailsToNobody = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `DELETE FROM emails
      WHERE id IN (SELECT id
                     FROM emails INDEXED BY emails_due
                    WHERE ${isWaitingSql}
                      AND NOT EXISTS (SELECT 1
                                        FROM subscribers
                                       WHERE '${answerEmailId('')}' || subscribers.id = emails.id))`,
  );
