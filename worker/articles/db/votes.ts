import type { Locale } from '../../../site/languages/registry/locales.ts';

/** The votes for one version of one article. */
export interface VersionVotes {
  article: string;
  locale: Locale;
  version: string;
  yes: number;
  no: number;
}

export async function votesByVersion(
  db: D1Database,
  from: string,
  to: string,
): Promise<VersionVotes[]> {
  const { results } = await db
    .prepare(
      `SELECT article, locale, version, SUM(helpful = 'yes') AS yes, SUM(helpful = 'no') AS no
         FROM votes
        WHERE created_at >= ?1 AND created_at < ?2
        GROUP BY article, locale, version
        ORDER BY article, locale, version`,
    )
    .bind(from, to)
    .all<VersionVotes>();
  return results;
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

export interface ArticleComment {
  version: string;
  helpful: 'yes' | 'no';
  reason: string | null;
  comment: string | null;
  created_at: string;
}

/** The votes for an article that say more than yes or no, the newest first. */
export async function articleComments(
  db: D1Database,
  { locale, article }: { locale: Locale; article: string },
  limit: number,
): Promise<ArticleComment[]> {
  const { results } = await db
    .prepare(
      `SELECT version, helpful, reason, comment, created_at
         FROM votes
        WHERE locale = ?1 AND article = ?2 AND (comment IS NOT NULL OR reason IS NOT NULL)
        ORDER BY created_at DESC, id DESC
        LIMIT ?3`,
    )
    .bind(locale, article, limit)
    .all<ArticleComment>();
  return results;
}

interface Article {
  article: string;
  locale: Locale;
}

interface Between {
  from: string;
  to: string;
}

/** What somebody who voted "no" missed in each of these articles: the newest comment, or nothing, in their order. */
export async function missedWords(
  db: D1Database,
  articles: Article[],
  { from, to }: Between,
): Promise<(string | null)[]> {
  if (articles.length === 0) return [];

  const newest = db.prepare(
    `SELECT comment
       FROM votes INDEXED BY votes_with_comment
      WHERE locale = ?1 AND article = ?2 AND comment IS NOT NULL
        AND created_at >= ?3 AND created_at < ?4
        AND helpful = 'no'
      ORDER BY created_at DESC
      LIMIT 1`,
  );
  const found = await db.batch<{ comment: string }>(
    articles.map(({ locale, article }) => newest.bind(locale, article, from, to)),
  );
  return found.map(({ results: [row] }) => row?.comment ?? null);
}
