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
 * A gap counts people, not posts: asking again on the same day adds at most the address to be notified at, and without one
 * costs nothing. Returns whether the day had room for it.
 */
export async function addGap(
  db: D1Database,
  gap: NewGap,
  { network, rowsPerDay }: NetworkBudget,
): Promise<boolean> {
  const isWaiting = gap.email !== undefined;
  const rows = isWaiting ? costs.subscription : costs.gap;
  const cost = { kind: 'gaps', rows, rowsPerDay } as const;
  const room = hasRoomSql(cost, { time: '?8', network: '?10' });
  const condition = { sql: `${room} AND ${mayBeNotified}`, values: [network] };
  const insertion = gapInsertion(db, gap, condition);
  const spending = { ...cost, network, now: gap.createdAt };
  const { hasRoom, results } = await spend(db, spending, [insertion]);
  return isWaiting ? results.some(({ meta }) => meta.changes > 0) : hasRoom;
}

/** Nobody can have an address flooded with answers: it stands with so many questions of a day. */
const subscriptionsPerDay = 20;

const mayBeNotified = `(?5 IS NULL OR (SELECT COUNT(*)
                                     FROM gaps INDEXED BY gaps_to_notify
                                    WHERE email = ?5 AND created_at >= date(?8)) < ${subscriptionsPerDay})`;

/** When a gap is stored, in SQL, where the first of `values` is `?10`. */
interface GapCondition {
  sql: string;
  values: (string | null)[];
}

/** The same as part of another transaction. */
export function gapInsertion(
  db: D1Database,
  gap: NewGap,
  condition: GapCondition = { sql: 'true', values: [] },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, email, visitor, day, created_at, message, wording)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
              (SELECT id FROM wordings WHERE locale = ?3 AND folded = ?2)
        WHERE ${condition.sql}
           ON CONFLICT (folded, locale, why, day, visitor) DO UPDATE
          SET email = excluded.email
        WHERE excluded.email IS NOT NULL`,
    )
    .bind(
      gap.query,
      gap.folded,
      gap.locale,
      gap.why,
      gap.email ?? null,
      gap.visitor,
      gap.day,
      gap.createdAt,
      gap.message ?? null,
      ...condition.values,
    );
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
