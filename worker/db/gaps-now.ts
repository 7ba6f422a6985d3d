/**
 * The gaps in which questions lie now that once were gaps of these numbers: grouping may have joined them to others
 * since. A gap's number is that of one of its questions, and stays when that one is forgotten before the others.
 */
export async function gapsNow(db: D1Database, gaps: number[]): Promise<Map<number, number>> {
  const { results } = await db
    .prepare(
      `SELECT id, gap
         FROM wordings
        WHERE id IN (SELECT value FROM json_each(?1))
        UNION
       SELECT gap, gap
         FROM wordings w
        WHERE gap IN (SELECT value FROM json_each(?1))
          AND NOT EXISTS (SELECT 1 FROM wordings WHERE id = w.gap)
        ORDER BY id`,
    )
    .bind(JSON.stringify(gaps))
    .all<{ id: number; gap: number }>();
  return new Map(results.map(({ id, gap }) => [id, gap]));
}
