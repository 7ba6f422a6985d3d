/**
 * The gaps in which questions lie now that once were gaps of these numbers: grouping may have joined them to others
 * since. A gap's number is that of its first question, and stays when that question goes.
 */
export async function gapsNow(db: D1Database, gaps: number[]): Promise<Map<number, number>> {
  const { results } = await db
    .prepare(
      `SELECT before.value AS id,
              COALESCE((SELECT gap FROM wordings WHERE gap = before.value LIMIT 1),
                       (SELECT gap FROM wordings WHERE id = before.value)) AS gap
         FROM json_each(?1) AS before
        ORDER BY before.value`,
    )
    .bind(JSON.stringify(gaps))
    .all<{ id: number; gap: number | null }>();
  return new Map(results.flatMap(({ id, gap }) => (gap === null ? [] : [[id, gap]])));
}
