import { expect, test } from 'vitest';
import { slices } from '../../../worker/turns/slices.ts';
import { runSchedule } from '../../schedule.ts';
import { db, worker } from '../harness.ts';

const count = slices.closedGaps + 2;

test('a build that answers more gaps than one turn closes has the rest closed in the next', async () => {
  await db.batch([
    db.prepare(`INSERT INTO builds (build, seen_at) VALUES ('an earlier one', '2020-01-01')`),
    db
      .prepare(
        `${numbers}
         INSERT INTO wordings (id, gap, query, folded, locale, created_at)
         SELECT i, i, 'How do I refund a payment?', 'refund ' || i, 'en', '2026-01-01' FROM n`,
      )
      .bind(count),
    db
      .prepare(
        `${numbers}
         INSERT INTO gaps (query, folded, locale, why, wording, visitor, day, created_at)
         SELECT 'How do I refund a payment?', 'refund ' || i, 'en', 'no-answer', i, 'a', '2026-01-01', ?2
           FROM n`,
      )
      .bind(count, new Date(Date.now() - 60_000).toISOString()),
  ]);
  const closed: unknown[] = [];
  for (const _ of [1, 2]) {
    await runSchedule(worker, new Date(), 1);
    closed.push(
      await db.prepare(`SELECT COUNT(*) FROM gap_events WHERE what = 'answered'`).first('COUNT(*)'),
    );
  }

  expect(closed).toEqual([slices.closedGaps, count]);
});

const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
