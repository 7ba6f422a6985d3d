import type { Locale } from '../../../site/languages/registry.ts';
import { type GapSource, gapSources } from '../../contract/gaps.ts';

/** Who asked a gap, in all its wordings: a person counts once a day. */
export interface GapFacts {
  gap: number;
  locale: Locale;
  people: number;
  /** How many of them wrote a message about it. */
  wrote: number;
  reasons: GapSource[];
  first: string;
  newest: string;
}

/** Nothing for a number that is no gap's. */
export async function gapFacts(db: D1Database, gap: number): Promise<GapFacts | undefined> {
  const row = await db
    .prepare(
      `SELECT w.gap, MIN(w.locale)                                                   AS locale,
              COUNT(DISTINCT g.day || ' ' || g.visitor)                              AS people,
              COUNT(DISTINCT g.day || ' ' || g.visitor) FILTER (WHERE g.why = 'wrote') AS wrote,
              GROUP_CONCAT(DISTINCT g.why)                                           AS reasons,
              MIN(g.created_at)                                                      AS first,
              MAX(g.created_at)                                                      AS newest
         FROM wordings w
         JOIN gaps g ON g.wording = w.id
        WHERE w.gap = ?1
        GROUP BY w.gap`,
    )
    .bind(gap)
    .first<Omit<GapFacts, 'reasons'> & { reasons: string }>();
  if (!row) return undefined;

  return { ...row, reasons: sourcesIn(row.reasons) };
}

/** Reasons that the database joined with commas, in the order in which they are told. */
export function sourcesIn(reasons: string): GapSource[] {
  const joined = reasons.split(',');
  return gapSources.filter((why) => joined.includes(why));
}

/** Somebody who was told of an answer by letter. */
export interface ToldAsker {
  email: string;
  article: string;
  locale: Locale;
  notified_at: string;
  helpful: 'yes' | 'no' | null;
}

/** Who was told of an answer to a gap, the newest first. */
export async function toldOf(db: D1Database, gap: number, limit: number): Promise<ToldAsker[]> {
  const { results } = await db
    .prepare(
      `SELECT email, article, locale, notified_at, helpful
         FROM subscribers
        WHERE gap = ?1
        ORDER BY notified_at DESC, email
        LIMIT ?2`,
    )
    .bind(gap, limit)
    .all<ToldAsker>();
  return results;
}

/** The messages in which a gap was found, the newest first. */
export async function messagesOf(db: D1Database, gap: number, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT g.message
         FROM wordings w
         JOIN gaps g ON g.wording = w.id
        WHERE w.gap = ?1 AND g.message IS NOT NULL
        ORDER BY g.created_at DESC
        LIMIT ?2`,
    )
    .bind(gap, limit)
    .all<{ message: string }>();
  return results.map(({ message }) => message);
}
