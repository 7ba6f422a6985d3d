import type { Locale } from '../../../site/languages/registry/locales.ts';
import { countingEach, type DayBudget, hasRoomSql } from '../../budgets/db.ts';
import { costs } from '../../budgets/shares.ts';
import { stateSql } from './events.ts';
import { type BuildAnswer, isNeverAskedSql, type Wording, wordingColumns } from './wordings.ts';

const cost = { kind: 'schedule', rows: costs.wordingAgain } as const;

/**
 * Wordings that the index of this build was not asked yet, the longest ago first; none whose gap is still being found, and
 * none where the schedule has used up its share of the day.
 */
export async function wordingsBefore(
  db: D1Database,
  build: string,
  { limit, ...today }: DayBudget & { limit: number },
): Promise<Wording[]> {
  const room = hasRoomSql({ ...cost, ...today }, { time: '?3' });
  const { results } = await db
    .prepare(
      `SELECT ${wordingColumns}
         FROM wordings INDEXED BY wordings_by_build
        WHERE build < ?1 AND NOT ${isNeverAskedSql} AND ${room}
        ORDER BY build, id
        LIMIT ?2`,
    )
    .bind(build, limit, today.now)
    .all<Wording>();
  return results;
}

/**
 * Stores what an index answers to wordings now, where that is something else than before. `markSearchedWith` follows when
 * all of them are dealt with.
 */
export async function storeAnswers(
  db: D1Database,
  said: readonly (Omit<BuildAnswer, 'build'> & { id: number })[],
): Promise<void> {
  await db
    .prepare(
      `UPDATE wordings
          SET article     = said.value ->> 'article',
              version     = said.value ->> 'version',
              confidence  = said.value ->> 'confidence',
              answered_at = said.value ->> 'answered_at',
              promised    = said.value ->> 'promised',
              promised_at = said.value ->> 'promised_at'
         FROM json_each(?1) AS said
        WHERE wordings.id = said.value ->> 'id'
          AND (article, version, confidence, answered_at, promised, promised_at)
              IS NOT (said.value ->> 'article', said.value ->> 'version', said.value ->> 'confidence',
                      said.value ->> 'answered_at', said.value ->> 'promised', said.value ->> 'promised_at')`,
    )
    .bind(JSON.stringify(said))
    .run();
}

/** Marks these wordings as searched with the index of a build. */
export async function markSearchedWith(
  db: D1Database,
  ids: number[],
  { build, now }: { build: string; now: string },
): Promise<void> {
  await db.batch([
    db
      .prepare('UPDATE wordings SET build = ?1 WHERE id IN (SELECT value FROM json_each(?2))')
      .bind(build, JSON.stringify(ids)),
    countingEach(db, { ...cost, now }),
  ]);
}

/** A wording for which some article is near: it may say the same as one in another language. */
export interface NearWording {
  gap: number;
  query: string;
  locale: Locale;
  article: string;
}

/** An article, and a language in which questions near it are looked for. */
export type NearPlace = Pick<NearWording, 'article' | 'locale'>;

/** The wording to which each article is nearest in its language, if it is so near; none that the owner ignores. */
export async function nearestWordings(
  db: D1Database,
  places: NearPlace[],
  confidence: number,
): Promise<NearWording[]> {
  const { results } = await db
    .prepare(
      `SELECT gap, query, locale, article
         FROM wordings
        WHERE id IN (SELECT (SELECT w.id
                               FROM wordings w INDEXED BY wordings_by_article
                              WHERE w.article = place.value ->> 'article'
                                AND w.locale = place.value ->> 'locale'
                                AND w.confidence >= ?2 AND ${stateSql('w.gap')} <> 'ignored'
                              ORDER BY w.confidence DESC
                              LIMIT 1)
                       FROM json_each(?1) AS place)
        ORDER BY id`,
    )
    .bind(JSON.stringify(places), confidence)
    .all<NearWording>();
  return results;
}
