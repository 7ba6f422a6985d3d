import { describe, expect, test } from 'vitest';
import {
  gapFacts,
  gapsNow,
  messagesOf,
  notifiedOf,
  refusedAnswersOf,
} from '../../../worker/gaps/db/gap.ts';
import { nearestWordings } from '../../../worker/gaps/db/index-answers.ts';
import { gapRows, ungroupedGapRows } from '../../../worker/gaps/db/list.ts';
import { wordingsSince } from '../../../worker/gaps/db/listed-wordings.ts';
import { lastMove, movesOf } from '../../../worker/gaps/db/moves.ts';
import { openGapsIn } from '../../../worker/gaps/db/near.ts';
import { refusalsOf } from '../../../worker/gaps/db/refusals.ts';
import { waitingEmails } from '../../../worker/gaps/db/telling.ts';
import { db } from '../harness.ts';
import { planOf, watched } from '../plans.ts';
import { withKey } from '../with-key.ts';
import { asked, grouped } from './asked.ts';

const filter = { since: '2026-01-01', state: 'open' } as const;
const tables =
  /^SCAN (gaps|g|wordings|w|subscribers|s|gap_events|gap_moves|messages|votes|v|emails(?! USING INDEX emails_due)|e(?! USING INDEX emails_due))\b/;

describe('the owner’s pages about gaps read no whole table', () => {
  test.each<[string, (db: D1Database) => Promise<unknown>]>([
    ['gaps of a period', (db) => gapRows(db, filter, { messagesPerPerson: 0.25 })],
    ['the newest gaps of a period', (db) => gapRows(db, filter, 'newest')],
    ['wordings of the listed gaps', (db) => wordingsSince(db, filter.since, [1, 2])],
    [
      'the same question in other languages',
      (db) => nearestWordings(db, [{ article: 'refund-payment', locale: 'zh-CN' }], 0.2),
    ],
    ['who asked one gap', (db) => gapFacts(db, 1)],
    ['which one it is now', (db) => gapsNow(db, [1])],
    ['who was notified', (db) => notifiedOf(withKey(db), 1, 10)],
    ['who is about to be told', (db) => waitingEmails(withKey(db))],
    ['who is about to be told of one gap', (db) => waitingEmails(withKey(db), 1)],
    ['which articles are no answer', (db) => refusalsOf(db, [1])],
    ['what was merged or split', (db) => movesOf(db, 1)],
    ['what of it can be undone', (db) => lastMove(db, 1)],
    ['with what it may be merged', (db) => openGapsIn(db, { locale: 'en', gap: 1 })],

    ['what was refused', (db) => refusedAnswersOf(db, 1, 10)],
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
    await gapRows(watched(statements), filter, 'newest');
    const rowsRead = async (days: number) => {
      const since = new Date(Date.now() - days * 86_400_000).toISOString();
      const { meta } = await db
        .prepare(statements[0] ?? '')
        .bind(since, null, 5000, 500, 'open', 1000)
        .all();
      return meta.rows_read;
    };

    expect(await rowsRead(28)).toBeLessThan(20);
    expect(await rowsRead(90)).toBeGreaterThan(400);
  });
});
