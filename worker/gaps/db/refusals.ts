/** That an article is no answer to a gap, as somebody said, and when last. */
export interface Refusal {
  gap: number;
  article: string;
  refused_at: string;
}

/**
 * Which articles are no answer to these gaps, as somebody said: by a "No" under one with the words that became a question
 * of the gap, by a "not this" to what was shown for it, by a "no" to the email about it, or the owner; none of which the owner said since that it is one.
 */
export async function refusalsOf(db: D1Database, gaps: number[]): Promise<Refusal[]> {
  const { results } = await db
    .prepare(
      `SELECT said.gap, said.article, MAX(said.refused_at) AS refused_at
         FROM (${votedSql} UNION ALL ${shownSql} UNION ALL ${reopenedSql}) AS said
        WHERE NOT EXISTS (SELECT 1
                            FROM gap_events e
                           WHERE e.gap = said.gap AND e.what = 'answered' AND e.build IS NULL
                             AND e.article = said.article AND e.created_at > said.refused_at)
        GROUP BY said.gap, said.article
        ORDER BY said.gap, refused_at DESC`,
    )
    .bind(JSON.stringify(gaps))
    .all<Refusal>();
  return results;
}

const isOfThese = 'IN (SELECT value FROM json_each(?1))';

/** Only articles that search finds for the gap are looked for: no other can answer it. */
const votedSql = `
  SELECT w.gap, v.article, v.created_at AS refused_at
    FROM wordings w
    JOIN gaps g INDEXED BY gaps_by_wording ON g.wording = w.id
    JOIN (SELECT DISTINCT gap, article FROM wordings WHERE gap ${isOfThese}) AS near ON near.gap = w.gap
    JOIN votes v
      ON v.article = near.article AND v.locale = g.locale AND v.day = g.day AND v.visitor = g.visitor
   WHERE w.gap ${isOfThese} AND g.why = 'not-helpful' AND v.helpful = 'no'`;

/** What was shown as the answer in search. */
const shownSql = `
  SELECT w.gap, g.article, g.created_at AS refused_at
    FROM wordings w
    JOIN gaps g INDEXED BY gaps_by_wording ON g.wording = w.id
   WHERE w.gap ${isOfThese} AND g.article IS NOT NULL`;

/**
 * What opens a gap again says which article was no answer, where somebody said so; also of the gap from which the owner put a
 * wording here.
 */
const reopenedSql = `
  SELECT lies.gap, e.article, e.created_at AS refused_at
    FROM (SELECT DISTINCT gap, part FROM wordings WHERE gap ${isOfThese}) AS lies
    JOIN gap_events e ON e.gap IN (lies.gap, lies.part)
   WHERE e.what = 'reopened' AND e.article IS NOT NULL`;
