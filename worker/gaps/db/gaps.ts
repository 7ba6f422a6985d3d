import { fold } from '../../../site/languages/fold.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { hasRoomSql, type NetworkBudget, spend } from '../../budgets/db.ts';
import { costs } from '../../budgets/shares.ts';
import type { Gap, GapSource } from '../../contract/gaps.ts';
import { isOfEmailSql } from '../../private-data/db/of-email.ts';
import { emailIndexes } from '../../private-data/email-index.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { sealRow, showRows } from '../../private-data/rows.ts';

export interface NewGap extends Pick<Gap, 'query' | 'locale' | 'email' | 'article'> {
  why: GapSource;
  folded: string;
  visitor: string;
  /** By the salt of its week; a message has none, for its writer is known by an address. */
  weekNetwork: string | null;
  day: string;
  createdAt: string;
  /** The message that it was found in. */
  message?: string;
}

/** A question without what does not change its meaning. One of nothing but signs is its own. */
export const foldedQuery = (query: string): string => fold(query) || query;

/**
 * A gap counts people, not posts: asking again on the same day adds at most a further address to be notified at, and
 * otherwise costs nothing. Returns whether it is stored, by now or before; if not, the day has no room for it.
 */
export async function addGap(
  env: PrivateEnv,
  gap: NewGap,
  { network, rowsPerDay }: NetworkBudget,
): Promise<boolean> {
  const { DB: db } = env;
  const rows = gap.email === undefined ? costs.gap : costs.subscription;
  const cost = { kind: 'gaps', rows, rowsPerDay } as const;
  const room = hasRoomSql(cost, { time: '?9', network: '?13' });
  const condition = { sql: `${room} AND ${mayBeNotified}`, values: [network] };
  const insertion = await gapInsertion(env, gap, condition);
  const unchanged = db
    .prepare(`SELECT 1 WHERE ${isStoredSql}`)
    .bind(...identityOf(gap, await indexesOf(env, gap)));
  return spend(db, { ...cost, network, now: gap.createdAt }, [insertion], { unchanged });
}

/** Takes back that a visitor refused an answer today. The next one may be in another language, and so may what is taken back. */
export async function removeRefusal(
  db: D1Database,
  { folded, day, visitor, article }: NewGap,
): Promise<void> {
  await db
    .prepare(
      `DELETE FROM gaps
        WHERE folded = ?1 AND day = ?2 AND visitor = ?3 AND article = ?4 AND why = 'not-this' AND email IS NULL`,
    )
    .bind(folded, day, visitor, article ?? null)
    .run();
}

/** Nobody can have an address flooded with answers: it stands with so many questions of a day. */
const subscriptionsPerDay = 20;

const mayBeNotified = `(?6 IS NULL OR (SELECT COUNT(*)
                                     FROM gaps INDEXED BY gaps_to_notify
                                    WHERE email IS NOT NULL AND ${isOfEmailSql('email_index', '?6')}
                                      AND created_at >= date(?9)) < ${subscriptionsPerDay})`;

/** What the address to be notified at is found by. A question without one needs no key. */
const indexesOf = async (env: PrivateEnv, { email }: NewGap): Promise<string | null> =>
  email === undefined ? null : emailIndexes(env, email);

/**
 * What a visitor asked on a day, from `?1` on, `?6`, what the address to be notified at is found by, and `?7`, the article that
 * they refused, if any.
 */
const identityOf = (
  { folded, locale, why, day, visitor, article }: NewGap,
  indexes: string | null,
) => [folded, locale, why, day, visitor, indexes, article ?? null] as const;

const isSameSql = `folded = ?1 AND locale = ?2 AND why = ?3 AND day = ?4 AND visitor = ?5
                   AND COALESCE(article, '') = COALESCE(?7, '')`;

const isStoredSql = `
  EXISTS (SELECT 1 FROM gaps WHERE ${isSameSql} AND (?6 IS NULL OR ${isOfEmailSql('email_index', '?6')}))`;

/** When a gap is stored, in SQL, where the first of `values` is `?13`. */
interface GapCondition {
  sql: string;
  values: (string | null)[];
}

/**
 * The same as part of another transaction. Colleagues behind one network may be one visitor, so each address has a row; who
 * leaves one after asking without has one row.
 */
export async function gapInsertion(
  env: PrivateEnv,
  gap: NewGap,
  condition: GapCondition = { sql: 'true', values: [] },
): Promise<D1PreparedStatement> {
  const { email } = await sealRow(env, 'gaps', gap);
  return env.DB.prepare(
    `INSERT INTO gaps (id, folded, locale, why, day, visitor, email_index, email, article, query, created_at, message,
                         network, wording)
       SELECT (SELECT id FROM gaps WHERE ${isSameSql} AND email IS NULL), ?1, ?2, ?3, ?4, ?5, ?6 ->> 0, ?12, ?7, ?8, ?9, ?10,
              ?11,
              (SELECT id FROM wordings WHERE locale = ?2 AND folded = ?1)
        WHERE NOT ${isStoredSql} AND ${condition.sql}
           ON CONFLICT (id) DO UPDATE
          SET email = excluded.email, email_index = excluded.email_index`,
  ).bind(
    ...identityOf(gap, await indexesOf(env, gap)),
    ...[gap.query, gap.createdAt, gap.message ?? null, gap.weekNetwork, email ?? null],
    ...condition.values,
  );
}

/** A search that led nowhere, as a gap. */
export type NoClickGap = Pick<
  NewGap,
  'query' | 'folded' | 'locale' | 'day' | 'createdAt' | 'weekNetwork'
>;

interface Between {
  from: Date;
  to: Date;
}

/**
 * Stores a week's searches that led nowhere, all in one statement and once: nothing while the week has any.
 * Their visitors are random, so that nothing leads from a gap to the visit.
 */
export async function addNoClickGaps(
  db: D1Database,
  gaps: NoClickGap[],
  { from, to }: Between,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at, network, wording)
       SELECT value ->> 'query', value ->> 'folded', value ->> 'locale', 'no-click',
              'search ' || lower(hex(randomblob(16))), value ->> 'day', value ->> 'createdAt',
              value ->> 'weekNetwork',
              (SELECT id
                 FROM wordings
                WHERE locale = value ->> 'locale' AND folded = value ->> 'folded')
         FROM json_each(?1)
        WHERE NOT EXISTS (SELECT 1
                            FROM gaps INDEXED BY gaps_by_time
                           WHERE created_at >= ?2 AND created_at < ?3 AND why = 'no-click')
        ORDER BY key`,
    )
    .bind(JSON.stringify(gaps), from.toISOString(), to.toISOString())
    .run();
}

export interface UnaskedMessage {
  id: string;
  locale: Locale;
  /** Scrubbed when it was stored. */
  query: string | null;
  text: string;
  /** Who wrote it, on that day. */
  visitor: string | null;
  created_at: string;
}

/** Messages of which nobody asked yet whether an article answers them. */
export async function unaskedMessages(env: PrivateEnv, limit: number): Promise<UnaskedMessage[]> {
  const { results } = await env.DB.prepare(
    `SELECT id, locale, query, text, visitor, created_at
         FROM messages INDEXED BY messages_unsearched
        WHERE searched_at IS NULL AND quarantined = 0
        ORDER BY created_at
        LIMIT ?1`,
  )
    .bind(limit)
    .all<UnaskedMessage>();
  return showRows(env, 'messages', results);
}

/** Marks a message as searched, and stores the gap that it is, if any, in one transaction. */
export async function markMessageSearched(
  env: PrivateEnv,
  message: string,
  { gap, now }: { gap: NewGap | undefined; now: string },
): Promise<void> {
  const { DB: db } = env;
  await db.batch([
    ...(gap ? [await gapInsertion(env, gap)] : []),
    db
      .prepare('UPDATE messages SET searched_at = ?2, visitor = NULL WHERE id = ?1')
      .bind(message, now),
  ]);
}
