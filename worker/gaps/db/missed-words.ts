import type { Locale } from '../../../site/languages/registry.ts';

interface Article {
  article: string;
  locale: Locale;
}

interface Between {
  from: string;
  to: string;
}

/** What somebody who voted "no" missed in each of these articles: the newest comment, or nothing, in their order. */
export async function missedWords(
  db: D1Database,
  articles: Article[],
  { from, to }: Between,
): Promise<(string | null)[]> {
  if (articles.length === 0) return [];

  const newest = db.prepare(
    `SELECT comment
       FROM votes INDEXED BY votes_with_comment
      WHERE locale = ?1 AND article = ?2 AND comment IS NOT NULL
        AND created_at >= ?3 AND created_at < ?4
        AND helpful = 'no'
      ORDER BY created_at DESC
      LIMIT 1`,
  );
  const found = await db.batch<{ comment: string }>(
    articles.map(({ locale, article }) => newest.bind(locale, article, from, to)),
  );
  return found.map(({ results: [row] }) => row?.comment ?? null);
}
