import type { NewGap } from './gaps.ts';

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
