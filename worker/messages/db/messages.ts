import type { Locale } from '../../../site/languages/registry/locales.ts';
import {
  countedUnder,
  counting,
  hasRoomSql,
  type NetworkBudget,
  usedSql,
  withCounting,
} from '../../budgets/db.ts';
import { costs, newAddressesOfNetwork, newAddressesPerDay } from '../../budgets/shares.ts';
import type { Message } from '../../contract/messages.ts';
import {
  type EmailCondition,
  type LeasedEmail,
  leasedInsertion,
  leasedOf,
} from '../../email/db/outbox.ts';
import { isByTokenSql } from '../../surveys/db.ts';
import type { NewMessageEmails } from '../emails.ts';
import type { Fingerprint } from '../fingerprint.ts';

/** More from one address in a day are not written by a person, or not by this one: they go to the quarantine. */
const messagesPerDay = 20;

interface NewMessage extends Omit<Message, 'key' | 'website'>, Fingerprint, NetworkBudget {
  id: string;
  /** Why it goes to the quarantine: the share that has room for it. */
  suspected: 'honeypot' | 'overflow' | undefined;
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
  /** What is stored under the key; nothing when the day has no room for it. */
  stored: StoredMessage | undefined;
  /** Which of the emails were stored. */
  leased: LeasedEmail[];
}

/** Stores a message and its emails, which one in quarantine has none of, in one transaction, once for each key. */
export async function addMessage(
  db: D1Database,
  message: NewMessage,
  emails?: NewMessageEmails,
): Promise<AddedMessage> {
  const ofMessage = emails ? [emails.toOwner, emails.acknowledgement] : [];
  const [inserted, ...insertions] = await db.batch([
    insertion(db, message),
    ...(emails
      ? [
          leasedInsertion(db, emails.toOwner, isInInbox),
          leasedInsertion(db, emails.acknowledgement, isAcknowledged),
        ]
      : []),
    count(db, message, emails?.acknowledgement.id),
  ]);
  const isNew = (inserted?.meta.changes ?? 0) > 0;
  const stored = isNew ? storedOf(message) : await storedUnder(db, message.keyHash);
  return { stored, leased: leasedOf(ofMessage, insertions) };
}

const storedOf = ({ id, tokenSeed, bodyHash, replyBy }: NewMessage): StoredMessage => ({
  id,
  token_seed: tokenSeed,
  body_hash: bodyHash,
  reply_by: replyBy.toISOString(),
});

const storedUnder = async (db: D1Database, keyHash: string) =>
  (await db
    .prepare('SELECT id, token_seed, body_hash, reply_by FROM messages WHERE key_hash = ?1')
    .bind(keyHash)
    .first<StoredMessage>()) ?? undefined;

/** What it costs, by whether it goes to the quarantine, as what a machine sent or as more than a person writes. */
const costsOf = ({ suspected = 'overflow' }: NewMessage) =>
  ({
    inbox: { kind: 'messages', rows: costs.message + 2 * costs.email },
    quarantine: { kind: suspected, rows: costs.quarantinedMessage },
  }) as const;

/** In SQL, whether an address has a message whose arrival it may have been told of, besides the one with this id. */
const isKnown = (email: string, id: string) => `
  EXISTS (SELECT 1
            FROM messages AS earlier
           WHERE earlier.email = ${email} AND earlier.id <> ${id}
             AND earlier.quarantined = 0 AND earlier.acknowledgement_withheld = 0)`;

const names = { time: '?16', network: '?20' } as const;

function insertion(db: D1Database, message: NewMessage): D1PreparedStatement {
  const { email, createdAt, rowsPerDay } = message;
  const { inbox, quarantine } = costsOf(message);
  return db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, key_hash, body_hash, locale, email, name,
                             topic, page, query, visit, suggested, text, quarantined, created_at,
                             reply_by, waiting_since, updated_at, visitor, acknowledgement_withheld)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, place.quarantined, ?16, ?17, ?16,
              ?16, ?19,
              NOT place.quarantined AND NOT ${isKnown('?7', '?1')}
              AND (${usedSql('acknowledgements', { time: names.time })} >= ${newAddressesPerDay}
                   OR ${usedSql('acknowledgements', names)} >= ${newAddressesOfNetwork})
         FROM (SELECT ?15 OR (SELECT COUNT(*)
                                FROM messages
                               WHERE email = ?7 AND created_at >= date(?16) AND quarantined = 0) >= ?18
                      AS quarantined) AS place
        WHERE CASE place.quarantined
                   WHEN 1 THEN ${hasRoomSql({ ...quarantine, rowsPerDay }, names)}
                   ELSE ${hasRoomSql({ ...inbox, rowsPerDay }, names)} END
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
      Number(message.suspected !== undefined),
      createdAt,
      message.replyBy.toISOString(),
      messagesPerDay,
      message.visitor,
      message.network,
    );
}

/** Of an email about a new message, whose id is `?2`: what lies in quarantine is told to nobody. */
const isInInbox: EmailCondition = {
  sql: 'EXISTS (SELECT 1 FROM messages WHERE id = ?2 AND quarantined = 0)',
};

const isAcknowledged: EmailCondition = {
  sql: `EXISTS (SELECT 1
                  FROM messages
                 WHERE id = ?2 AND quarantined = 0 AND acknowledgement_withheld = 0)`,
};

/** Counts the message, if it was stored just now, and a new address that was told of it. */
function count(db: D1Database, message: NewMessage, acknowledgement = ''): D1PreparedStatement {
  const { id, network, createdAt } = message;
  const { inbox, quarantine } = costsOf(message);
  return counting(db, createdAt, {
    sql: `
       SELECT date(?1), CASE quarantined WHEN 1 THEN '${quarantine.kind}' ELSE '${inbox.kind}' END, place.value,
              CASE quarantined WHEN 1 THEN ?4 ELSE ?5 END
         FROM messages, json_each(?3) AS place
        WHERE messages.id = ?2
        UNION ALL
       SELECT date(?1), 'acknowledgements', place.value, 1
         FROM messages, json_each(?3) AS place
        WHERE messages.id = ?2 AND EXISTS (SELECT 1 FROM emails WHERE id = ?6)
          AND NOT ${isKnown('messages.email', '?2')}`,
    values: [
      id,
      countedUnder(network),
      withCounting(quarantine.rows, network),
      withCounting(inbox.rows, network),
      acknowledgement,
    ],
  });
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
        WHERE ${isByTokenSql('?1', '?2')}`,
    )
    .bind(tokenHash, since)
    .first<OwnMessage>();
}
