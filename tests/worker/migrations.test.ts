import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import type { Env } from '../../worker/env.ts';
import { insertion } from '../commands/database-export.ts';
import { unsealedRows } from '../unsealed.ts';
import { writeConfig } from '../worker-config.ts';

type Row = Record<string, string | number | null>;

const folder = mkdtempSync(join(tmpdir(), 'quietdesk-migrations-'));
const migrations = join(folder, 'migrations');
mkdirSync(migrations);

const server = createTestHarness({
  workers: [{ configPath: writeConfig({ folder, migrations }) }],
});
const worker = server.getWorker<Env>();
let db: D1Database;

const times = { created_at: '2026-11-20T10:00:00.000Z' };
const asked = { query: 'Is it “free”?', folded: 'is it free', locale: 'zh-CN' };
const person = { email: 'jonas@client.example', locale: 'en' };
const message = {
  ...{
    token_seed: 'seed',
    body_hash: 'body',
    page: '/contact/',
    ...person,
    ...times,
  },
  ...{
    text: 'One line\nand another; it’s a "test"',
    reply_by: '2026-11-23',
    touched_at: '2026-11-21',
  },
};
const mail = {
  ...{
    to_address: person.email,
    subject: 'Hello',
    text: 'Text',
    due_at: times.created_at,
    ...times,
  },
};
const onDay = { visitor: 'v1', day: '2026-11-20', ...times };

/** Two rows or more in every table that is made again, with everything that refers to something else. */
const filled: Record<string, Row[]> = {
  messages: [
    { id: 'm2', token_hash: 't2', key_hash: 'k2', asked_at: '2026-11-22', ...message },
    {
      ...{ id: 'm1', token_hash: 't1', key_hash: 'k1', visitor: 'v1', quarantined: 1, ...message },
      locale: 'zh-CN',
    },
  ],
  notes: [
    { id: 7, message: 'm1', author: 'owner', text: 'Done', ...times },
    { id: 9, message: 'm2', author: 'customer', text: 'Thanks', ...times },
  ],
  mails: [
    { id: 'e2', message: 'm1', kind: 'acknowledgement', ...mail },
    { id: 'e1', message: null, kind: 'week', html: '<p>Text</p>', sent_at: '2026-11-21', ...mail },
  ],
  votes: [
    { id: 3, article: 'refund', version: 'a', helpful: 'yes', ...onDay, locale: 'en' },
    { id: 5, article: 'refund', helpful: 'no', comment: 'No', ...onDay, locale: 'zh-CN' },
  ],
  visits: [
    { visit: 'b', started: '2026-11-20', locale: 'en', data: '{}', ...times },
    { visit: 'a', started: '2026-11-21', locale: 'zh-CN', data: '{}', ...times },
  ],
  surveys: [
    { message: 'm2', effort: 5, again: 'yes', ...times },
    { message: 'm1', satisfied: 1, comment: 'Late', ...times },
  ],
  quarantine: [
    { id: 4, kind: 'notes', message: 'm1', data: '{}', ...times },
    { id: 6, kind: 'gaps', email: person.email, data: '{}', ...times },
  ],
  wordings: [
    { id: 11, gap: 11, article: 'refund', confidence: 0.5, ...asked, ...times },
    { id: 12, gap: 11, ...asked, folded: 'free', ...times },
    { id: 40, gap: 40, ...asked, folded: 'the newest', ...times },
  ],
  gaps: [
    { id: 21, why: 'wrote', message: 'm1', wording: 11, ...asked, ...onDay },
    { id: 22, why: 'asked', email: person.email, wording: 12, ...asked, ...onDay },
    { id: 23, why: 'no-click', ...asked, ...onDay },
  ],
  askers: [
    {
      ...{ id: 's1', gap: 11, article: 'refund', version: 'a', token_hash: 'h1', ...person },
      ...{ told_at: '2026-11-21', helpful: 'no', said_at: '2026-11-22' },
    },
    {
      ...{ id: 's2', gap: 11, article: 'refund', version: 'b', token_hash: 'h2', ...person },
      ...{ told_at: '2026-11-23' },
    },
  ],
  article_versions: [
    { locale: 'en', article: 'refund', version: 'a', seen_at: '2026-11-20' },
    { locale: 'zh-CN', article: 'refund', version: 'a', seen_at: '2026-11-20' },
  ],
  weeks: [
    { week: '2026-W46', data: '{}', closed_at: '2026-11-16' },
    { week: '2026-W47', data: '{}', closed_at: '2026-11-23' },
  ],
  week_votes: [
    { week: '2026-W46', locale: 'en', article: 'refund', version: 'a', yes: 1, no: 0 },
    { week: '2026-W47', locale: 'zh-CN', article: 'refund', version: 'a', yes: 2, no: 3 },
  ],
  closed_wordings: [
    { wording: 11, week: '2026-W46', gap: 11 },
    { wording: 12, week: '2026-W47', gap: 11 },
  ],
  weeks_so_far: [{ week: '2026-W48', data: '{}', taken_at: '2026-11-24' }],
};

const newTables: Record<string, string> = {
  mails: 'emails',
  askers: 'subscribers',
  weeks_so_far: 'open_weeks',
};

const newColumns: Record<string, Record<string, string>> = {
  messages: { touched_at: 'updated_at', asked_at: 'searched_at' },
  askers: { told_at: 'notified_at', said_at: 'rated_at' },
  weeks_so_far: { taken_at: 'summed_at' },
};

const before: Record<string, Row[]> = {};
let indexesBefore: unknown;
let indexesAfter: unknown;

beforeAll(async () => {
  await server.listen();
  await migrate((name) => name < '0005');
  ({ DB: db } = await worker.getEnv());
  const rows = Object.entries(filled).flatMap(([table, rows]) =>
    rows.map((row) => insertion(table, row)),
  );
  await db.batch(rows.map((statement) => db.prepare(statement)));
  await db.prepare('DELETE FROM wordings WHERE id = 40').run();
  for (const table of Object.keys(filled)) before[table] = await rowsOf(table);
  indexesBefore = await countIndexes();
  await migrate((name) => name >= '0005' && name < '0007');
  indexesAfter = await countIndexes();
  await migrate((name) => name >= '0007');
});
afterAll(() => server.close());

describe('a database that held two languages, in tables that take any', () => {
  test.each(Object.keys(filled))('keeps every row of %s', async (table) => {
    const name = newTables[table] ?? table;
    const kept = await rowsOf(name);

    expect(before[table]?.length).toBeGreaterThan(0);
    const wanted = before[table]?.map((row) => renamed(row, newColumns[table])) ?? [];
    // What people wrote is marked as not encrypted yet.
    expect(kept).toMatchObject(Object.values(unsealedRows({ [name]: wanted })).flat());
    expect(kept).toHaveLength(before[table]?.length ?? 0);
  });

  test('knows which emails no person caused', async () => {
    const { results } = await db.prepare('SELECT id, is_automatic FROM emails').all();

    expect(results).toEqual([
      { id: 'e2', is_automatic: 1 },
      { id: 'e1', is_automatic: 0 },
    ]);
  });

  test('has as many indexes, and nothing of the old tables', async () => {
    const { results } = await db
      .prepare(`SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL`)
      .all<{ name: string; sql: string }>();

    expect(indexesAfter).toBe(indexesBefore);
    expect(results.filter(({ name, sql }) => /\bold_|\bmails|\baskers/.test(name + sql))).toEqual(
      [],
    );
  });

  test('gives no wording the number of one that is gone', async () => {
    await db.prepare(insertion('wordings', { gap: 0, ...asked, folded: 'next', ...times })).run();
    const next = await db.prepare(`SELECT id FROM wordings WHERE folded = 'next'`).first('id');
    await db.prepare(`DELETE FROM wordings WHERE folded = 'next'`).run();

    expect(next).toBe(41);
  });

  test('takes a row in a further language', async () => {
    await db.prepare(insertion('visits', { ...visit, locale: 'ja' })).run();
    await db.prepare(`DELETE FROM visits WHERE locale = 'ja'`).run();

    const { results } = await db
      .prepare(`SELECT name FROM sqlite_master WHERE sql GLOB '*locale IN*'`)
      .all();
    expect(results).toEqual([]);
  });

  test('still takes along what belongs to a message, and leaves a gap without its wording', async () => {
    const { results: broken } = await db.prepare('PRAGMA foreign_key_check').all();
    await db.batch([
      db.prepare(`DELETE FROM messages WHERE id = 'm1'`),
      db.prepare('DELETE FROM wordings WHERE id = 12'),
      db.prepare(`DELETE FROM weeks WHERE week = '2026-W46'`),
    ]);

    expect(broken).toEqual([]);
    expect(await idsOf('notes')).toEqual([9]);
    expect(await idsOf('emails')).toEqual(['e1']);
    expect(await idsOf('surveys', 'message')).toEqual(['m2']);
    expect(await idsOf('quarantine')).toEqual([6]);
    expect(await idsOf('gaps', 'wording')).toEqual([null, null]);
    expect(await idsOf('week_votes', 'week')).toEqual(['2026-W47']);
    expect(await idsOf('closed_wordings', 'wording')).toEqual([]);
  });
});

const visit = { visit: 'c', started: '2026-11-20', data: '{}', ...times };

/** Applies the project's migrations of these names, as a deployment would. */
async function migrate(isMeant: (name: string) => boolean) {
  for (const name of readdirSync('worker/migrations').filter(isMeant))
    copyFileSync(join('worker/migrations', name), join(migrations, name));
  await worker.applyD1Migrations('DB');
}

const countIndexes = () =>
  db.prepare(`SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'index'`).first('n');

const rowsOf = async (table: string) =>
  (await db.prepare(`SELECT * FROM ${table}`).all<Row>()).results;

const idsOf = async (table: string, column = 'id') =>
  (await rowsOf(table)).map((row) => row[column]);

const renamed = (row: Row, names: Record<string, string> = {}): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [names[name] ?? name, value]));
