import { goneWords } from '../../closed-weeks/gone-words.ts';

/** What of a stored week quotes what somebody typed. */
type Quoting = 'gaps' | 'words';

/** In SQL, the data of a week without the questions in a list of it for which a condition on their `value` holds. */
export const withoutQuestionsSql = (list: Quoting, isGone: string) => `
  json_replace(data, '$.${list}', (
    SELECT json_group_array(json(CASE WHEN ${isGone}
                                      THEN json_set(value, '$.query', '${goneWords}')
                                      ELSE value END))
      FROM json_each(data, '$.${list}')))`;

/** In SQL, whether a list of a week still has a question. */
const quotesSql = (list: Quoting) =>
  `EXISTS (SELECT 1 FROM json_each(data, '$.${list}') WHERE value ->> '$.query' <> '${goneWords}')`;

/** A closed week, and its two readings where something was set aside. */
const closedTables = ['weeks', 'week_readings'];

/** Takes the questions out of the closed weeks up to one: from there on nobody knows any more whose they were. */
export const questionsExpiry = (db: D1Database, week: string): D1PreparedStatement[] =>
  closedTables.map((table) =>
    db
      .prepare(
        `UPDATE ${table}
            SET data = ${withoutQuestionsSql('gaps', 'true')}
          WHERE week <= ?1 AND ${quotesSql('gaps')}`,
      )
      .bind(week),
  );

/** Takes the words of searches out of the closed weeks up to one: as synonyms, and as words for an article. */
export const searchesExpiry = (db: D1Database, week: string): D1PreparedStatement[] =>
  closedTables
    .flatMap((table) => [
      `UPDATE ${table}
          SET data = json_set(data, '$.synonyms', json('[]'))
        WHERE week <= ?1 AND json_array_length(data, '$.synonyms') > 0`,
      `UPDATE ${table}
          SET data = ${withoutQuestionsSql('words', 'true')}
        WHERE week <= ?1 AND ${quotesSql('words')}`,
    ])
    .map((sql) => db.prepare(sql).bind(week));
