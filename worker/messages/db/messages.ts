import {
  countedUnder,
  counting,
  hasFileRoomSql,
  hasRoomSql,
  type NetworkBudget,
  usedSql,
  withCounting,
} from '../../budgets/db.ts';
import {
  costOfFiles,
  costs,
  newAddressesOfNetwork,
  newAddressesPerDay,
} from '../../budgets/shares.ts';
import type { Message } from '../../contract/messages.ts';
import {
  type EmailCondition,
  type LeasedEmail,
  leasedInsertion,
  leasedOf,
} from '../../email/db/outbox.ts';
import { bytesIn, countingBytes, fileInsertions } from '../../files/db.ts';
import type { NewFile } from '../../files/new-file.ts';
import { isOfEmailSql } from '../../private-data/db/of-email.ts';
import { emailIndexes } from '../../private-data/email-index.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { sealRow } from '../../private-data/rows.ts';
import type { NewMessageEmails } from '../emails.ts';
import type { Fingerprint } from '../fingerprint.ts';
import { type Receipt, receiptInsertion } from './receipts.ts';

/** More from one address in a day are not written by a person, or not by this one: they go to the quarantine. */
const messagesPerDay = 20;

export interface NewMessage extends Omit<Message, 'key' | 'website'>, Fingerprint, NetworkBudget {
  id: string;
  /** Why it goes to the quarantine: the share that has room for it. */
  suspected: 'honeypot' | 'overflow' | undefined;
  channel: Channel;
  createdAt: string;
  replyBy: Date;
  /** Their bytes are stored already. */
  files: readonly NewFile[];
}

/** How a message came. */
export type Channel = 'form' | 'email';

/** What is stored under a key, whether just now or before. */
export interface StoredMessage {
  id: string;
  token_seed: string;
  body_hash: string;
  reply_by: string;
}

export interface AddedMessage {
  /** What is stored under the key; nothing when the day has no room for it. */
  stored: StoredMessage | undefined;
  /** Which of the emails were stored. */
  leased: LeasedEmail[];
}

/** Stores a message and its emails, which one in quarantine has none of, in one transaction, once for each key. */
export async function addMessage(
  env: PrivateEnv,
  message: NewMessage,
  emails?: NewMessageEmails,
  receipt?: Receipt,
): Promise<AddedMessage> {
  const { DB: db } = env;
  const indexes = await emailIndexes(env, message.email);
  const { toOwner, acknowledgement } = emails ?? {};
  const [inserted, ...insertions] = await db.batch([
    insertion(db, await sealRow(env, 'messages', message), indexes),
    ...(toOwner ? [await leasedInsertion(env, toOwner, isInInbox)] : []),
    ...(acknowledgement ? [await leasedInsertion(env, acknowledgement, isAcknowledged)] : []),
    count(db, message, { indexes, acknowledgement: acknowledgement?.id }),
    ...(await fileInsertions(
      env,
      { message: message.id, createdAt: message.createdAt, with: 'message' },
      message.files,
    )),
    ...countingBytes(db, message, message.files),
    ...(receipt ? [await receiptInsertion(env, receipt, isStored)] : []),
  ]);
  const isNew = (inserted?.meta.changes ?? 0) > 0;
  const stored = isNew ? storedOf(message) : await storedUnder(db, message.keyHash);
  const ofMessage = [toOwner, acknowledgement].filter((email) => email !== undefined);
  return { stored, leased: leasedOf(ofMessage, insertions) };
}

/** Of an email that became a message, whose id is `?2`. */
const isStored = 'EXISTS (SELECT 1 FROM messages WHERE id = ?2)';

const storedOf = ({ id, tokenSeed, bodyHash, replyBy }: NewMessage): StoredMessage => ({
  id,
  token_seed: tokenSeed,
  body_hash: bodyHash,
  reply_by: replyBy.toISOString(),
});

const storedUnder = async (db: D1Database, keyHash: string) =>
  (await byKey(db, keyHash).first<StoredMessage>()) ?? undefined;

export const byKey = (db: D1Database, keyHash: string) =>
  db
    .prepare('SELECT id, token_seed, body_hash, reply_by FROM messages WHERE key_hash = ?1')
    .bind(keyHash);

/** What it costs, by whether it goes to the quarantine, as what a machine sent or as more than a person writes. */
function costsOf({ suspected = 'overflow', channel, files }: NewMessage) {
  const isEmail = channel === 'email';
  const more = costOfFiles(files.length) + (isEmail ? costs.receipt : 0);
  return {
    inbox: {
      kind: isEmail ? 'emails' : 'messages',
      rows: costs.message + 2 * costs.email + more,
    },
    quarantine: { kind: suspected, rows: costs.quarantinedMessage + more },
  } as const;
}

/** In SQL, whether an address has a message whose arrival it may have been told of, besides the one with this id. */
const isKnown = (indexes: string, id: string) => `
  EXISTS (SELECT 1
            FROM messages AS earlier
           WHERE ${isOfEmailSql('earlier.email_index', indexes)} AND earlier.id <> ${id}
             AND earlier.quarantined = 0 AND earlier.acknowledgement_withheld = 0)`;

const names = { time: '?16', network: '?20' } as const;

/** Takes a message whose columns are encrypted, and what its address is found by. */
function insertion(db: D1Database, message: NewMessage, indexes: string): D1PreparedStatement {
  const { email, createdAt, rowsPerDay } = message;
  const { inbox, quarantine } = costsOf(message);
  return db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, key_hash, body_hash, locale, email, name,
                             topic, page, query, visit, suggested, text, quarantined, created_at,
                             reply_by, waiting_since, updated_at, visitor, acknowledgement_withheld, email_index,
                             channel)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, place.quarantined, ?16, ?17, ?16,
              ?16, ?19,
              NOT place.quarantined AND NOT ${isKnown('?21', '?1')}
              AND (${usedSql('acknowledgements', { time: names.time })} >= ${newAddressesPerDay}
                   OR ${usedSql('acknowledgements', names)} >= ${newAddressesOfNetwork}),
              ?21 ->> 0, ?22
         FROM (SELECT ?15 OR (SELECT COUNT(*)
                                FROM messages
                               WHERE ${isOfEmailSql('email_index', '?21')} AND created_at >= date(?16) AND quarantined = 0) >= ?18
                      AS quarantined) AS place
        WHERE CASE place.quarantined
                   WHEN 1 THEN ${hasRoomSql({ ...quarantine, rowsPerDay }, names)}
                   ELSE ${hasRoomSql({ ...inbox, rowsPerDay }, names)} END
          AND ${message.files.length > 0 ? hasFileRoomSql(bytesIn(message.files), names) : 'true'}
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
      indexes,
      message.channel,
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
function count(
  db: D1Database,
  message: NewMessage,
  { indexes, acknowledgement = '' }: { indexes: string; acknowledgement: string | undefined },
): D1PreparedStatement {
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
          AND NOT ${isKnown('?7', '?2')}`,
    values: [
      id,
      countedUnder(network),
      withCounting(quarantine.rows, network),
      withCounting(inbox.rows, network),
      acknowledgement,
      indexes,
    ],
  });
}
