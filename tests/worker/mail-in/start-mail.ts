import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { betweenTests, closeAtEnd } from '../../between-tests.ts';
import { adminToken } from '../../secrets.ts';
import { writeConfig } from '../../worker-config.ts';
import { tables } from '../harness.ts';
import { startWorker } from '../own-worker.ts';

const started = await startWorker(
  writeConfig({
    folder: mkdtempSync(join(tmpdir(), 'mail-')),
    main: 'tests/worker/mail-in/mail-worker.ts',
  }),
);
closeAtEnd(started.stop);

export const { worker, db, origin } = started;

/** Before each test; what is written before all of a file has to do it itself. */
export const emptyTables = () =>
  db.batch(tables.map((table) => db.prepare(`DELETE FROM ${table}`)));

betweenTests.before.push(emptyTables);

/** Delivers an email of any form. Returns what its sender's server is told, if it is not taken. */
export async function deliver(
  raw: string | Uint8Array<ArrayBuffer>,
  { to, from = 'jonas@client.example' }: { to: string; from?: string },
): Promise<string | undefined> {
  const body = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  const query = new URLSearchParams({ from, to });
  const response = await worker.fetch(`/api/delivered-email?${query}`, { method: 'POST', body });
  if (!response.ok) throw new Error(`Answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { rejected?: string }).rejected;
}

/** Rows with what is encrypted in them. Asks for the columns that tell a row. */
export async function rows<Row>(sql: string): Promise<Row[]> {
  const response = await worker.fetch(`/api/opened?${new URLSearchParams({ sql })}`);
  return (await response.json()) as Row[];
}

export interface EmailRow {
  id: string;
  message: string;
  kind: string;
  to_address: string;
  reply_to: string;
  subject: string;
  text: string;
  failed_at: string | null;
  error: string | null;
}

export const emails = (kind?: string) =>
  rows<EmailRow>(
    `SELECT id, message, kind, to_address, reply_to, subject, text, failed_at, error, created_at
       FROM emails
      WHERE kind = '${kind}' OR '${kind}' = 'undefined'
      ORDER BY created_at, rowid`,
  );

export interface MessageRow {
  id: string;
  locale: string;
  channel: string;
  email: string;
  name: string | null;
  text: string;
  quarantined: 0 | 1;
  waiting_since: string | null;
  solved_at: string | null;
}

export const messages = () =>
  rows<MessageRow>(
    `SELECT id, locale, channel, email, name, text, quarantined, waiting_since, solved_at
       FROM messages
      ORDER BY created_at, rowid`,
  );

export const notes = () =>
  rows<{ message: string; author: string; text: string }>(
    'SELECT message, author, text FROM notes ORDER BY created_at, id',
  );

export const receipts = async () =>
  (
    await rows<{ message: string; data: string }>(
      'SELECT message, received_at, data FROM received_emails ORDER BY received_at, rowid',
    )
  ).map(({ message, data }) => ({ message, ...JSON.parse(data) }));

export const setAside = async () =>
  (
    await rows<{ kind: string; message: string; data: string }>(
      'SELECT kind, created_at, message, data FROM quarantine ORDER BY id',
    )
  ).map(({ kind, message, data }) => ({ kind, message, ...JSON.parse(data) }));

let networks = 0;

/** Each in a network of its own: of one only so many new addresses are told that their message arrived. */
function nextAddress(): string {
  networks += 1;
  return `10.${networks >> 8}.${networks & 255}.1`;
}

/** Sends a message by the form, and says where each side answers it. */
export async function written(fields: object = {}) {
  const response = await worker.fetch('/api/messages', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'cf-connecting-ip': nextAddress(),
    },
    body: JSON.stringify({
      email: 'jonas@client.example',
      text: 'My client paid twice.',
      ...fields,
    }),
  });
  const { id, url } = (await response.json()) as { id: string; url: string };
  const all = (await emails()).filter(({ message }) => message === id);
  const replyTo = (kind: string) => all.find((email) => email.kind === kind)?.reply_to ?? '';
  return { id, url, customer: replyTo('acknowledgement'), owner: replyTo('new-message') };
}

/** What the owner presses. */
export const press = (path: string, fields: Record<string, string> = {}) =>
  worker.fetch(path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${adminToken}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
    },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  });

/** A page of the owner's, or a customer's. */
export const page = async (path: string) =>
  (
    await worker.fetch(path, {
      headers: { authorization: `Bearer ${adminToken}`, accept: 'text/html' },
    })
  ).text();
