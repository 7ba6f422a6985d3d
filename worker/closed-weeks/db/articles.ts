import type { Locale } from '../../../site/languages/registry/locales.ts';

/** Visits that read an article, and how many of them then wrote. */
interface Readings {
  locale: Locale;
  article: string;
  visits: number;
  wrote: number;
}

/** The same with the visits of each week that has some, by its name. */
export interface SummedReadings extends Readings {
  byWeek: Record<string, number>;
}

/** Who read which article in the closed weeks from `first` on. */
export async function readingsInWeeks(db: D1Database, first: string): Promise<SummedReadings[]> {
  const { results } = await db
    .prepare(
      `SELECT a.value ->> '$.locale'                         AS locale,
              a.value ->> '$.article'                        AS article,
              SUM(a.value ->> '$.visits')                    AS visits,
              SUM(a.value ->> '$.contactAfterReading.count') AS wrote,
              json_group_object(w.week, a.value -> '$.visits') AS byWeek
         FROM weeks w, json_each(w.data, '$.articles') a
        WHERE w.week >= ?1
        GROUP BY 1, 2
        ORDER BY 1, 2`,
    )
    .bind(first)
    .all<Readings & { byWeek: string }>();
  return results.map((row) => ({ ...row, byWeek: JSON.parse(row.byWeek) }));
}

/** The same of one article, week by week, the newest first. */
export async function readingsByWeek(
  db: D1Database,
  { locale, article }: Pick<Readings, 'locale' | 'article'>,
  first: string,
): Promise<WeekReaders[]> {
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
    .all<WeekReaders>();
  return results;
}

export interface WeekReaders extends Pick<Readings, 'visits' | 'wrote'> {
  week: string;
  monday: string;
}

/** The votes for one version of one article. */
export interface VersionVotes {
  article: string;
  locale: Locale;
  version: string;
  yes: number;
  no: number;
}

/** Keeps the votes of a stored week by version: part of the transaction that stores it. */
export const weekVotesInsertion = (db: D1Database, week: string): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO week_votes (week, locale, article, version, yes, no)
       SELECT w.week, a.value ->> '$.locale', a.value ->> '$.article', v.value ->> '$.version',
              v.value ->> '$.helpful.count',
              (v.value ->> '$.helpful.of') - (v.value ->> '$.helpful.count')
         FROM weeks w, json_each(w.data, '$.articles') a, json_each(a.value, '$.versions') v
        WHERE w.week = ?1
           ON CONFLICT DO NOTHING`,
    )
    .bind(week);

/** The votes for a version, and how many of them came lately. */
export interface CountedVotes extends VersionVotes {
  recentYes: number;
  recentNo: number;
}

interface Weeks {
  first: string;
  last: string;
  /** From this one on, votes came lately. */
  recent: string;
}

/** The votes of the closed weeks between two. */
export async function votesInWeeks(
  db: D1Database,
  { first, last, recent }: Weeks,
): Promise<CountedVotes[]> {
  const { results } = await db
    .prepare(
      `SELECT locale, article, version, SUM(yes) AS yes, SUM(no) AS no,
              SUM(CASE WHEN week >= ?2 THEN yes ELSE 0 END) AS recentYes,
              SUM(CASE WHEN week >= ?2 THEN no ELSE 0 END)  AS recentNo
         FROM week_votes
        WHERE week >= ?1 AND week <= ?3
        GROUP BY locale, article, version
        ORDER BY locale, article, version`,
    )
    .bind(first, recent, last)
    .all<CountedVotes>();
  return results;
}
