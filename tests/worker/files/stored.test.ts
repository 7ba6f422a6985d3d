import { beforeEach, describe, expect, test } from 'vitest';
import { fileBytes } from '../../../worker/budgets/shares.ts';
import { DAY, MINUTE } from '../../../worker/contract/time/durations.ts';
import { runSchedule } from '../../schedule.ts';
import { db, env, settings, worker } from '../harness.ts';
import { message, rows } from '../messages/posted-message.ts';
import { ownerPost } from '../owner.ts';
import type { Chosen } from './file-samples.ts';
import { emptyBucket, keysInBucket, postFiles, sendFiles } from './send-files.ts';

const file: Chosen = ['log.txt', 'It stopped at 9.'];

const send = (files: Chosen[], key: string, fields = {}) =>
  postFiles('/api/messages', { ...message, ...fields }, files, { 'idempotency-key': key });

/** Stored messages, files, and what lies in the bucket. */
const stored = async () => [
  await db.prepare('SELECT COUNT(*) AS rows FROM messages').first('rows'),
  await db.prepare('SELECT COUNT(*) AS rows FROM files').first('rows'),
  (await keysInBucket()).length,
];

beforeEach(emptyBucket);

describe('a message with files that is sent again', () => {
  test('is answered alike, and nothing is stored a second time', async () => {
    const first = await send([file], 'one-key');
    const again = await send([file], 'one-key');

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect(await stored()).toEqual([1, 1, 1]);
  });

  test.each([
    ['another file', [['log.txt', 'It stopped at 10.']]],
    ['no file', []],
    ['one file more', [file, ['more.txt', 'And more.']]],
  ] as [string, Chosen[]][])('with %s is refused under the same key', async (_, files) => {
    await send([file], 'one-key');
    const response = await send(files, 'one-key');

    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'key' }] });
    expect(await stored()).toEqual([1, 1, 1]);
  });

  test('without a key is another message where its files are others', async () => {
    await sendFiles([file]);
    await sendFiles([['log.txt', 'Something else.']]);
    await sendFiles([file]);

    expect(await stored()).toEqual([2, 2, 2]);
  });

  test('twenty times at once is stored once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send([file], 'at-once')));
    const receipts = await Promise.all(answers.map((answer) => answer.text()));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(receipts).size).toBe(1);
    await expect.poll(stored).toEqual([1, 1, 1]);
  });
});

describe('the bytes of a day', () => {
  const used = (bytes: number) =>
    db
      .prepare(
        `INSERT INTO budgets (day, kind, network, used) VALUES (date('now'), 'file-bytes', '', ?1)`,
      )
      .bind(bytes)
      .run();

  test('are counted, for all and for the network', async () => {
    await sendFiles([file, ['more.txt', 'More']]);

    const { results } = await db
      .prepare(
        `SELECT network <> '' AS ofNetwork, used FROM budgets WHERE kind = 'file-bytes' ORDER BY 1`,
      )
      .all();
    expect(results).toEqual([
      { ofNetwork: 0, used: 20 },
      { ofNetwork: 1, used: 20 },
    ]);
  });

  test('are no more than there is room for, and the text goes without', async () => {
    await used(fileBytes.perDay - 15);
    const refused = await send([file], 'one-key');
    const without = await send([], 'other-key');

    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ title: 'No more files today' });
    expect(without.status).toBe(201);
    expect(await stored()).toEqual([1, 0, 0]);
  });

  test('of one network are a fifth of it, and leave the others theirs', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(0x61);
    const five = Array.from({ length: 5 }, (_, n): Chosen => [`${n}.txt`, bytes]);
    const sent = [];
    for (const key of ['first', 'second', 'third']) sent.push((await send(five, key)).status);
    const other = await postFiles('/api/messages', message, [file], {
      'cf-connecting-ip': '192.0.2.77',
    });

    expect(sent).toEqual([201, 201, 429]);
    expect(other.status).toBe(201);
    expect(fileBytes.ofNetwork * 5).toBe(fileBytes.perDay);
  });
});

describe('what lies in the bucket', () => {
  /** Lets the schedule come when it is the turn of these keys, so many minutes from now at least. */
  async function sweep(keys: string[], minutes = 11) {
    const stay = 15 * MINUTE;
    for (const digit of new Set(keys.map((key) => Number.parseInt(key[0] ?? '', 16)))) {
      let place = Math.ceil((Date.now() + minutes * MINUTE) / stay);
      while (place % 16 !== digit) place += 1;
      await runSchedule(worker, new Date(place * stay), 1);
    }
  }

  test('is deleted with its message when the owner deletes that', async () => {
    const { id } = await sendFiles([file]);
    await ownerPost(`/admin/messages/${id}/delete`);

    expect(await rows()).toEqual([]);
    await expect.poll(stored).toEqual([0, 0, 0]);
  });

  test('is deleted when a person is erased, and nobody else’s is', async () => {
    await sendFiles([file]);
    await sendFiles([file], { email: 'other@client.example' });
    await ownerPost('/admin/privacy/erase', { email: message.email });

    await expect.poll(stored).toEqual([1, 1, 1]);
  });

  test('goes by the schedule with a message that goes by age, and no sooner', async () => {
    await sendFiles([file]);
    const keys = await keysInBucket();
    await sweep(keys);
    const before = await stored();
    const past = new Date(Date.now() - (settings.keep.messages + 1) * DAY).toISOString();
    await db.prepare('UPDATE messages SET updated_at = ?1').bind(past).run();
    await runSchedule(worker, new Date(), 1);
    await sweep(keys);

    expect(before).toEqual([1, 1, 1]);
    expect(await stored()).toEqual([0, 0, 0]);
  });

  test('and never got its row, because the database failed, is swept', async () => {
    await db.exec(
      `CREATE TRIGGER broken BEFORE INSERT ON files BEGIN SELECT RAISE(ABORT, 'made to fail'); END`,
    );
    const { status } = await send([file], 'one-key').finally(() => db.exec('DROP TRIGGER broken'));
    const left = await stored();
    const again = await send([file], 'one-key');
    await sweep(await keysInBucket());

    expect(status).toBeGreaterThanOrEqual(500);
    expect(left).toEqual([0, 0, 1]);
    expect(again.status).toBe(201);
    expect(await stored()).toEqual([1, 1, 1]);
  });

  test('and may get its row yet is left alone', async () => {
    const id = crypto.randomUUID();
    await env.FILES?.put(id, 'just now');
    const place = Math.floor(Date.now() / (15 * MINUTE));
    for (let n = 0; n < 16; n += 1)
      await runSchedule(worker, new Date(Math.min(place - n, place) * 15 * MINUTE), 1);

    expect(await keysInBucket()).toEqual([id]);
  });
});
