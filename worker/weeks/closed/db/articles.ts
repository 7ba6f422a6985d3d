import type { Locale } from '../../../../site/languages/registry/locales.ts';

/** Visits that read an article, and how many of them then wrote. */
interface Readings {
  locale: Locale;
  article: string;
  visits: number;
  wrote: number;
}

/** Who read which article in the closed weeks from `first` on. */
export async function readingsInWeeks(db: D1Database, first: string): Promise<Readings[]> {
  const { results } = await db
    .prepare(
      `SELECT a.value ->> '$.locale'                         AS locale,
              a.value ->> '$.article'                        AS article,
              SUM(a.value ->> '$.visits')                    AS visits,
              SUM(a.value ->> '$.contactAfterReading.count') AS wrote
         FROM weeks w, json_each(w.data, '$.articles') a
        WHERE w.week >= ?1
        GROUP BY 1, 2
        ORDER BY 1, 2`,
    )
    .bind(first)
    .all<Readings>();
  return results;
}

/** The same of one article, week by week, the newest first. */
export async function readingsByWeek(
  db: D1Database,
  { locale, article }: Pick<Readings, 'locale' | 'article'>,
  first: string,
): Promise<WeekReadings[]> {
  const { results } = await db
    .prepare(
      `SELECT w.week, w.data ->> '$.from'                              AS monday,
              COALESCE(a.value ->> '$.visits', 0)                    AS visits,
              COALESCE(a.value ->> '$.contactAfterReading.count', 0) AS wrote
         FROM weeks w
         LEFT JOIN json_each(w.data, '$.articles') a
           ON a.value ->> '$.locale' = ?2 AND a.value ->> '$.article' = ?3
        WHERE w.week >= ?1
        ORDER BY w.week DESC`,
    )
    .bind(first, locale, article)
    .all<WeekReadings>();
  return results;
}

export interface WeekReadings extends Pick<Readings, 'visits' | 'wrote'> {
  week: string;
  monday: string;
}
