import type { SurveyView } from './surveys.ts';

export interface ListedSurvey extends SurveyView {
  message: string;
  created_at: string;
}

export async function surveysSince(
  db: D1Database,
  since: string,
  limit: number,
): Promise<ListedSurvey[]> {
  const { results } = await db
    .prepare(
      `SELECT message, effort, satisfied, again, comment, created_at
         FROM surveys
        WHERE created_at >= ?1 AND COALESCE(effort, satisfied, again, comment) IS NOT NULL
        ORDER BY created_at DESC
        LIMIT ?2`,
    )
    .bind(since, limit)
    .all<ListedSurvey>();
  return results;
}
