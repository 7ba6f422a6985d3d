import type { GapWording } from '../../gaps/db/list.ts';

interface Between {
  from: string;
  to: string;
}

/** The wordings that gaps were asked in between two instants, with who asked so: a person counts once a day. */
export async function weekWordings(
  db: D1Database,
  gaps: number[],
  { from, to }: Between,
): Promise<WeekWording[]> {
  const { results } = await db
    .prepare(
      `SELECT w.gap, w.article, w.confidence, w.answered_at,
              COUNT(DISTINCT g.day || ' ' || g.visitor) AS people
         FROM wordings w
         JOIN gaps g INDEXED BY gaps_by_wording ON g.wording = w.id
        WHERE w.gap IN (SELECT value FROM json_each(?1))
          AND g.created_at >= ?2 AND g.created_at < ?3
        GROUP BY w.id
        ORDER BY people DESC, w.id`,
    )
    .bind(JSON.stringify(gaps), from, to)
    .all<WeekWording>();
  return results;
}

type WeekWording = Pick<GapWording, 'gap' | 'article' | 'confidence' | 'answered_at' | 'people'>;
