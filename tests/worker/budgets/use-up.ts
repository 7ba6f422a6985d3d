import { shareOf, type shares } from '../../../worker/budgets/shares.ts';
import { db } from '../harness.ts';

/** On the free plan, as where content/site.yaml says nothing else. */
export const rowsPerDay = 100_000;

/** Uses up today's share of a kind, but for so many rows. */
export const useUp = (kind: keyof typeof shares, left = 0) =>
  db
    .prepare(
      `INSERT OR REPLACE INTO budgets (day, kind, network, used) VALUES (date('now'), ?1, '', ?2)`,
    )
    .bind(kind, shareOf(kind, rowsPerDay) - left)
    .run();
