import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../worker/articles/records.ts';
import { reviewsDue } from '../../../worker/articles/reviews.ts';
import { yesShare } from '../../../worker/statistics.ts';

const today = '2026-11-21';
const share = (yes: number, no: number) => yesShare([{ yes, no }]);

const fine: ArticleRecord = {
  slug: 'refund-payment',
  path: '/articles/refund-payment/',
  title: 'Refund a payment',
  topic: 'getting-paid',
  words: 'w',
  version: 'now',
  file: 'articles/en/getting-paid/refund-payment.mdx',
  checked: '2026-10-01',
  locale: 'en',
  now: share(40, 4),
  earlier: share(40, 4),
  recent: share(20, 2),
  before: share(20, 2),
  contact: share(0, 100),
  visitsByWeek: {},
  seenAt: '2026-06-01T08:00:00.000Z',
  firstSeenAt: '2026-01-01T08:00:00.000Z',
};
const translation: ArticleRecord = { ...fine, locale: 'zh-CN', title: '退款给客户' };

const reasonsFor = (...articles: ArticleRecord[]) =>
  reviewsDue(articles, today).flatMap(({ article, reasons }) =>
    reasons.map(({ why }) => `${article.locale} ${why}`),
  );

describe('an article is due for a review', () => {
  test.each<[string, Partial<ArticleRecord>, string[]]>([
    ['on the day itself', { reviewBy: today }, ['en date']],
    ['after the day', { reviewBy: '2026-01-01' }, ['en date']],
    ['not before it', { reviewBy: '2026-11-22' }, []],
    [
      'when the present text does worse',
      { now: share(30, 30), earlier: share(90, 10) },
      ['en change'],
    ],
    [
      'when the last weeks do worse',
      { recent: share(10, 20), before: share(60, 8) },
      ['en lately'],
    ],
    ['not when it does better', { now: share(90, 10), earlier: share(30, 30) }, []],
    ['not when the interval holds zero', { now: share(20, 10), earlier: share(24, 8) }, []],
    ['not for under eight votes', { now: share(0, 7), earlier: share(100, 0) }, []],
    [
      'for several reasons at a time',
      { reviewBy: today, now: share(30, 30), earlier: share(90, 10) },
      ['en date', 'en change'],
    ],
  ])('%s', (_, fields, reasons) => {
    expect(reasonsFor({ ...fine, ...fields })).toEqual(reasons);
  });

  test.each<[string, Partial<ArticleRecord>, Partial<ArticleRecord>, string[]]>([
    [
      'when its translation changed later',
      {},
      { seenAt: '2026-11-10T08:00:00.000Z' },
      ['en translation'],
    ],
    ['not within a day', {}, { seenAt: '2026-06-02T08:00:00.000Z' }, []],
    [
      'not when it was checked since',
      { checked: '2026-11-10' },
      { seenAt: '2026-11-10T08:00:00.000Z' },
      [],
    ],
    [
      'when it was never checked',
      { checked: undefined },
      { seenAt: '2026-11-10T08:00:00.000Z' },
      ['en translation'],
    ],
    [
      'not when its translation is merely newer',
      {},
      { seenAt: '2026-11-10T08:00:00.000Z', firstSeenAt: '2026-11-10T08:00:00.000Z' },
      [],
    ],
    [
      'not while the translation has not been seen',
      {},
      { seenAt: undefined, firstSeenAt: undefined },
      [],
    ],
  ])('%s', (_, fields, translationFields, reasons) => {
    expect(reasonsFor({ ...fine, ...fields }, { ...translation, ...translationFields })).toEqual(
      reasons,
    );
  });

  test('the most read first', () => {
    const due = reviewsDue(
      [30, 500, 100].map((visits) => ({
        ...fine,
        slug: `read-${visits}`,
        reviewBy: today,
        contact: share(0, visits),
      })),
      today,
    );

    expect(due.map(({ article }) => article.slug)).toEqual(['read-500', 'read-100', 'read-30']);
  });
});
