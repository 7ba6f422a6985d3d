import type { Locale } from '../../../site/languages/registry.ts';

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
