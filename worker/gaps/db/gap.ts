import type { Locale } from '../../../site/languages/registry/locales.ts';
import { type GapSource, gapSources } from '../../contract/gaps.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { showRows } from '../../private-data/rows.ts';
import { hasWaitingEmailSql } from './answer-emails.ts';
import { enoughPeopleSql, isCountedSql, peopleSql, personSql } from './people.ts';

/** Who asked a gap, in all its wordings. */
export interface GapFacts {
  gap: number;
  locale: Locale;
  people: number;
  /** With those of one network who count no more. */
  everybody: number;
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
      `SELECT gap, MIN(locale)                                       AS locale,
              COUNT(DISTINCT person) FILTER (WHERE counts)           AS people,
              COUNT(DISTINCT person)                                 AS everybody,
              COUNT(DISTINCT person) FILTER (WHERE why = 'wrote')    AS wrote,
              GROUP_CONCAT(DISTINCT why)                             AS reasons,
              MIN(created_at)                                        AS first,
              MAX(created_at)                                        AS newest
         FROM (SELECT gap, locale, why, person, created_at, ${isCountedSql('gap')} AS counts
                 FROM (SELECT w.gap, w.locale, g.why, g.created_at, g.network, ${personSql} AS person
                         FROM wordings w
                         JOIN gaps g ON g.wording = w.id
                        WHERE w.gap = ?1))
        GROUP BY gap`,
    )
    .bind(gap)
    .first<Omit<GapFacts, 'reasons'> & { reasons: string }>();
  if (!row) return undefined;

  return { ...row, reasons: sourcesIn(row.reasons) };
}

/** An article that people were shown for a gap and said: not this. */
export interface RefusedAnswer {
  article: string;
  locale: Locale;
  people: number;
}

export async function refusedAnswersOf(
  db: D1Database,
  gap: number,
  limit: number,
): Promise<RefusedAnswer[]> {
  const { results } = await db
    .prepare(
      `SELECT article, locale, COUNT(DISTINCT person) FILTER (WHERE counts) AS people
         FROM (SELECT article, locale, person, ${isCountedSql('gap')} AS counts
                 FROM (SELECT w.gap, g.article, g.locale, g.network, ${personSql} AS person
                         FROM wordings w
                         JOIN gaps g ON g.wording = w.id
                        WHERE w.gap = ?1))
        WHERE article IS NOT NULL
        GROUP BY article, locale
       HAVING people > 0
        ORDER BY people DESC, article, locale
        LIMIT ?2`,
    )
    .bind(gap, limit)
    .all<RefusedAnswer>();
  return results;
}

/** Reasons that the database joined with commas, in the order in which they are shown. */
export function sourcesIn(reasons: string): GapSource[] {
  const joined = reasons.split(',');
  return gapSources.filter((why) => joined.includes(why));
}

/** Somebody who was notified of an answer by email. */
export interface NotifiedSubscriber {
  email: string;
  article: string;
  locale: Locale;
  notified_at: string;
  helpful: 'yes' | 'no' | null;
}

/** Who was notified of an answer to a gap, the newest first; whose email waits to leave was not yet. */
export async function notifiedOf(
  env: PrivateEnv,
  gap: number,
  limit: number,
): Promise<NotifiedSubscriber[]> {
  const { results } = await env.DB.prepare(
    `SELECT id, email, article, locale, notified_at, helpful
         FROM subscribers
        WHERE gap = ?1 AND NOT ${hasWaitingEmailSql}
        ORDER BY notified_at DESC, id
        LIMIT ?2`,
  )
    .bind(gap, limit)
    .all<NotifiedSubscriber & { id: string }>();
  return showRows(env, 'subscribers', results);
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

/** A wording of a gap, and those who asked in these words. */
export interface AskedWording {
  id: number;
  gap: number;
  query: string;
  locale: Locale;
  build: string;
  article: string | null;
  version: string | null;
  confidence: number;
  /** Since when the index answers it, and since when the answering article says what it says. */
  answered_at: string | null;
  /** The article that `questions.yaml` promises to it, and since when. */
  promised: string | null;
  promised_at: string | null;
  version_seen_at: string | null;
  /** When that by which search finds it changed last. */
  changed_at: string | null;
  /** When its gap was last opened again: what answered before then does not. */
  reopened_at: string | null;
  /** When the owner put it there, if so: what search said by then does not answer it. */
  put_at: string | null;
  people: number;
  newest: string;
}

/** Every wording of these gaps, most people first. */
export async function wordingsOfGaps(db: D1Database, gaps: number[]): Promise<AskedWording[]> {
  const { results } = await db
    .prepare(
      `SELECT w.id, w.gap, w.query, w.locale, w.build, w.article, w.version, w.confidence, w.answered_at, w.promised,
              w.promised_at,
              v.seen_at                                  AS version_seen_at,
              (SELECT changed_at FROM article_words
                WHERE locale = w.locale
                  AND article = w.article)               AS changed_at,
              (SELECT MAX(created_at) FROM gap_events
                WHERE gap IN (w.gap, w.part)
                  AND what = 'reopened')                 AS reopened_at,
              MAX(g.put_at)                              AS put_at,
              ${peopleSql}                               AS people,
              MAX(g.created_at)                          AS newest
         FROM wordings w
         JOIN gaps g ON g.wording = w.id
         LEFT JOIN article_versions v
           ON v.locale = w.locale AND v.article = w.article AND v.version = w.version
        WHERE w.gap IN (SELECT value FROM json_each(?1))
        GROUP BY w.id
        ORDER BY people DESC, newest DESC, w.id`,
    )
    .bind(JSON.stringify(gaps))
    .all<AskedWording>();
  return results;
}

/**
 * The gaps in which questions lie now that once were gaps of these numbers: grouping may have joined them to others
 * since. A gap's number is that of its first question, and stays when that question goes.
 */
export async function gapsNow(db: D1Database, gaps: number[]): Promise<Map<number, number>> {
  const { results } = await db
    .prepare(
      `SELECT before.value AS id,
              COALESCE((SELECT gap FROM wordings WHERE gap = before.value LIMIT 1),
                       (SELECT gap FROM wordings WHERE id = before.value)) AS gap
         FROM json_each(?1) AS before
        ORDER BY before.value`,
    )
    .bind(JSON.stringify(gaps))
    .all<{ id: number; gap: number | null }>();
  return new Map(results.flatMap(({ id, gap }) => (gap === null ? [] : [[id, gap]])));
}

/** A question asked in vain whose nearest article is this one, with all who asked it. */
export interface GapNear {
  gap: number;
  query: string;
  people: number;
  newest: string;
}

/** So many wordings of an article are looked at, those of the highest confidence. */
const nearestWordings = 200;

/** The gaps nearest to an article that enough people asked, most people first. */
export async function gapsNear(
  db: D1Database,
  { locale, article, from }: { locale: Locale; article: string; from: number },
  limit: number,
): Promise<GapNear[]> {
  const { results } = await db
    .prepare(
      `SELECT near.gap, g.query, MAX(g.created_at) AS newest, ${peopleSql} AS people
         FROM (SELECT id, gap
                 FROM wordings
                WHERE locale = ?1 AND article = ?2 AND confidence >= ?4
                ORDER BY confidence DESC, id
                LIMIT ${nearestWordings}) AS near
         JOIN gaps g ON g.wording = near.id
        GROUP BY near.gap
       HAVING ${enoughPeopleSql}
        ORDER BY people DESC, newest DESC, near.gap
        LIMIT ?3`,
    )
    .bind(locale, article, limit, from)
    .all<GapNear>();
  return results;
}
