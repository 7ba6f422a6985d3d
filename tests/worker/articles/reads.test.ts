import { beforeEach, describe, expect, test } from 'vitest';
import {
  readingsByWeek,
  readingsInWeeks,
  votesInWeeks,
} from '../../../worker/closed-weeks/db/articles.ts';
import { gapsNear } from '../../../worker/gaps/db/gap.ts';
import { seenArticles, seenVersions } from '../../../worker/published/db.ts';
import { articleComments, votesByVersion } from '../../../worker/votes/db.ts';
import { articles, db } from '../harness.ts';
import { planOf, watched } from '../plans.ts';
import { withKey } from '../with-key.ts';
import { addVotes, weekAgo } from './article-rows.ts';

const place = { locale: 'en', article: 'refund-payment' } as const;

/** What a read asks of the database. */
let asked: string[];
beforeEach(() => {
  asked = [];
});

describe('the owner’s pages about articles read no whole table', () => {
  test.each<[string, (db: D1Database) => Promise<unknown>]>([
    [
      'votes of closed weeks',
      (db) => votesInWeeks(db, { first: '2026-W01', last: '2026-W47', recent: '2026-W40' }),
    ],
    ['votes since then', (db) => votesByVersion(db, weekAgo(1), weekAgo(0))],
    ['readings of closed weeks', (db) => readingsInWeeks(db, '2026-W01')],
    ['readings of one article', (db) => readingsByWeek(db, place, '2026-W01')],
    ['versions of a build', (db) => seenArticles(db, articles.articles)],
    ['versions of one article', (db) => seenVersions(db, 'en', 'refund-payment')],
    ['comments', (db) => articleComments(withKey(db), place, 10)],
    ['gaps near an article', (db) => gapsNear(db, { ...place, from: 0.5 }, 10)],
  ])('%s', async (_, read) => {
    await read(watched(asked));
    const plans = await Promise.all(asked.map(planOf));

    expect(asked).toHaveLength(1);
    expect(plans.flat().filter((step) => /^SCAN (?!.*VIRTUAL TABLE|near$)/.test(step))).toEqual([]);
    expect(plans.flat().some((step) => /^SEARCH .*(INDEX|PRIMARY KEY)/.test(step))).toBe(true);
  });

  test('votes of earlier weeks are not read again', async () => {
    await addVotes({ slug: 'refund-payment', version: 'v' }, { yes: 500, no: 500 }, weekAgo(3));
    await addVotes({ slug: 'refund-payment', version: 'v' }, { yes: 3, no: 2 });
    await votesByVersion(watched(asked), weekAgo(1), weekAgo(0));
    const rowsRead = async (since: string) =>
      (
        await db
          .prepare(asked[0] ?? '')
          .bind(since, weekAgo(0))
          .all()
      ).meta.rows_read;

    expect(await rowsRead(weekAgo(1))).toBeLessThan(50);
    expect(await rowsRead(weekAgo(4))).toBeGreaterThan(1000);
  });
});
