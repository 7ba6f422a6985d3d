import type { Locale } from '../../../site/languages/registry/locales.ts';
import { countingEach, type DayBudget, hasRoomSql } from '../../budgets/db.ts';
import { costs } from '../../budgets/shares.ts';

/** What the index says to a question: the nearest article, with its confidence, 0 to 1. */
export interface IndexAnswer {
  article: string | null;
  version: string | null;
  confidence: number;
  answered: boolean;
}

/** What the index of a build says to a question. */
export interface BuildAnswer extends Omit<IndexAnswer, 'answered'> {
  build: string;
  /** Since when the index answers it; null when it does not. */
  answered_at: string | null;
  /** The article that `questions.yaml` promises to it, and since when. */
  promised: string | null;
  promised_at: string | null;
}

/** What stands of a wording in its row. */
export interface Wording {
  id: number;
  gap: number;
  query: string;
  locale: Locale;
  article: string | null;
  version: string | null;
  confidence: number;
  /** Since when the index answers it; null when it does not. */
  answered_at: string | null;
  promised: string | null;
  promised_at: string | null;
  /** In which part of its gap it stays, where the owner has put it. */
  part: number | null;
}

export const wordingColumns =
  'id, gap, query, locale, article, version, confidence, answered_at, promised, promised_at, part';

const cost = { kind: 'schedule', rows: costs.wording } as const;

/**
 * Questions whose wording is new, in the order in which they were asked; with a day, none where the schedule has used up
 * its share of it.
 */
export async function newWordings(
  db: D1Database,
  limit: number,
  today?: DayBudget,
): Promise<NewWording[]> {
  const room = today ? hasRoomSql({ ...cost, ...today }, { time: '?2' }) : 'true';
  const { results } = await db
    .prepare(
      `SELECT locale, folded, query, MIN(created_at) AS created_at
         FROM gaps INDEXED BY gaps_by_wording
        WHERE wording IS NULL AND ${room}
        GROUP BY locale, folded
        ORDER BY MIN(id)
        LIMIT ?1`,
    )
    .bind(limit, ...(today ? [today.now] : []))
    .all<NewWording>();
  return results;
}

interface NewWording {
  locale: Locale;
  folded: string;
  query: string;
  created_at: string;
}

/** Whether nobody's question is left in a wording: of a row of `wordings`. */
export const isNeverAskedSql = 'NOT EXISTS (SELECT 1 FROM gaps WHERE wording = wordings.id)';

/** The wordings of a language, the newest first. */
export async function wordingsIn(
  db: D1Database,
  locale: Locale,
  limit: number,
): Promise<Wording[]> {
  const { results } = await db
    .prepare(
      `SELECT ${wordingColumns}
         FROM wordings
        WHERE locale = ?1
        ORDER BY id DESC
        LIMIT ?2`,
    )
    .bind(locale, limit)
    .all<Wording>();
  return results;
}

/**
 * Stores wordings, each as the first of a gap, unless it was stored meanwhile; of no build, so that the schedule asks
 * them too, and closes what is answered by now. However many they are, these are two statements: an invocation has fifty
 * on the free plan. `linkQuestions` follows when their gaps are found.
 */
export async function addWordings(
  db: D1Database,
  wordings: readonly (NewWording & Omit<BuildAnswer, 'build'>)[],
  now: string,
): Promise<void> {
  if (wordings.length === 0) return;
  const insertion = db
    .prepare(
      // A gap's number is that of its first wording: taking the next numbers here spares writing each row twice.
      `INSERT INTO wordings (id, gap, query, folded, locale, article, version, confidence, answered_at,
                             promised, promised_at, created_at)
       SELECT last + 1 + key, last + 1 + key, value ->> 'query', value ->> 'folded', value ->> 'locale',
              value ->> 'article', value ->> 'version', value ->> 'confidence', value ->> 'answered_at',
              value ->> 'promised', value ->> 'promised_at', value ->> 'created_at'
         FROM json_each(?1),
              (SELECT COALESCE(MAX(seq), 0) AS last FROM sqlite_sequence WHERE name = 'wordings')
        WHERE true
        ORDER BY key
           ON CONFLICT (locale, folded) DO NOTHING`,
    )
    .bind(JSON.stringify(wordings));
  await db.batch([insertion, countingEach(db, { ...cost, now })]);
}

/**
 * Says of each new question which wording it is. Last of all: until then it counts as new, and a run that broke off is
 * made up for by the next.
 */
export async function linkQuestions(db: D1Database): Promise<void> {
  await db
    .prepare(
      `UPDATE gaps INDEXED BY gaps_by_wording
          SET wording = w.id
         FROM wordings w
        WHERE gaps.wording IS NULL AND w.locale = gaps.locale AND w.folded = gaps.folded`,
    )
    .run();
}

/** Moves wordings to other gaps, except what the owner has put somewhere, and from a gap of which something became meanwhile. */
export async function moveWordings(
  db: D1Database,
  moved: readonly { id: number; gap: number; part?: number | null }[],
): Promise<void> {
  if (moved.length === 0) return;
  await db
    .prepare(
      `UPDATE wordings
          SET gap = moved.value ->> 'gap', part = moved.value ->> 'part'
         FROM json_each(?1) AS moved
        WHERE wordings.id = moved.value ->> 'id' AND wordings.part IS NULL
          AND NOT EXISTS (SELECT 1 FROM gap_events WHERE gap = wordings.gap)`,
    )
    .bind(JSON.stringify(moved))
    .run();
}
