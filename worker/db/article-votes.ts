import type { Locale } from '../contract/locale.ts';

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
        ORDER BY article, locale, MAX(created_at) DESC`,
    )
    .bind(from, to)
    .all<VersionVotes>();
  return results;
}

export interface VoteComment {
  article: string;
  locale: Locale;
  version: string;
  helpful: 'yes' | 'no';
  reason: string | null;
  comment: string | null;
  created_at: string;
}

/** Votes that say more than yes or no, the newest first. */
export async function voteComments(
  db: D1Database,
  from: string,
  to: string,
  limit: number,
): Promise<VoteComment[]> {
  const { results } = await db
    .prepare(
      `SELECT article, locale, version, helpful, reason, comment, created_at
         FROM votes
        WHERE created_at >= ?1 AND created_at < ?2
          AND (comment IS NOT NULL OR reason IS NOT NULL)
        ORDER BY created_at DESC
        LIMIT ?3`,
    )
    .bind(from, to, limit)
    .all<VoteComment>();
  return results;
}
