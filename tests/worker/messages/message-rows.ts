import { db } from '../harness.ts';
import { sentMessage } from '../owner.ts';
import { readable } from '../with-key.ts';

export const hour = 3_600_000;

/** A message as the endpoint takes it, made so many hours older. */
export async function message(fields: Record<string, string>, age = 0): Promise<string> {
  const { id } = await sentMessage(fields);
  if (age > 0) {
    const since = new Date(Date.now() - age * hour).toISOString();
    const replyBy = new Date(Date.now() - (age - 10) * hour).toISOString();
    await db
      .prepare(
        'UPDATE messages SET created_at = ?2, waiting_since = ?2, reply_by = ?3 WHERE id = ?1',
      )
      .bind(id, since, replyBy)
      .run();
  }
  return id;
}

export async function row(id: string): Promise<Record<string, unknown>> {
  const found = await readable.prepare('SELECT * FROM messages WHERE id = ?1').bind(id).first();
  return found ?? {};
}

export async function emails(message: string, kind: string) {
  const { results } = await readable
    .prepare(
      'SELECT to_address, subject, text, html, due_at FROM emails WHERE message = ?1 AND kind = ?2 ORDER BY id',
    )
    .bind(message, kind)
    .all();
  return results;
}
