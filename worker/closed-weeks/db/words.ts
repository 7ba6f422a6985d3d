import type { ArticleWords } from '../../numbers/words.ts';
import { goneWords } from '../gone-words.ts';
import { limitedDataSql } from './weeks.ts';

/** Words for articles that closed weeks found, as far as they are kept; none of one that was stored before these were looked for. */
const wordsSql = (weeks: string) => `
  SELECT found.value AS words
    FROM (SELECT week, ${limitedDataSql} AS data FROM weeks ${weeks}) AS w, json_each(w.data, '$.words') AS found
   WHERE found.value ->> '$.query' <> '${goneWords}'`;

/** What the closed weeks before one found, so many of them, the oldest first. */
export async function wordsBefore(
  db: D1Database,
  week: string,
  limit: number,
): Promise<ArticleWords[]> {
  const { results } = await db
    .prepare(
      `${wordsSql('WHERE week < ?1 ORDER BY week DESC LIMIT ?2')}
       ORDER BY w.week, found.key`,
    )
    .bind(week, limit)
    .all<{ words: string }>();
  return results.map(({ words }): ArticleWords => JSON.parse(words));
}

/** What the newest closed weeks, so many of them, found for one article, the oldest first. */
export async function wordsOfArticle(
  db: D1Database,
  { locale, article }: Pick<ArticleWords, 'locale' | 'article'>,
  limit: number,
): Promise<ArticleWords[]> {
  const { results } = await db
    .prepare(
      `${wordsSql('ORDER BY week DESC LIMIT ?3')}
         AND found.value ->> '$.locale' = ?1 AND found.value ->> '$.article' = ?2
        ORDER BY w.week, found.key`,
    )
    .bind(locale, article, limit)
    .all<{ words: string }>();
  return results.map(({ words }): ArticleWords => JSON.parse(words));
}
