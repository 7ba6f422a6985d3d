/** Gaps that are closed, and that so many people asked in vain since then, a person once a day. */
export async function askedAgain(db: D1Database, since: string, people: number): Promise<number[]> {
  const { results } = await db
    .prepare(
      `SELECT e.gap
         FROM (SELECT gap, what, created_at, MAX(id) AS last
                 FROM gap_events
                GROUP BY gap) AS e
         JOIN wordings w ON w.gap = e.gap
         JOIN gaps g     ON g.wording = w.id
        WHERE e.what = 'answered' AND g.created_at > e.created_at AND g.created_at >= ?1
        GROUP BY e.gap
       HAVING COUNT(DISTINCT g.day || ' ' || g.visitor) >= ?2
        ORDER BY e.gap`,
    )
    .bind(since, people)
    .all<{ gap: number }>();
  return results.map(({ gap }) => gap);
}
