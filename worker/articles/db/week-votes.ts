import type { VersionVotes } from './votes.ts';

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
