import { describe, expect, test } from 'vitest';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { eraseAgain } from '../../../worker/privacy/erase-again.ts';
import { runSchedule } from '../../schedule.ts';
import { dataKey } from '../../secrets.ts';
import { db, env, tables, worker } from '../harness.ts';
import { ownerPost, sentMessage } from '../owner.ts';
import { readable } from '../with-key.ts';
import { address, canary, traces } from './canary-person.ts';

const { SALTS } = env;
const newKey = Buffer.alloc(32, 7).toString('base64');
const now = () => new Date();

const marks = async () => (await SALTS.list({ prefix: 'erased:' })).keys;

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
    await ownerPost('/admin/privacy/erase', { email: address });
    await sentMessage({ email: address });
    await everyTurn();

    expect(await addresses()).toEqual([address]);
  });

  test('is erased again before anything is encrypted with a new key', async () => {
    await sentMessage({ email: address });
    const before = await saved();
    await ownerPost('/admin/privacy/erase', { email: address });
    await putBack(before);
    const changing = { ...env, DATA_KEY: newKey, DATA_KEY_OLD: dataKey };
    const anybody = [await eraseAgain(changing, now()), await eraseAgain(changing, now())];

    expect(anybody).toEqual([true, false]);
    expect(await addresses()).toEqual([]);
  });

  test('is erased again of what came between two erasures, too', async () => {
    await sentMessage({ email: address });
    await ownerPost('/admin/privacy/erase', { email: address });
    await sentMessage({ email: address, text: 'Something else.' });
    await db.prepare("UPDATE erasures SET expires_at = '2027-01-01T00:00:00.000Z'").run();
    const before = await saved();
    await ownerPost('/admin/privacy/erase', { email: address });
    await putBack(before);
    await everyTurn();

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
