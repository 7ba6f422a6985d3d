import type { Locale } from '../../../site/languages/registry/locales.ts';
import { stateSql } from './events.ts';

/** An open gap in its first wording, with which another may be merged. */
export interface OpenGap {
  gap: number;
  query: string;
  article: string | null;
}

/** So many wordings of a language are looked through, the newest. */
const looked = 2000;

/** The open gaps of a language without one, the newest first. */
export async function openGapsIn(
  db: D1Database,
  { locale, gap }: { locale: Locale; gap: number },
): Promise<OpenGap[]> {
  const { results } = await db
    .prepare(
      `SELECT w.gap, w.query, w.article, MIN(w.id) AS first
         FROM wordings w
        WHERE w.gap <> ?2
          AND w.id IN (SELECT id
                         FROM wordings
                        WHERE locale = ?1
                        ORDER BY id DESC
                        LIMIT ${looked})
        GROUP BY w.gap
       HAVING ${stateSql('w.gap')} = 'open'
        ORDER BY first DESC`,
    )
    .bind(locale, gap)
    .all<OpenGap & { first: number }>();
  return results.map(({ first: _, ...open }) => open);
}
