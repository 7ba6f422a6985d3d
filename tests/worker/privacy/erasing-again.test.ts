import { beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { sealedColumns } from '../../../worker/private-data/columns.ts';
import { keyNumberOf } from '../../../worker/private-data/sealing.ts';
import { turns } from '../../../worker/turns/turns.ts';
import { runSchedule } from '../../schedule.ts';
import { db, env, tables, worker } from '../harness.ts';
import { ownerPost, sentMessage } from '../owner.ts';
import { readable } from '../with-key.ts';
import { address, canary, traces } from './canary-person.ts';

const { SALTS } = env;
const now = () => new Date();

const marks = async () => (await SALTS.list({ prefix: 'erased:' })).keys;

beforeEach(async () => {
  for (const { name } of await marks()) await SALTS.delete(name);
});

type Rows = Record<string, Record<string, unknown>[]>;

/** All rows, as a backup or the database's own history has them. */
async function saved(): Promise<Rows> {
  const found = tables.map(
    async (table) => [table, (await db.prepare(`SELECT * FROM ${table}`).all()).results] as const,
  );
  return Object.fromEntries(await Promise.all(found));
}

async function putBack(rows: Rows): Promise<void> {
  await db.batch([
    db.prepare('PRAGMA defer_foreign_keys = on'),
    ...tables.map((table) => db.prepare(`DELETE FROM ${table}`)),
    ...Object.entries(rows).flatMap(([table, stored]) =>
      stored.map((row) => {
        const names = Object.keys(row);
        return db
          .prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`)
          .bind(...Object.values(row));
      }),
    ),
  ]);
}

/** As after the schedule has gone through every table. */
async function allAreRenewed(): Promise<void> {
  const index = await db.prepare('SELECT email_index FROM messages').first<string>('email_index');
  await db.batch(
    Object.keys(sealedColumns).map((name) =>
      db
        .prepare('INSERT INTO key_changes (name, key, row, done) VALUES (?1, ?2, -1, 1)')
        .bind(name, keyNumberOf(index ?? '')),
    ),
  );
}

/** Each job once. */
const everyTurn = () => runSchedule(worker, now(), 1);

const addresses = async () =>
  (
    await readable.prepare('SELECT email FROM messages ORDER BY email').all<{ email: string }>()
  ).results.map(({ email }) => email);

describe('who was erased', () => {
  test('is erased again once the database was put back to a day before', async () => {
    await canary();
    await sentMessage({ email: 'other@example.org' });
    await allAreRenewed();
    const before = await saved();
    await ownerPost('/admin/privacy/erase', { email: address });
    await putBack(before);
    const isBack = (await traces()).length > 0;
    await everyTurn();

    expect(isBack).toBe(true);
    expect(await traces()).toEqual([]);
    expect(await addresses()).toEqual(['other@example.org']);
  });

  test('is named by an index alone, until nothing of that time is kept', async () => {
    await canary();
    await ownerPost('/admin/privacy/erase', { email: address });
    const [mark, ...more] = await marks();

    expect(more).toEqual([]);
    expect(mark?.name).toMatch(/^erased:key:[0-9a-f]{8}:[A-Za-z0-9+/]{22}$/);
    expect(((mark?.expiration ?? 0) * 1000 - now().getTime()) / DAY).toBeCloseTo(730, 1);
  });

  test('may write again', async () => {
    await sentMessage({ email: address });
    await allAreRenewed();
    await ownerPost('/admin/privacy/erase', { email: address });
    await sentMessage({ email: address });
    await everyTurn();

    expect(await addresses()).toEqual([address]);
  });

  test('waits for rows that have no index by the newest key yet', async () => {
    await sentMessage({ email: address });
    await allAreRenewed();
    const before = await saved();
    await ownerPost('/admin/privacy/erase', { email: address });
    await putBack(before);
    await db.prepare(`UPDATE key_changes SET done = 0 WHERE name = 'messages'`).run();
    await db.prepare('DELETE FROM turns').run();
    for (let turn = 0; turn < turns - 3; turn += 1)
      await worker.scheduled({ cron: '* * * * *', scheduledTime: now() });
    const waiting = await addresses();
    await runSchedule(worker, now());

    expect(waiting).toEqual([address]);
    expect(await addresses()).toEqual([]);
  });

  test('is not erased again where nobody put the database back', async () => {
    await sentMessage({ email: address });
    await ownerPost('/admin/privacy/erase', { email: address });
    const rows = await db.prepare('SELECT email_index, expires_at FROM erasures').all();
    await everyTurn();

    expect(rows.results).toHaveLength(1);
    expect(
      (await db.prepare('SELECT email_index, expires_at FROM erasures').all()).results,
    ).toEqual(rows.results);
  });
});
