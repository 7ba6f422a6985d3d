import { beforeEach, describe, expect, test } from 'vitest';
import { weekNamed } from '../../../worker/contract/time/iso-week.ts';
import type { FoundWeek } from '../../../worker/weeks/find.ts';
import { weekReport } from '../../../worker/weeks/report.ts';
import { articles, knownWords, settings } from '../harness.ts';
import { ownerJson } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
import { withKey } from '../with-key.ts';
import { afterwards, close, gap, visits, votes, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const { timeZone } = settings;

describe('the report of a week', () => {
  test('reads no whole table, and no visit or vote of a week that is closed', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await gap('How do I refund a payment?', 3);
    await votes({
      article: 'refund-payment',
      version: current(),
      yes: 2,
      no: 8,
      comment: 'PayPal',
    });
    await close(afterwards);
    const asked: string[] = [];
    const report = await weekReport(withKey(watched(asked)), await found(), {
      manifest: articles,
      known: knownWords,
      timeZone,
    });
    const plans = (await Promise.all(asked.map(planOf))).flat();

    expect(report.gaps).toHaveLength(1);
    expect(report.weakArticles).toMatchObject([{ article: 'refund-payment', missed: 'PayPal' }]);
    expect(plans.filter((step) => /^SCAN (?!.*VIRTUAL TABLE)/.test(step))).toEqual([]);
    expect(asked.filter((sql) => /\bvisits\s/.test(sql.replace(/AS visits/g, '')))).toEqual([]);
    expect(asked.filter((sql) => /FROM votes\b/.test(sql))).toEqual([
      expect.stringContaining('INDEXED BY votes_with_comment'),
    ]);
  });
});

async function found(): Promise<FoundWeek> {
  const named = weekNamed(week, timeZone);
  if (!named) throw new Error(`${week} is no week`);
  const numbers = await ownerJson(`/admin/weeks/${week}.json`);
  return { week: named, numbers, isOver: true, takenAt: undefined } as FoundWeek;
}

const current = () =>
  articles.articles.en.find(({ slug }) => slug === 'refund-payment')?.version ?? 'not published';
