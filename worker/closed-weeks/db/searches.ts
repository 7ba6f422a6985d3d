import type { Synonym } from '../../numbers/synonyms.ts';
import type { Counted } from '../../statistics.ts';
import { limitedDataSql } from './weeks.ts';

/** What closed weeks say of searches in vain, without the rest of what is stored of a week. */
export interface ClosedSearches {
  /** Of the visits that searched in vain, how many wrote. */
  wroteAfter: Counted;
  /** Words that were searched in vain, and those with which something was found. */
  synonyms: Synonym[];
}

/** The newest closed weeks first. One that was stored before these were counted has nothing to say. */
export async function closedSearches(db: D1Database, limit: number): Promise<ClosedSearches[]> {
  const { results } = await db
    .prepare(
      `SELECT json_object('wroteAfter', json(COALESCE(data -> '$.search.wroteAfter', '{"count":0,"of":0}')),
                          'synonyms',   json(COALESCE(data -> '$.synonyms', '[]'))) AS searches
         FROM weeks
        ORDER BY week DESC
        LIMIT ?1`,
    )
    .bind(limit)
    .all<{ searches: string }>();
  return results.map(({ searches }): ClosedSearches => JSON.parse(searches));
}

/** How many weeks the share of those who write is taken from: a week and the seven closed ones before it. */
export const writeShareWeeks = 8;

/** Of the visits that searched in vain in the closed weeks before one, how many wrote. */
export async function wroteBefore(db: D1Database, week: string): Promise<Counted> {
  const counted = await db
    .prepare(
      `SELECT COALESCE(SUM(data ->> '$.search.wroteAfter.count'), 0) AS count,
              COALESCE(SUM(data ->> '$.search.wroteAfter.of'), 0)    AS "of"
         FROM (SELECT ${limitedDataSql} AS data FROM weeks WHERE week < ?1 ORDER BY week DESC LIMIT ?2)`,
    )
    .bind(week, writeShareWeeks - 1)
    .first<Counted>();
  return counted ?? { count: 0, of: 0 };
}
