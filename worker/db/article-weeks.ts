import type { Locale } from '../contract/locale.ts';
import type { VersionVotes } from './article-votes.ts';

/** The votes for a version, and how many of them came lately. */
export interface CountedVotes extends VersionVotes {
  recentYes: number;
  recentNo: number;
}

/** The votes of the closed weeks from `first` on, of them lately those from `recent` on. */
export async function votesInWeeks(
  db: D1Database,
  first: string,
  recent: string,
): Promise<CountedVotes[]> {
  const { results } = await db
    .prepare(
      `SELECT locale, article, version, SUM(yes) AS yes, SUM(votes - yes) AS no,
              SUM(CASE WHEN week >= ?2 THEN yes ELSE 0 END)         AS recentYes,
              SUM(CASE WHEN week >= ?2 THEN votes - yes ELSE 0 END) AS recentNo
         FROM (SELECT w.week,
                      a.value ->> '$.locale'        AS locale,
                      a.value ->> '$.article'       AS article,
                      v.value ->> '$.version'       AS version,
                      v.value ->> '$.helpful.count' AS yes,
                      v.value ->> '$.helpful.of'    AS votes
                 FROM weeks w, json_each(w.data, '$.articles') a, json_each(a.value, '$.versions') v
                WHERE w.week >= ?1)
        GROUP BY locale, article, version
        ORDER BY locale, article, version`,
    )
    .bind(first, recent)
    .all<CountedVotes>();
  return results;
}

/** Visits that read an article, and how many of them then wrote. */
export interface Readings {
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
