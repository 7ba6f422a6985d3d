import { createHmac } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { HOUR, SECOND } from '../../../worker/contract/time/durations.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { db, env, postJson, settings } from '../harness.ts';

const week = (at: Date) => weekOf(at, settings.timeZone).week;

const visit = (n: number, started: Date) => ({
  ...{ visit: `tab-${String(n).padStart(16, '0')}`, started: started.toISOString() },
  ...{ locale: 'en', articles: [{ article: 'refund-payment', seconds: 40 }] },
});
const vote = { article: 'refund-payment', locale: 'en', helpful: 'no', comment: 'Where is it?' };
const asked = { query: 'send a fax', locale: 'en', why: 'no-answer' };

beforeEach(() => db.batch(tables.map((table) => db.prepare(`DELETE FROM ${table}`))));

const tables = ['visits', 'votes', 'gaps'];

/** Of all that came, the different networks. */
async function networks(): Promise<(string | null)[]> {
  const { results } = await db
    .prepare(tables.map((table) => `SELECT network FROM ${table}`).join(' UNION '))
    .all<{ network: string | null }>();
  return results.map(({ network }) => network);
}

test.each([
  ['10.40.1.7', '10.40.1.200', '10.40.1'],
  ['2001:db8:77:1::7', '2001:db8:77:ffff::9', '2001:db8:77'],
])('what %s and %s send is of one network for a week', async (one, other, prefix) => {
  const now = new Date();
  await postJson('/api/visits', visit(1, now), { 'cf-connecting-ip': one });
  await postJson('/api/votes', vote, { 'cf-connecting-ip': one, 'user-agent': 'One' });
  await postJson('/api/gaps', asked, { 'cf-connecting-ip': other, 'user-agent': 'Two' });
  const salt = (await env.SALTS.get(week(now))) ?? '';
  const expected = createHmac('sha256', salt).update(prefix).digest('hex').slice(0, 32);

  expect(await networks()).toEqual([expected]);
});

test('its salt lies in KV for eight days, and not in the database', async () => {
  const now = new Date();
  await postJson('/api/visits', visit(1, now), { 'cf-connecting-ip': '10.40.2.1' });
  const name = week(now);
  const { keys } = await env.SALTS.list({ prefix: name });
  const left = (keys[0]?.expiration ?? 0) * SECOND - now.getTime();

  expect(left / (24 * HOUR)).toBeGreaterThan(7.9);
  expect(left / (24 * HOUR)).toBeLessThanOrEqual(8);
});
