import { beforeEach, describe, expect, test } from 'vitest';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { db } from '../harness.ts';
import { ownerGet, ownerJson } from '../owner.ts';
import { afterwards, close, nextMonday, visit, visits, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

describe('a week that is over', () => {
  test('closes once, and stays as it was computed', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await close(afterwards);
    const closed = await ownerJson(`/admin/weeks/${week}.json`);
    await visits(5, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await Promise.all([close(afterwards), close(new Date('2026-11-16T06:10:00Z'))]);

    expect(await storedWeeks()).toEqual([week]);
    expect(await ownerJson(`/admin/weeks/${week}.json`)).toEqual(closed);
    expect((await ownerGet('/admin/')).headers.get('location')).toBe(`/admin/weeks/${week}/`);
  });

  test('does not close before it is over, nor while a tab of its last minute may still report', async () => {
    await visits(1, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await close(new Date(justBefore(nextMonday)));
    await close(new Date(nextMonday));

    expect(await storedWeeks()).toEqual([]);
  });

  test('is caught up after a missed schedule, each week since the first row once', async () => {
    await visit({ articles: [] }, '2026-10-21T10:00:00.000Z');
    await close(afterwards, 5);

    expect(await storedWeeks()).toEqual(['2026-W43', '2026-W44', '2026-W45', week]);
  });

  test('is the same whether the schedule ran on time or late', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    const reported = { started: justBefore(nextMonday), created: '2026-11-16T03:00:00.000Z' };
    await close(new Date('2026-11-15T18:00:00Z'));
    const onTime = await ownerJson(`/admin/weeks/${week}.json`);
    await db.prepare('DELETE FROM weeks').run();
    await visit(
      { articles: [{ article: 'late', seconds: 40 }] },
      reported.started,
      reported.created,
    );
    await close(new Date('2026-11-20T06:00:00Z'));

    expect(await ownerJson(`/admin/weeks/${week}.json`)).toEqual(onTime);
  });

  test('nothing closes while nothing has ever been stored', async () => {
    await close(afterwards);

    expect(await storedWeeks()).toEqual([]);
  });

  test('keeps no name, address or comment', async () => {
    await db
      .prepare(
        `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, name, text, created_at,
                               reply_by, replied_at, solved_at, updated_at, email_index)
         VALUES ('m1', 's', 't', 'b', 'en', 'key:none:canary@example.org', 'key:none:Canary', 'key:none:canary text', ?1, ?1, ?1, ?1, ?1, 'key:none:canary@example.org')`,
      )
      .bind('2026-11-10T02:00:00.000Z')
      .run();
    await db
      .prepare(
        "INSERT INTO surveys (message, effort, comment, created_at) VALUES ('m1', 5, 'key:none:canary', ?1)",
      )
      .bind('2026-11-11T02:00:00.000Z')
      .run();
    await close(afterwards);
    const data = await db.prepare('SELECT data FROM weeks').first<string>('data');

    expect(data).toContain('"received":1');
    expect(data?.toLowerCase()).not.toContain('canary');
  });
});

const justBefore = (time: string) => new Date(Date.parse(time) - 1000).toISOString();

async function storedWeeks(): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT week, data FROM weeks ORDER BY week')
    .all<{ week: string; data: string }>();
  return results.map(({ data }): WeekNumbers => JSON.parse(data)).map((numbers) => numbers.week);
}
