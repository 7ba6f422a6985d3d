import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { GapSource, GapState } from '../../contract/gaps.ts';
import { stateSql } from './events.ts';
import { sourcesIn } from './gap.ts';
import { isListedSql, personSql } from './people.ts';

/** Which gaps are listed: those that were asked since an instant, and those whose subscriber waits for an answer. */
export interface GapFilter {
  since: string;
  state: GapState;
  locale?: Locale | undefined;
}

/** A gap with the people behind it since then, in whatever words. */
export interface ListedGapRow {
  gap: number;
  locale: Locale;
  state: GapState;
  people: number;
  /** How many of them wrote a message about it. */
  wrote: number;
  /** How many addresses wait to be notified. */
  waiting: number;
  reasons: GapSource[];
  newest: string;
}

/** What the numbers are counted from: the newest questions, so that a flood of them makes no slow page. */
const rowLimits = { questions: 10_000, addresses: 500, gaps: 1000 };

/** The gaps that are listed, most people first; what the owner set aside is listed anyway. */
export async function gapRows(db: D1Database, filter: GapFilter): Promise<ListedGapRow[]> {
  const { results } = await db
    .prepare(
      `${groupsSql}
       SELECT gap, locale, state, people, wrote, waiting, reasons, newest
         FROM shown
        WHERE state = ?5 AND is_listed
        ORDER BY people DESC, newest DESC, gap
        LIMIT ?6`,
    )
    .bind(...bindsOf(filter), filter.state, rowLimits.gaps)
    .all<Omit<ListedGapRow, 'reasons'> & { reasons: string }>();
  return results.map((row) => ({ ...row, reasons: sourcesIn(row.reasons) }));
}

/** How many gaps only one person asked: said as a number. And whether questions were left out of all this. */
export async function singleGaps(db: D1Database, filter: GapFilter) {
  const row = await db
    .prepare(
      `${groupsSql}
       SELECT COUNT(*)                                            AS single,
              (SELECT COUNT(*) FROM asked WHERE created_at >= ?1) AS questions
         FROM shown
        WHERE state = ?5 AND NOT is_listed`,
    )
    .bind(...bindsOf(filter), filter.state)
    .first<{ single: number; questions: number }>();
  return { single: row?.single ?? 0, isCut: (row?.questions ?? 0) >= rowLimits.questions };
}

/** A question that the schedule has not grouped yet, in its first wording. */
interface UngroupedGapRow extends Omit<ListedGapRow, 'gap'> {
  query: string;
}

/**
 * The same of questions that are in no gap yet, equal ones together; they are open. With how many only one person
 * asked.
 */
export async function ungroupedGapRows(
  db: D1Database,
  filter: GapFilter,
): Promise<{ rows: UngroupedGapRow[]; single: number }> {
  const { results } = await db
    .prepare(
      `WITH new AS (
         SELECT id, folded, locale, why, email, created_at, ${personSql} AS person
           FROM gaps INDEXED BY gaps_by_wording
          WHERE wording IS NULL AND (?2 IS NULL OR locale = ?2)
          ORDER BY created_at DESC
          LIMIT ?3),
       counted AS (
         SELECT MIN(id) AS first,
                COUNT(DISTINCT person) FILTER (WHERE created_at >= ?1)                   AS people,
                COUNT(DISTINCT person) FILTER (WHERE created_at >= ?1 AND why = 'wrote') AS wrote,
                COUNT(DISTINCT email)                                                    AS addresses,
                GROUP_CONCAT(DISTINCT why)                                               AS reasons,
                MAX(created_at)                                                          AS newest
           FROM new
          GROUP BY locale, folded)
       SELECT g.query, g.locale, 'open' AS state, c.people, c.wrote, c.addresses AS waiting, c.reasons, c.newest,
              ${isListedSql} AS is_listed
         FROM counted c
         JOIN gaps g ON g.id = c.first
        WHERE c.people > 0 OR c.addresses > 0
        ORDER BY c.people DESC, c.newest DESC, c.first
        LIMIT ?4`,
    )
    .bind(filter.since, filter.locale ?? null, rowLimits.questions, rowLimits.gaps)
    .all<Omit<UngroupedGapRow, 'reasons'> & { reasons: string; is_listed: number }>();
  const rows = results
    .filter(({ is_listed }) => is_listed)
    .map(({ is_listed, ...row }) => ({ ...row, reasons: sourcesIn(row.reasons) }));
  return { rows, single: results.length - rows.length };
}

/** One wording of a gap, with those who asked in these words, and what the index says to it. */
export interface GapWording {
  gap: number;
  query: string;
  locale: Locale;
  people: number;
  newest: string;
  article: string | null;
  confidence: number;
  /** Since when the index answers it. */
  answered_at: string | null;
}

/** The wordings of gaps since an instant, most people first. */
export async function wordingsSince(
  db: D1Database,
  filter: GapFilter,
  gaps: number[],
): Promise<GapWording[]> {
  const { results } = await db
    .prepare(
      `${askedSql}
       SELECT w.gap, w.query, w.locale, w.article, w.confidence, w.answered_at,
              COUNT(DISTINCT a.person) FILTER (WHERE a.created_at >= ?1) AS people,
              MAX(a.created_at)                                          AS newest
         FROM asked a
         JOIN wordings w ON w.id = a.wording
        WHERE w.gap IN (SELECT value FROM json_each(?5))
        GROUP BY w.id
        ORDER BY people DESC, newest DESC, w.id`,
    )
    .bind(...bindsOf(filter), JSON.stringify(gaps))
    .all<GapWording>();
  return results;
}

// Left alone, SQLite would take the index that suits the grouping, and read the whole table.
const askedSql = `
  WITH asked AS (
    SELECT wording, why, email, created_at, ${personSql} AS person
      FROM (SELECT wording, why, email, created_at, day, visitor
              FROM gaps INDEXED BY gaps_by_time
             WHERE created_at >= ?1 AND (?2 IS NULL OR locale = ?2)
             ORDER BY created_at DESC
             LIMIT ?3)
     UNION ALL
    SELECT wording, why, email, created_at, ${personSql}
      FROM (SELECT wording, why, email, created_at, day, visitor
              FROM gaps INDEXED BY gaps_to_notify
             WHERE email IS NOT NULL AND created_at < ?1 AND (?2 IS NULL OR locale = ?2)
             ORDER BY created_at DESC
             LIMIT ?4))`;

const waitsSql = `
  a.email IS NOT NULL AND NOT EXISTS (
    SELECT 1
      FROM subscribers
     WHERE subscribers.gap = w.gap AND subscribers.email = a.email
       AND subscribers.notified_at > a.created_at AND subscribers.helpful IS NOT 'no')`;

const groupsSql = `${askedSql},
  counted AS (
    SELECT w.gap, MIN(w.locale) AS locale,
           COUNT(DISTINCT a.person) FILTER (WHERE a.created_at >= ?1)                       AS people,
           COUNT(DISTINCT a.person) FILTER (WHERE a.created_at >= ?1 AND a.why = 'wrote')   AS wrote,
           COUNT(DISTINCT a.email)  FILTER (WHERE ${waitsSql})                              AS waiting,
           COUNT(a.email)                                                                   AS addresses,
           GROUP_CONCAT(DISTINCT a.why)                                                     AS reasons,
           MAX(a.created_at)                                                                AS newest,
           ${stateSql}                                                          AS state
      FROM asked a
      JOIN wordings w ON w.id = a.wording
     GROUP BY w.gap),
  shown AS (
    SELECT gap, locale, state, people, wrote, waiting, reasons, newest,
           ${isListedSql} OR state = 'ignored' AS is_listed
      FROM counted
     WHERE people > 0 OR waiting > 0)`;

const bindsOf = ({ since, locale }: GapFilter) => [
  since,
  locale ?? null,
  rowLimits.questions,
  rowLimits.addresses,
];
