export interface ListedMail {
  id: string;
  message: string | null;
  kind: 'new-message' | 'acknowledgement' | 'new-note' | 'reply' | 'survey' | 'answer' | 'week';
  to_address: string;
  subject: string;
  text: string;
  created_at: string;
  due_at: string;
  tries: number;
  error: string | null;
  sent_at: string | null;
}

const columns =
  'id, message, kind, to_address, subject, text, created_at, due_at, tries, error, sent_at';

/** Letters that have not gone out yet, the next one first. */
export async function unsentMails(db: D1Database, limit: number): Promise<ListedMail[]> {
  const { results } = await db
    .prepare(`SELECT ${columns} FROM emails WHERE sent_at IS NULL ORDER BY due_at LIMIT ?1`)
    .bind(limit)
    .all<ListedMail>();
  return results;
}

export async function sentMails(db: D1Database, limit: number): Promise<ListedMail[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns}
         FROM emails INDEXED BY emails_by_time
        WHERE sent_at IS NOT NULL
        ORDER BY created_at DESC
        LIMIT ?1`,
    )
    .bind(limit)
    .all<ListedMail>();
  return results;
}

/** Makes a letter due at once. A lease stays: whoever holds it may be sending it right now. */
export async function makeDue(db: D1Database, id: string, now: string): Promise<boolean> {
  const [result] = await db.batch([
    db.prepare('UPDATE emails SET due_at = ?2 WHERE id = ?1 AND sent_at IS NULL').bind(id, now),
  ]);
  return result?.meta.changes === 1;
}
