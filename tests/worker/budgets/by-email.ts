import { createHash } from 'node:crypto';
import { db, postForm, sendMessage } from '../harness.ts';

/** Somebody was told of an answer to the first gap, by an email with this token. */
export async function notified(token: string) {
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const now = new Date().toISOString();
  await db.batch([
    db
      .prepare(`INSERT INTO gap_events (gap, what, created_at) VALUES (1, 'answered', ?1)`)
      .bind(now),
    db
      .prepare(
        `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, email_index)
         VALUES (?1, 1, 'key:none:' || ?2, 'en', 'a', '', ?1, ?3, 'key:none:' || lower(?2))`,
      )
      .bind(tokenHash, `${token}@b.example`, now),
  ]);
}

/** A message that its writer calls solved; where its survey is answered. */
export async function surveyOfSolved(): Promise<string> {
  const { url } = await sendMessage({ text: `Message ${crypto.randomUUID()}` });
  await postForm(url, { solved: 'yes' });
  return url.replace('/messages/', '/api/surveys/');
}
