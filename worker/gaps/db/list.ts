import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { GapSource, GapState } from '../../contract/gaps.ts';
import { stateSql } from './events.ts';
import { sourcesIn } from './gap.ts';
import { isCountedSql, isListedSql, personSql, spreadSql } from './people.ts';

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
  /** The articles that people were shown and said: not this. */
  refused: string[];
  newest: string;
}

/** What the numbers are counted from: the newest questions, so that a flood of them makes no slow page. */
export const rowLimits = { questions: 5000, addresses: 500, gaps: 1000 };

/** By which the gaps that are read come first: the newest, or most people, who count as so many messages if they did not write. */
export type GapsFirst = 'newest' | { messagesPerPerson: number };

export interface FoundGaps {
  /** The first of those that are listed, in that order. */
  rows: ListedGapRow[];
  /** How many are listed, and how many only one person asked: said as a number. */
  listed: number;
  single: number;
  /** Whether questions were left out of all this, and since when they are counted. */
  isCut: boolean;
  since: string;
}

/** The gaps that are listed; what the owner set aside is listed anyway. All is counted in one go, as it reads every question. */
export async function gapRows(
  db: D1Database,
  filter: GapFilter,
  first: GapsFirst,
): Promise<FoundGaps> {
  const isByTime = first === 'newest';
  const order = isByTime ? 'newest' : 'wrote + (people - wrote) * ?7';
  const { results } = await db
    .prepare(
      `${groupsSql}
       SELECT gap, locale, state, people, wrote, waiting, reasons, refused, newest, is_listed, questions, oldest, listed, found
         FROM (SELECT gap, locale, state, people, wrote, waiting, reasons, refused, newest, is_listed,
                      SUM(questions) OVER ()                                AS questions,
                      MIN(oldest)    OVER ()                                AS oldest,
                      SUM(is_listed) FILTER (WHERE state = ?5) OVER ()      AS listed,
                      COUNT(*)       FILTER (WHERE state = ?5) OVER ()      AS found
                 FROM shown)
        WHERE state = ?5
        ORDER BY is_listed DESC, ${order} DESC, people DESC, newest DESC, gap
        LIMIT ?6`,
    )
    .bind(
      ...[...bindsOf(filter), filter.state, rowLimits.gaps],
      ...(isByTime ? [] : [first.messagesPerPerson]),
    )
    .all<Joined<ListedGapRow> & Totals & { is_listed: number }>();
  const [totals] = results;
  const { listed, found, questions, oldest } = totals ?? none;
  const isCut = questions >= rowLimits.questions;
  return {
    rows: results.filter(({ is_listed }) => is_listed).map(listedGap),
    listed,
    single: found - listed,
    isCut,
    since: isCut && oldest ? oldest : filter.since,
  };
}

/** What each row says of all. */
interface Totals {
  questions: number;
  oldest: string | null;
  listed: number;
  found: number;
}

const none: Totals = { questions: 0, oldest: null, listed: 0, found: 0 };

const listedGap = (row: Joined<ListedGapRow> & Totals & { is_listed: number }): ListedGapRow => {
  const { is_listed: _, questions: _q, oldest: _o, listed: _l, found: _f, ...gap } = row;
  return parted(gap);
};

/** A row as the database joins its lists with commas. */
type Joined<Row> = Omit<Row, 'reasons' | 'refused'> & { reasons: string; refused: string | null };

const parted = <Row extends { reasons: string; refused: string | null }>(row: Row) => ({
  ...row,
  reasons: sourcesIn(row.reasons),
  refused: row.refused?.split(',') ?? [],
});

/** A question that the schedule has not grouped yet, in its first wording. */
export interface UngroupedGapRow extends Omit<ListedGapRow, 'gap'> {
  gap: null;
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
         SELECT id, folded, locale, why, email_index, article, created_at, network, day, ${personSql} AS person
           FROM gaps INDEXED BY gaps_by_wording
          WHERE wording IS NULL AND (?2 IS NULL OR locale = ?2)
          ORDER BY created_at DESC
          LIMIT ?3),
       limited AS (
         SELECT id, folded, locale, why, email_index, article, created_at, network, day, person,
                created_at >= ?1 AND ${isCountedSql('locale, folded, created_at >= ?1')} AS counts
           FROM new),
       counted AS (
         SELECT MIN(id)                                                        AS first,
                COUNT(DISTINCT person) FILTER (WHERE counts)                   AS people,
                COUNT(DISTINCT person) FILTER (WHERE counts AND why = 'wrote') AS wrote,
                ${spreadSql('person', 'counts')}                               AS spread,
                COUNT(DISTINCT email_index)                                    AS addresses,
                GROUP_CONCAT(DISTINCT why)                                     AS reasons,
                GROUP_CONCAT(DISTINCT article)                                 AS refused,
                MAX(created_at)                                                AS newest
           FROM limited
          GROUP BY locale, folded)
       SELECT NULL AS gap, g.query, g.locale, 'open' AS state, c.people, c.wrote, c.addresses AS waiting, c.reasons, c.refused, c.newest,
              ${isListedSql} AS is_listed
         FROM counted c
         JOIN gaps g ON g.id = c.first
        WHERE c.people > 0 OR c.addresses > 0
        ORDER BY c.people DESC, c.newest DESC, c.first
        LIMIT ?4`,
    )
    .bind(filter.since, filter.locale ?? null, rowLimits.questions, rowLimits.gaps)
    .all<Joined<UngroupedGapRow> & { is_listed: number }>();
  const rows = results
    .filter(({ is_listed }) => is_listed)
    .map(({ is_listed, ...row }) => parted(row));
  return { rows, single: results.length - rows.length };
}

// Left alone, SQLite would take the index that suits the grouping, and read the whole table.
const askedSql = `
  WITH asked AS (
    SELECT wording, why, email_index, article, created_at, network, day, ${personSql} AS person
      FROM (SELECT wording, why, email_index, article, created_at, network, day, visitor
              FROM gaps INDEXED BY gaps_by_time
             WHERE created_at >= ?1 AND (?2 IS NULL OR locale = ?2)
             ORDER BY created_at DESC
             LIMIT ?3)
     UNION ALL
    SELECT wording, why, email_index, article, created_at, network, day, ${personSql}
      FROM (SELECT wording, why, email_index, article, created_at, network, day, visitor
              FROM gaps INDEXED BY gaps_to_notify
             WHERE email IS NOT NULL AND created_at < ?1 AND (?2 IS NULL OR locale = ?2)
             ORDER BY created_at DESC
             LIMIT ?4))`;

const waitsSql = `
  l.email_index IS NOT NULL AND NOT EXISTS (
    SELECT 1
      FROM subscribers
     WHERE subscribers.gap = l.gap AND subscribers.email_index = l.email_index
       AND subscribers.notified_at > l.created_at AND subscribers.helpful IS NOT 'no')`;

const groupsSql = `${askedSql},
  limited AS (
    SELECT w.gap, w.locale, a.why, a.email_index, a.article, a.created_at, a.network, a.day, a.person,
           a.created_at >= ?1 AND ${isCountedSql('w.gap, a.created_at >= ?1')} AS counts
      FROM asked a
      JOIN wordings w ON w.id = a.wording),
  counted AS (
    SELECT l.gap, MIN(l.locale) AS locale,
           COUNT(DISTINCT l.person) FILTER (WHERE l.counts)                     AS people,
           COUNT(DISTINCT l.person) FILTER (WHERE l.counts AND l.why = 'wrote') AS wrote,
           ${spreadSql('person', 'counts')}                                     AS spread,
           COUNT(DISTINCT l.email_index) FILTER (WHERE ${waitsSql})             AS waiting,
           COUNT(l.email_index)                                                 AS addresses,
           COUNT(*) FILTER (WHERE l.created_at >= ?1)                           AS questions,
           GROUP_CONCAT(DISTINCT l.why)                                         AS reasons,
           GROUP_CONCAT(DISTINCT l.article)                                     AS refused,
           MAX(l.created_at)                                                    AS newest,
           MIN(l.created_at) FILTER (WHERE l.created_at >= ?1)                  AS oldest,
           ${stateSql('l.gap')}                                                 AS state
      FROM limited l
     GROUP BY l.gap),
  shown AS (
    SELECT gap, locale, state, people, wrote, waiting, reasons, refused, newest, oldest, questions,
           ${isListedSql} OR state = 'ignored' AS is_listed
      FROM counted
     WHERE people > 0 OR waiting > 0)`;

const bindsOf = ({ since, locale }: GapFilter) => [
  since,
  locale ?? null,
  rowLimits.questions,
  rowLimits.addresses,
];
