/** How many writes a day the free plan allows, beside messages, which have no such limit. */
const budgets = { votes: 5000, gaps: 5000, visits: 20_000, quarantine: 1000 };

interface Spending {
  kind: keyof typeof budgets;
  /** ISO 8601; the day is that of UTC. */
  now: string;
}

/** The condition of a write; `time` is the parameter that holds the time, as in `?3`. */
export const withinBudget = (kind: Spending['kind'], time: `?${number}`) =>
  `(SELECT used FROM budgets WHERE day = date(${time}) AND kind = '${kind}') <= ${budgets[kind]}`;

/** Does a write within the day's budget, in one transaction. Returns whether it was done. */
export async function spend(
  db: D1Database,
  { kind, now }: Spending,
  ...writes: D1PreparedStatement[]
): Promise<boolean> {
  const [, written] = await db.batch([
    db
      .prepare(
        // One above the limit says that it is used up; counting further would only cost.
        `INSERT INTO budgets (day, kind, used)
         VALUES (date(?1), ?2, 1)
             ON CONFLICT (day, kind) DO UPDATE SET used = used + 1 WHERE used <= ?3`,
      )
      .bind(now, kind, budgets[kind]),
    ...writes,
  ]);
  return written !== undefined && written.meta.changes > 0;
}
