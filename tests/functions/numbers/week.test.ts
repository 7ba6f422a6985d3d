import { describe, expect, test } from 'vitest';
import type { VisitRow } from '../../../worker/numbers/rows.ts';
import { form, gap, message, numbersOf, times, votes } from './week-rows.ts';

describe('the numbers of a week', () => {
  test('of no rows are zeros, with nothing said where nothing is known', () => {
    const week = numbersOf({});

    expect(week).toMatchObject({
      week: '2026-W46',
      from: '2026-11-09',
      to: '2026-11-15',
      visits: 0,
      outcomes: { wrote: 0, confirmed: 0, gaveUp: 0, probable: 0, answeredInSearch: 0, unclear: 0 },
      selfService: { low: null, high: null, interval: null },
      gaps: [],
      articles: [],
      messages: {
        received: 0,
        people: 0,
        firstReply: { count: 0, median: null },
        zendeskRatio: null,
      },
      surveys: { answers: 0, effort: { mean: null } },
    });
  });

  test('outcomes add up, and the self-service range follows from them', () => {
    const week = numbersOf({
      visits: [
        ...times(6, { articles: [{ article: 'refund', seconds: 5, helpful: 'yes' }] }),
        ...times(7, { articles: [{ article: 'refund', seconds: 40 }] }),
        ...times(2, { searches: [{ query: 'x', answered: true, seconds: 12, toRead: 7.5 }] }),
        ...times(3, { searches: [{ query: 'x', answered: false }] }),
        ...times(2, { form: form({ sent: true }) }),
        ...times(4, {}), // passed by without a question
      ],
    });

    expect(week.visits).toBe(20);
    expect(week.outcomes).toEqual({
      ...{ wrote: 2, confirmed: 6, gaveUp: 3 },
      ...{ probable: 7, answeredInSearch: 2, unclear: 0 },
    });
    expect(week.selfService).toMatchObject({ low: 0.3, high: 0.75 });
    expect(week.selfService.lowInterval?.[0]).toBeCloseTo(0.1455, 4);
    expect(week.selfService.interval).toEqual([
      week.selfService.lowInterval?.[0],
      week.selfService.highInterval?.[1],
    ]);
  });

  test('answers save the minutes of those who would have written, with the interval of their share', () => {
    const confirmed = times(6, { articles: [{ article: 'refund', seconds: 5, helpful: 'yes' }] });
    const week = numbersOf({
      visits: confirmed,
      subscribers: { notified: 5, yes: 2, no: 1 },
      wroteBefore: { count: 5, of: 20 },
    });

    expect(week.askers).toEqual({ told: 5, yes: 2, no: 1 });
    expect(week.writeShare).toMatchObject({ count: 5, of: 20, share: 0.25 });
    expect(week.minutesSaved.minutes).toBe(20);
    expect(week.minutesSaved.interval).toEqual(
      week.writeShare?.interval?.map((share) => share * 80),
    );
  });

  test('nothing is said in minutes while it is not known how many write', () => {
    const unanswered = { searches: [{ query: 'x', answered: false }] };
    const week = numbersOf({
      visits: [
        ...times(19, unanswered),
        ...times(6, { articles: [{ article: 'refund', seconds: 5, helpful: 'yes' }] }),
      ],
      gaps: [gap({ visitor: 'a' }), gap({ visitor: 'b' })],
    });

    expect(week.writeShare).toMatchObject({ count: 0, of: 19, share: null });
    expect(week.minutesSaved).toEqual({ minutes: null, interval: null });
    expect(week.gaps).toMatchObject([{ people: 2, minutes: null }]);
  });

  test('nineteen visits are too few for a percentage', () => {
    const week = numbersOf({
      visits: times(19, { articles: [{ article: 'refund', seconds: 40 }] }),
    });

    expect(week.visits).toBe(19);
    expect(week.selfService).toMatchObject({ low: null, high: null });
    expect(week.minutesSaved.minutes).toBeNull();
  });

  test('a visit wrote when its message came, although its own report was lost', () => {
    const [opened] = times(1, { form: form({}) });
    const week = numbersOf({
      visits: [opened as VisitRow],
      messages: [message({ visit: (opened as VisitRow).visit })],
    });

    expect(week.outcomes.wrote).toBe(1);
    expect(week.form).toMatchObject({ opened: 1, sent: 1 });
  });

  test('the hold-out effect is the sent share without suggestions minus with them', () => {
    const week = numbersOf({
      visits: [
        ...times(12, { form: form({ holdOut: true, sent: true }) }),
        ...times(8, { form: form({ holdOut: true }) }),
        ...times(5, { form: form({ sent: true }) }),
        ...times(15, { form: form({ solved: true }) }),
      ],
    });

    expect(week.form).toMatchObject({ opened: 40, sent: 17, confirmed: 15, low: 15 / 40 });
    expect(week.form.holdOut.difference).toBeCloseTo(0.35);
    expect(week.form.holdOut.interval?.[0]).toBeGreaterThan(0);
  });

  test('the hold-out effect is not said under twenty visits on one side', () => {
    const week = numbersOf({
      visits: [...times(19, { form: form({ holdOut: true }) }), ...times(50, { form: form({}) })],
    });

    expect(week.form.holdOut).toMatchObject({ difference: null, interval: null });
  });

  test('searches are unanswered, or answered without a click, never both', () => {
    const week = numbersOf({
      visits: times(1, {
        searches: [
          { query: 'a', answered: false },
          { query: 'b', answered: true, clicked: false },
          { query: 'c', answered: true, clicked: 'refund' },
        ],
      }),
      gaps: [gap({ why: 'rephrased' })],
    });

    expect(week.search).toMatchObject({
      searches: 3,
      unanswered: { count: 1, share: null },
      noClick: { count: 1 },
      rephrased: 1,
    });
  });

  test('a gap counts people, not posts, and is listed from two people on', () => {
    const week = numbersOf({
      gaps: [
        gap({ visitor: 'a' }),
        gap({ visitor: 'a', why: 'asked' }),
        gap({ visitor: 'b', query: 'Apple Pay?' }),
        gap({ visitor: 'a', folded: 'xero', query: 'xero' }),
      ],
    });

    expect(week.gaps).toEqual([
      {
        gap: null,
        query: 'Apple Pay?',
        locale: 'en',
        people: 2,
        why: { 'no-answer': 2, asked: 1 },
        notThis: [],
        minutes: null,
      },
    ]);
  });

  test('gaps stand in the order of the minutes that their answers would have saved', () => {
    const unanswered = { searches: [{ query: 'x', answered: false }] };
    const week = numbersOf({
      visits: [...times(2, { ...unanswered, form: form({ sent: true }) }), ...times(6, unanswered)],
      wroteBefore: { count: 3, of: 12 },
      gaps: [
        ...['a', 'b', 'c', 'd'].map((visitor) => gap({ visitor })),
        gap({ visitor: 'a', query: 'xero', folded: 'xero' }),
        gap({ visitor: 'b', query: 'xero', folded: 'xero' }),
        // Who searched in vain and then wrote is one person, who wrote.
        gap({ visitor: 'b', query: 'xero', folded: 'xero', why: 'wrote' }),
      ],
    });

    // Of eight visits two wrote, and of twelve before three: a quarter of the others would have, at ten minutes each.
    expect(week.search.wroteAfter).toMatchObject({ count: 2, of: 8 });
    expect(week.gaps.map(({ query, minutes }) => ({ query, minutes }))).toEqual([
      { query: 'xero', minutes: 12.5 },
      { query: 'apple pay', minutes: 10 },
    ]);
  });

  test('has the votes for every article of a large help centre', () => {
    const votes = Array.from({ length: 500 }, (_, n) => {
      return {
        article: `article-${n}`,
        locale: 'en',
        version: 'a',
        helpful: 'no',
        network: null,
      } as const;
    });

    expect(numbersOf({ votes }).articles).toHaveLength(500);
  });

  test('votes count per article and version, and contact after reading per article', () => {
    const week = numbersOf({
      visits: [
        ...times(15, { articles: [{ article: 'refund', seconds: 40 }] }),
        ...times(5, { articles: [{ article: 'refund', seconds: 40 }], form: form({ sent: true }) }),
      ],
      votes: [...votes('a', 6, 2), ...votes('b', 1, 0)],
    });

    expect(week.articles).toEqual([
      expect.objectContaining({
        article: 'refund',
        visits: 20,
        contactAfterReading: expect.objectContaining({ count: 5, share: 0.25 }),
        helpful: expect.objectContaining({ count: 7, of: 9, share: 7 / 9 }),
        versions: [
          { version: 'a', helpful: expect.objectContaining({ share: 0.75 }) },
          { version: 'b', helpful: expect.objectContaining({ share: null, of: 1 }) },
        ],
      }),
    ]);
  });
});
