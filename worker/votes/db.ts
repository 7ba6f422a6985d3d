import type { Locale } from '../../site/languages/registry/locales.ts';
import { hasRoomSql, type NetworkBudget, spend } from '../budgets/db.ts';
import { costs } from '../budgets/shares.ts';
import type { VersionVotes } from '../closed-weeks/db/articles.ts';
import type { Vote } from '../contract/votes.ts';
import { gapInsertion, type NewGap } from '../gaps/db/gaps.ts';
import type { VoteRow } from '../numbers/rows.ts';
import type { PrivateEnv } from '../private-data/keys.ts';
import { sealRow, showRow, showRows } from '../private-data/rows.ts';

export interface NewVote extends Omit<Vote, 'website'>, NetworkBudget {
  visitor: string;
  /** By the salt of its week. */
  weekNetwork: string | null;
  day: string;
  createdAt: string;
}

/**
 * One vote per visitor, article and day; the last counts. Pressing the same button again takes no comment away, and costs
 * nothing. What it misses is stored with it, as a gap. Returns whether both are stored, by now or before; if not, the day has
 * no room for them.
 */
export async function addVote(env: PrivateEnv, given: NewVote, gap?: NewGap): Promise<boolean> {
  const { DB: db } = env;
  const vote = await sealRow(env, 'votes', given);
  const { network, rowsPerDay, createdAt: now } = vote;
  const rows = costs.vote + (gap ? costs.gap : 0);
  const cost = { kind: 'votes', rows, rowsPerDay } as const;
  const insertion = db
    .prepare(
      `INSERT INTO votes (article, locale, day, visitor, version, helpful, reason, comment, created_at, network)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?11
        WHERE ${hasRoomSql(cost, { time: '?9', network: '?10' })}
           ON CONFLICT (article, locale, day, visitor) DO UPDATE
          SET version = excluded.version,
              helpful = excluded.helpful,
              reason  = CASE WHEN helpful = excluded.helpful
                             THEN COALESCE(excluded.reason, reason) ELSE excluded.reason END,
              comment = CASE WHEN helpful = excluded.helpful
                             THEN COALESCE(excluded.comment, comment) ELSE excluded.comment END,
              created_at = excluded.created_at
        WHERE NOT ${isSaidSql}`,
    )
    .bind(...identityOf(vote), ...saidIn(vote), now, network, vote.weekNetwork);
  const room = hasRoomSql(cost, { time: '?9', network: '?13' });
  const missed = gap ? [await gapInsertion(env, gap, { sql: room, values: [network] })] : [];
  const unchanged = db
    .prepare(
      `SELECT 1 FROM votes WHERE article = ?1 AND locale = ?2 AND day = ?3 AND visitor = ?4 AND ${isSaidSql}`,
    )
    .bind(...identityOf(vote), ...saidIn(vote));
  return spend(db, { ...cost, network, now }, [...missed, insertion], { unchanged });
}

const identityOf = ({ article, locale, day, visitor }: NewVote) => [article, locale, day, visitor];

const saidIn = ({ version, helpful, reason, comment }: NewVote) => [
  version ?? '',
  helpful,
  reason ?? null,
  comment ?? null,
];

/** In SQL, whether a row of `votes` says all that a new vote says. */
const isSaidSql = `
  (version, helpful, reason, comment) IS (?5, ?6, COALESCE(?7, reason), COALESCE(?8, comment))`;

/** The votes between two instants, by what they were for. */
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

export interface ArticleComment {
  version: string;
  helpful: 'yes' | 'no';
  reason: string | null;
  comment: string | null;
  created_at: string;
}

interface CommentRow extends ArticleComment {
  locale: string;
  article: string;
  day: string;
  visitor: string;
}

/** The votes for an article that say more than yes or no, the newest first. */
export async function articleComments(
  env: PrivateEnv,
  { locale, article }: { locale: Locale; article: string },
  limit: number,
): Promise<ArticleComment[]> {
  const { results } = await env.DB.prepare(
    `SELECT locale, article, day, visitor, version, helpful, reason, comment, created_at
         FROM votes
        WHERE locale = ?1 AND article = ?2 AND (comment IS NOT NULL OR reason IS NOT NULL)
        ORDER BY created_at DESC, id DESC
        LIMIT ?3`,
  )
    .bind(locale, article, limit)
    .all<CommentRow>();
  return showRows(env, 'votes', results);
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
  env: PrivateEnv,
  articles: Article[],
  { from, to }: Between,
): Promise<(string | null)[]> {
  if (articles.length === 0) return [];

  const newest = env.DB.prepare(
    `SELECT locale, article, day, visitor, comment
       FROM votes INDEXED BY votes_with_comment
      WHERE locale = ?1 AND article = ?2 AND comment IS NOT NULL
        AND created_at >= ?3 AND created_at < ?4
        AND helpful = 'no'
      ORDER BY created_at DESC
      LIMIT 1`,
  );
  const found = await env.DB.batch<Omit<CommentRow, keyof ArticleComment> & { comment: string }>(
    articles.map(({ locale, article }) => newest.bind(locale, article, from, to)),
  );
  return Promise.all(
    found.map(async ({ results: [row] }) =>
      row ? (await showRow(env, 'votes', row)).comment : null,
    ),
  );
}

/** Each vote between two instants. */
export async function votesBetween(db: D1Database, from: string, to: string): Promise<VoteRow[]> {
  const { results } = await db
    .prepare(
      `SELECT article, locale, version, helpful, network
         FROM votes
        WHERE created_at >= ?1 AND created_at < ?2
        ORDER BY created_at, version, helpful`,
    )
    .bind(from, to)
    .all<VoteRow>();
  return results;
}
