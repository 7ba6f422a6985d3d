import type { Locale } from '../../../site/languages/registry.ts';
import { stateSql } from './events.ts';

/** A wording for which some article is near: it may say the same as one in the other language. */
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
                                AND w.confidence >= ?2 AND ${stateSql} <> 'ignored'
                              ORDER BY w.confidence DESC
                              LIMIT 1)
                       FROM json_each(?1) AS place)
        ORDER BY id`,
    )
    .bind(JSON.stringify(places), confidence)
    .all<NearWording>();
  return results;
}
