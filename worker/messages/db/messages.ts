import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { Message } from '../../contract/messages.ts';
import { type LeasedEmail, leasedInsertion, leasedOf } from '../../email/db/outbox.ts';
import type { Email } from '../../email/email.ts';

/** More from one address in a day are not written by a person. */
const messagesPerDay = 20;

interface NewMessage extends Omit<Message, 'key' | 'website'> {
  id: string;
  tokenSeed: string;
  tokenHash: string;
  keyHash: string;
  bodyHash: string;
  visitor: string | undefined;
  quarantined: boolean;
  createdAt: string;
  replyBy: Date;
}

/** What is stored under a key, whether just now or before. */
interface StoredMessage {
  id: string;
  token_seed: string;
  body_hash: string;
  reply_by: string;
}

interface AddedMessage {
  /** What is stored under the key; nothing when the address has used up its day. */
  stored: StoredMessage | undefined;
  /** Which of the emails were stored. */
  leased: LeasedEmail[];
}

/** Stores a message and its emails in one transaction, once for each key. */
export async function addMessage(
  db: D1Database,
  message: NewMessage,
  emails: Email[],
): Promise<AddedMessage> {
  const [, found, ...insertions] = await db.batch<StoredMessage>([
    insertion(db, message),
    db
      .prepare('SELECT id, token_seed, body_hash, reply_by FROM messages WHERE key_hash = ?1')
      .bind(message.keyHash),
    ...emails.map((email) => leasedInsertion(db, email)),
  ]);
  return { stored: found?.results[0], leased: leasedOf(emails, insertions) };
}

function insertion(db: D1Database, message: NewMessage): D1PreparedStatement {
  const { email, createdAt } = message;
  return db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, key_hash, body_hash, locale, email, name,
                             topic, page, query, visit, suggested, text, quarantined, created_at,
                             reply_by, waiting_since, updated_at, visitor)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?16, ?16, ?19
        WHERE (SELECT COUNT(*)
                 FROM messages
                WHERE email = ?7 AND created_at >= date(?16)) < ?18
           ON CONFLICT (key_hash) DO NOTHING`,
    )
    .bind(
      message.id,
      message.tokenSeed,
      message.tokenHash,
      message.keyHash,
      message.bodyHash,
      message.locale,
      email,
      message.name ?? null,
      message.topic ?? null,
      message.page ?? null,
      message.query ?? null,
      message.visit ?? null,
      JSON.stringify(message.suggested),
      message.text,
      Number(message.quarantined),
      createdAt,
      message.replyBy.toISOString(),
      messagesPerDay,
      message.visitor ?? null,
    );
}

/** A message as its writer's page shows it. */
export interface MessageView {
  id: string;
  locale: Locale;
  text: string;
  priority: 'urgent' | 'normal' | 'low';
  quarantined: 0 | 1;
  created_at: string;
  seen_at: string | null;
  replied_at: string | null;
  solved_at: string | null;
  closed_at: string | null;
  waiting_since: string | null;
}

/** With who wrote it: for emails, never for the page. */
export interface OwnMessage extends MessageView {
  email: string;
  name: string | null;
}

/** The message behind a token, if it was touched since an instant. */
export function messageByToken(
  db: D1Database,
  tokenHash: string,
  since: string,
): Promise<OwnMessage | null> {
  return db
    .prepare(
      `SELECT id, locale, email, name, text, priority, quarantined, created_at, seen_at, replied_at,
              solved_at, closed_at, waiting_since
         FROM messages
        WHERE (token_hash = ?1 OR id = (SELECT message FROM page_tokens WHERE token_hash = ?1))
          AND updated_at >= ?2`,
    )
    .bind(tokenHash, since)
    .first<OwnMessage>();
}
