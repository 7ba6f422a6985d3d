import type { EmailFacts } from '../../email/receiving/facts.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { openRow, showRows } from '../../private-data/rows.ts';
import type { OwnMessage } from './own-message.ts';

/** A message to which an email is addressed. */
export interface AnsweredMessage extends OwnMessage {
  /** Whether this very email was taken before. */
  is_taken: 0 | 1;
  /** How many emails about it came since an instant. */
  taken_lately: number;
}

interface Addressed {
  id: string;
  keyHash: string;
  /** Since when a message has to be touched to be there still. */
  since: string;
  lately: string;
}

export async function answeredMessage(
  env: PrivateEnv,
  { id, keyHash, since, lately }: Addressed,
): Promise<AnsweredMessage | undefined> {
  const message = await env.DB.prepare(
    `SELECT id, locale, email, name, text, priority, quarantined, created_at, seen_at, replied_at, solved_at, closed_at,
            waiting_since,
            EXISTS (SELECT 1 FROM received_emails WHERE key_hash = ?2) AS is_taken,
            (SELECT COUNT(*)
               FROM received_emails
              WHERE message = messages.id AND received_at >= ?4) AS taken_lately
       FROM messages
      WHERE id = ?1 AND updated_at >= ?3`,
  )
    .bind(id, keyHash, since, lately)
    .first<AnsweredMessage>();
  return message ? openRow(env, 'messages', message) : undefined;
}

/** What else is told of an email, by when it came. */
export interface ReceivedEmail extends EmailFacts {
  received_at: string;
}

export async function receivedEmailsOf(env: PrivateEnv, message: string): Promise<ReceivedEmail[]> {
  const { results } = await env.DB.prepare(
    `SELECT message, received_at, data
       FROM received_emails
      WHERE message = ?1
      ORDER BY received_at`,
  )
    .bind(message)
    .all<{ message: string; received_at: string; data: string }>();
  const rows = await showRows(env, 'received_emails', results);
  return rows.map(({ received_at, data }) => ({ ...factsIn(data), received_at }));
}

/** Of an email that no key opens nothing is told. */
const factsIn = (data: string): EmailFacts => (data.startsWith('{') ? JSON.parse(data) : {});
