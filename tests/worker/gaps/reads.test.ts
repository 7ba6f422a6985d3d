import { describe, expect, test } from 'vitest';
import { gapFacts, gapsNow, messagesOf, notifiedOf } from '../../../worker/gaps/db/gap.ts';
import { nearestWordings } from '../../../worker/gaps/db/index-answers.ts';
import {
  gapRows,
  singleGaps,
  ungroupedGapRows,
  wordingsSince,
} from '../../../worker/gaps/db/list.ts';
import { db } from '../harness.ts';
import { planOf, watched } from '../plans.ts';
import { asked, grouped } from './asked.ts';

const filter = { since: '2026-01-01', state: 'open' } as const;
const tables = /^SCAN (gaps|g|wordings|w|subscribers|gap_events|messages)\b/;

describe('the owner’s pages about gaps read no whole table', () => {
  test.each<[string, (db: D1Database) => Promise<unknown>]>([
    ['gaps of a period', (db) => gapRows(db, filter)],
    ['how many one person asked', (db) => singleGaps(db, filter)],
    ['wordings of the listed gaps', (db) => wordingsSince(db, filter, [1, 2])],
    [
      'the same question in other languages',
      (db) => nearestWordings(db, [{ article: 'refund-payment', locale: 'zh-CN' }], 0.2),
    ],
    ['who asked one gap', (db) => gapFacts(db, 1)],
    ['which one it is now', (db) => gapsNow(db, [1])],
    ['who was notified', (db) => notifiedOf(db, 1, 10)],
    ['messages', (db) => messagesOf(db, 1, 10)],
  ])('%s', async (_, read) => {
    const statements: string[] = [];
    await read(watched(statements));
    const plans = await Promise.all(statements.map(planOf));

    expect(statements).toHaveLength(1);
    expect(plans.flat().filter((step) => tables.test(step))).toEqual([]);
    expect(plans.flat().some((step) => /^SEARCH .*(INDEX|PRIMARY KEY)/.test(step))).toBe(true);
  });

  test('what is new, by the index of what is in no gap yet', async () => {
    const statements: string[] = [];
    await ungroupedGapRows(watched(statements), filter);
    const plan = (await Promise.all(statements.map(planOf))).flat();

    expect(plan.filter((step) => tables.test(step))).toEqual([]);
    expect(plan).toContain('SEARCH gaps USING INDEX gaps_by_wording (wording=?)');
  });

  test('questions from before the period are not read', async () => {
    for (let person = 0; person < 200; person += 1) {
      await asked('long ago', { visitor: `${person}`, age: 60 });
    }
    await asked('long ago', { visitor: 'today' });
    await grouped();
    const statements: string[] = [];
    await gapRows(watched(statements), filter);
    const rowsRead = async (days: number) => {
      const since = new Date(Date.now() - days * 86_400_000).toISOString();
      const { meta } = await db
        .prepare(statements[0] ?? '')
        .bind(since, null, 10_000, 500, 'open', 1000)
        .all();
      return meta.rows_read;
    };

    expect(await rowsRead(28)).toBeLessThan(20);
    expect(await rowsRead(90)).toBeGreaterThan(400);
  });
});
