/** A letter that belongs to no message. */
export interface Letter {
  id: string;
  kind: 'answer' | 'week';
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  createdAt: string;
  dueAt: string;
}

/** Puts a letter into the outbox, once for each id; `condition` says in SQL when: part of a transaction. */
export const letterInsertion = (
  db: D1Database,
  letter: Letter,
  condition: LetterCondition,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO emails (id, kind, to_address, reply_to, subject, text, html, created_at, due_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
        WHERE ${conditions[condition.about]}
           ON CONFLICT (id) DO NOTHING`,
    )
    .bind(
      ...[letter.id, letter.kind, letter.to, letter.replyTo ?? null],
      ...[letter.subject, letter.text, letter.html ?? null, letter.createdAt, letter.dueAt],
      condition.of,
    );

/** What must have been stored by the same transaction: another run may have been first. */
interface LetterCondition {
  about: keyof typeof conditions;
  of: string;
}

const conditions = {
  asker: 'EXISTS (SELECT 1 FROM subscribers WHERE id = ?10)',
  week: 'EXISTS (SELECT 1 FROM weeks WHERE week = ?10)',
};
