import { fold } from '../../../site/languages/fold.ts';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import { hasRoomSql, type NetworkBudget, spend } from '../../budgets/db.ts';
import { costs } from '../../budgets/shares.ts';
import type { Gap, GapSource } from '../../contract/gaps.ts';

export interface NewGap extends Pick<Gap, 'query' | 'locale' | 'email'> {
  why: GapSource;
  folded: string;
  visitor: string;
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
  db: D1Database,
  gap: NewGap,
  { network, rowsPerDay }: NetworkBudget,
): Promise<boolean> {
  const rows = gap.email === undefined ? costs.gap : costs.subscription;
  const cost = { kind: 'gaps', rows, rowsPerDay } as const;
  const room = hasRoomSql(cost, { time: '?8', network: '?10' });
  const condition = { sql: `${room} AND ${mayBeNotified}`, values: [network] };
  const insertion = gapInsertion(db, gap, condition);
  const unchanged = db.prepare(`SELECT 1 WHERE ${isStoredSql}`).bind(...identityOf(gap));
  return spend(db, { ...cost, network, now: gap.createdAt }, [insertion], { unchanged });
}

/** Nobody can have an address flooded with answers: it stands with so many questions of a day. */
const subscriptionsPerDay = 20;

const mayBeNotified = `(?6 IS NULL OR (SELECT COUNT(*)
                                     FROM gaps INDEXED BY gaps_to_notify
                                    WHERE email = ?6 AND created_at >= date(?8)) < ${subscriptionsPerDay})`;

/** What a visitor asked on a day, from `?1` on, and `?6`, the address to be notified at, if any. */
const identityOf = ({ folded, locale, why, day, visitor, email }: NewGap) =>
  [folded, locale, why, day, visitor, email ?? null] as const;

const isSameSql = 'folded = ?1 AND locale = ?2 AND why = ?3 AND day = ?4 AND visitor = ?5';

const isStoredSql = `
  EXISTS (SELECT 1 FROM gaps WHERE ${isSameSql} AND (?6 IS NULL OR email = ?6))`;

/** When a gap is stored, in SQL, where the first of `values` is `?10`. */
interface GapCondition {
  sql: string;
  values: (string | null)[];
}

/**
 * The same as part of another transaction. Colleagues behind one network may be one visitor, so each address has a row; who
 * leaves one after asking without has one row.
 */
export function gapInsertion(
  db: D1Database,
  gap: NewGap,
  condition: GapCondition = { sql: 'true', values: [] },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO gaps (id, folded, locale, why, day, visitor, email, query, created_at, message, wording)
       SELECT (SELECT id FROM gaps WHERE ${isSameSql} AND email IS NULL), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
              (SELECT id FROM wordings WHERE locale = ?2 AND folded = ?1)
        WHERE NOT ${isStoredSql} AND ${condition.sql}
           ON CONFLICT (id) DO UPDATE
          SET email = excluded.email`,
    )
    .bind(...identityOf(gap), gap.query, gap.createdAt, gap.message ?? null, ...condition.values);
}

/** A search that led nowhere, as a gap. */
export type NoClickGap = Pick<NewGap, 'query' | 'folded' | 'locale' | 'day' | 'createdAt'>;

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
      `INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at, wording)
       SELECT value ->> 'query', value ->> 'folded', value ->> 'locale', 'no-click',
              'search ' || lower(hex(randomblob(16))), value ->> 'day', value ->> 'createdAt',
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
export async function unaskedMessages(db: D1Database, limit: number): Promise<UnaskedMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT id, locale, query, text, visitor, created_at
         FROM messages INDEXED BY messages_unsearched
        WHERE searched_at IS NULL AND quarantined = 0
        ORDER BY created_at
        LIMIT ?1`,
    )
    .bind(limit)
    .all<UnaskedMessage>();
  return results;
}

/** Marks a message as searched, and stores the gap that it is, if any, in one transaction. */
export async function markMessageSearched(
  db: D1Database,
  message: string,
  { gap, now }: { gap: NewGap | undefined; now: string },
): Promise<void> {
  await db.batch([
    ...(gap ? [gapInsertion(db, gap)] : []),
    db
      .prepare('UPDATE messages SET searched_at = ?2, visitor = NULL WHERE id = ?1')
      .bind(message, now),
  ]);
}
