import { isCountedSql, personSql } from './people.ts';

/** So many questions are counted, the newest: a flood of them makes no slow page. */
const mostQuestions = 10_000;

/**
 * How many people asked each of these gaps in each of some weeks, in whatever words, of one network only so many; a gap that
 * nobody asked in them is not there. `starts` are the first instants of the weeks, the oldest first, and `to` is where the newest ends.
 */
export async function peopleByWeek(
  db: D1Database,
  gaps: number[],
  { starts, to }: { starts: string[]; to: string },
): Promise<Map<number, number[]>> {
  const { results } = await db
    .prepare(
      `WITH asked AS (
         SELECT w.gap, ${weekSql(starts.length)} AS week, g.network, ${personSql} AS person
           FROM wordings w
           JOIN gaps g INDEXED BY gaps_by_wording ON g.wording = w.id
          WHERE w.gap IN (SELECT value FROM json_each(?1))
            AND g.created_at >= ?3 AND g.created_at < ?2
          ORDER BY g.created_at DESC
          LIMIT ${mostQuestions})
       SELECT gap, week, COUNT(DISTINCT person) AS people
         FROM (SELECT gap, week, person, ${isCountedSql('gap, week')} AS counts FROM asked)
        WHERE counts
        GROUP BY gap, week
        ORDER BY gap, week`,
    )
    .bind(JSON.stringify(gaps), to, ...starts)
    .all<{ gap: number; week: number; people: number }>();
  const weeks = new Map<number, number[]>();
  for (const { gap, week, people } of results) {
    const line = weeks.get(gap) ?? starts.map(() => 0);
    line[week] = people;
    weeks.set(gap, line);
  }
  return weeks;
}

/** How many of the later weeks had begun; the first one's start is `?3`. */
const weekSql = (weeks: number) =>
  Array.from({ length: weeks - 1 }, (_, later) => `(g.created_at >= ?${later + 4})`).join(' + ');
