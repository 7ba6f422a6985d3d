/** What stands in a stored week in place of a question that is not kept any more; what the week counted stays. */
export const goneWords = '[erased]';

/** In SQL, the data of a week without the questions of those gaps for which a condition on their `value` holds. */
export const withoutQuestionsSql = (isGone: string) => `
  json_set(data, '$.gaps', (
    SELECT json_group_array(json(CASE WHEN ${isGone}
                                      THEN json_set(value, '$.query', '${goneWords}')
                                      ELSE value END))
      FROM json_each(data, '$.gaps')))`;

/** Takes the questions out of the closed weeks up to one: from there on nobody knows any more whose they were. */
export const questionsExpiry = (db: D1Database, week: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE weeks
          SET data = ${withoutQuestionsSql('true')}
        WHERE week <= ?1
          AND EXISTS (SELECT 1 FROM json_each(data, '$.gaps') WHERE value ->> '$.query' <> '${goneWords}')`,
    )
    .bind(week);

/** Takes the words of searches out of the closed weeks up to one. */
export const searchesExpiry = (db: D1Database, week: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE weeks
          SET data = json_set(data, '$.synonyms', json('[]'))
        WHERE week <= ?1 AND json_array_length(data, '$.synonyms') > 0`,
    )
    .bind(week);
