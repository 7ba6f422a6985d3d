import { describe, expect, test } from 'vitest';
import { handled, message, numbersOf } from './week-rows.ts';

describe('the numbers of a week, of messages and surveys', () => {
  test('waiting is counted in office hours, per priority, against its own target', () => {
    const week = numbersOf({
      replied: [
        handled('2026-11-09T10:00:00Z', '2026-11-09T12:00:00Z'),
        handled('2026-11-09T16:00:00Z', '2026-11-10T10:00:00Z'), // 1 h on Monday, 1 h on Tuesday
        handled('2026-11-13T16:00:00Z', '2026-11-16T15:00:00Z', 'urgent'), // over a weekend: 7 h
      ],
    });

    expect(week.messages.firstReply).toMatchObject({
      count: 3,
      median: 2,
      p90: 6,
      insideTarget: { count: 2, of: 3, share: null },
    });
    expect(week.messages.firstReply.byPriority).toMatchObject([
      { priority: 'urgent', target: 2, count: 1, median: 7, insideTarget: { count: 0 } },
      { priority: 'normal', target: 8, count: 2, median: 2, insideTarget: { count: 2 } },
      { priority: 'low', count: 0, median: null },
    ]);
  });

  test('beside the office hours stands how long people waited by the clock', () => {
    const week = numbersOf({
      replied: [handled('2026-11-09T17:00:00Z', '2026-11-10T08:00:00Z')],
      solved: [handled('2026-11-13T16:00:00Z', '2026-11-16T10:00:00Z')],
    });

    expect(week.messages.firstReply).toMatchObject({ median: 0, byClock: { median: 15, p90: 15 } });
    expect(week.messages.solved).toMatchObject({ median: 2, byClock: { median: 66 } });
  });

  test('repeat contact is the same person on the same topic within thirty days', () => {
    const week = numbersOf({
      messages: [
        message({ person: 'a@x.org', topic: 'billing', created_at: '2026-10-20T10:00:00.000Z' }),
        message({ person: 'a@x.org', topic: 'billing' }),
        message({ person: 'b@x.org', topic: 'billing', created_at: '2026-10-08T10:00:00.000Z' }),
        message({ person: 'b@x.org', topic: 'billing' }), // 32 days later
        message({ person: 'c@x.org', topic: 'billing', created_at: '2026-11-09T10:00:00.000Z' }),
        message({ person: 'c@x.org', topic: 'account' }),
        message({ person: 'd@x.org', topic: null, created_at: '2026-11-09T10:00:00.000Z' }),
        message({ person: 'd@x.org', topic: null }),
      ],
    });

    expect(week.messages).toMatchObject({
      received: 6,
      people: 4,
      repeatContact: { count: 1, of: 4 },
    });
  });

  test('surveys give shares of 4 and 5 from eight answers on', () => {
    const week = numbersOf({
      surveys: [
        ...Array.from({ length: 6 }, () => ({ effort: 5, satisfied: 4, again: 'yes' as const })),
        { effort: 1, satisfied: 2, again: 'no' as const },
        { effort: 3, satisfied: null, again: null },
      ],
    });

    expect(week.surveys).toMatchObject({
      answers: 8,
      effort: { steps: [1, 0, 1, 0, 6], mean: 4.25, easy: { count: 6, share: 0.75 } },
      satisfaction: { steps: [0, 1, 0, 6, 0], good: { count: 6, of: 7, share: null } },
      again: { count: 6, of: 7, share: null },
    });
  });
});
