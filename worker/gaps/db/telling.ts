import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { showRow } from '../../private-data/rows.ts';
import { answerEmailId, hasWaitingEmailSql, isWaitingSql, withdrawals } from './answer-emails.ts';
import { type GapEvent, gapEventInsertion } from './events.ts';

/** An email about an answer that has not left, as it will: it can be stopped. */
export interface WaitingEmail {
  id: string;
  gap: number;
  /** The question of the gap that most people asked. */
  query: string;
  /** The language in which it was asked. */
  asked: Locale;
  /** The article that it tells of, and the language in which it tells it. */
  article: string;
  locale: Locale;
  email: string;
  subject: string;
  text: string;
  due_at: string;
}

/** So many emails are shown. */
const mostShown = 100;

/** The emails that wait, of all gaps or of one, as many as are shown: the next to leave first. */
export async function waitingEmails(env: PrivateEnv, gap?: number): Promise<WaitingEmail[]> {
  const { results } = await env.DB.prepare(
    `SELECT s.id, s.gap, s.article, s.locale, s.email, e.subject, e.text, e.due_at,
              w.query, w.locale AS asked
         FROM emails e INDEXED BY emails_due
         JOIN subscribers s ON s.id = substr(e.id, ${answerEmailId('').length + 1})
         JOIN wordings w    ON w.id = (SELECT id
                                         FROM wordings
                                        WHERE gap = s.gap
                                        ORDER BY (SELECT COUNT(*) FROM gaps WHERE wording = wordings.id) DESC, id
                                        LIMIT 1)
        WHERE ${isWaitingSql} AND (?1 IS NULL OR s.gap = ?1)
        ORDER BY e.due_at, s.gap, s.id
        LIMIT ${mostShown}`,
  )
    .bind(gap ?? null)
    .all<WaitingEmail>();
  return Promise.all(results.map((row) => opened(env, row)));
}

async function opened(env: PrivateEnv, waiting: WaitingEmail): Promise<WaitingEmail> {
  const subscriber = await showRow(env, 'subscribers', waiting);
  const { subject, text } = await showRow(env, 'emails', {
    ...waiting,
    id: answerEmailId(waiting.id),
  });
  return { ...subscriber, subject, text };
}

/** How many people are about to be told of an answer. */
export async function countWaitingEmails(db: D1Database): Promise<number> {
  const count = await db
    .prepare(`SELECT COUNT(*) AS count FROM emails INDEXED BY emails_due WHERE ${isWaitingSql}`)
    .first<number>('count');
  return count ?? 0;
}

/** Says what became of a gap, and takes back the emails that wait where it is answered no more: in one transaction. */
export async function addEventAndWithdraw(db: D1Database, event: GapEvent): Promise<void> {
  await db.batch([gapEventInsertion(db, event), ...withdrawals(db, event.gap)]);
}

/** Opens a gap again whose emails wait: once they are being sent it stays answered. */
export async function stopTelling(db: D1Database, event: Omit<GapEvent, 'what'>): Promise<void> {
  const waits = `EXISTS (SELECT 1 FROM subscribers WHERE gap = ?1 AND ${hasWaitingEmailSql})`;
  await db.batch([
    gapEventInsertion(db, { ...event, what: 'reopened' }, { sql: waits, values: [] }),
    ...withdrawals(db, event.gap),
  ]);
}

/** Lets the emails of a gap leave at once. */
export async function tellNow(db: D1Database, gap: number, now: string): Promise<void> {
  await db.batch([
    db
      .prepare(
        `UPDATE emails
            SET due_at = ?2
          WHERE id IN (SELECT '${answerEmailId('')}' || id FROM subscribers WHERE gap = ?1)
            AND ${isWaitingSql}`,
      )
      .bind(gap, now),
    db
      .prepare(`UPDATE subscribers SET notified_at = ?2 WHERE gap = ?1 AND ${hasWaitingEmailSql}`)
      .bind(gap, now),
  ]);
}
