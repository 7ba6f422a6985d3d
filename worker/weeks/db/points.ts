/** Of a closed week what the line of weeks shows; shares 0 to 1, null where there are too few to say. */
export interface WeekPoint {
  week: string;
  /** Its Monday. */
  from: string;
  visits: number;
  low: number | null;
  high: number | null;
}

/** The closed weeks up to and with `week`, at most `limit`, the oldest first. */
export async function weekPoints(
  db: D1Database,
  week: string,
  limit: number,
): Promise<WeekPoint[]> {
  const { results } = await db
    .prepare(
      `SELECT week, data ->> '$.from'           AS "from",
              data ->> '$.visits'           AS visits,
              data ->> '$.selfService.low'  AS low,
              data ->> '$.selfService.high' AS high
         FROM weeks
        WHERE week <= ?1
        ORDER BY week DESC
        LIMIT ?2`,
    )
    .bind(week, limit)
    .all<WeekPoint>();
  return results.reverse();
}
