import type { Synonym } from '../week/synonyms.ts';

/** What closed weeks say of searches in vain, without the rest of what is stored of a week. */
export interface ClosedSearches {
  /** Of the visits that searched in vain, how many wrote. */
  wroteAfter: { count: number; of: number };
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
