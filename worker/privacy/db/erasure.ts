/** Everything that is held about an address, table by table. Comparing ignores case: the columns say so. */
export async function heldAbout(db: D1Database, email: string) {
  const results = await db.batch<Record<string, unknown>>(
    held.map(({ columns, from }) => db.prepare(`SELECT ${columns} ${from}`).bind(email)),
  );
  return Object.fromEntries(held.map(({ table }, index) => [table, results[index]?.results ?? []]));
}

/**
 * Deletes all of it in one transaction, and takes their words out of the weeks that name a question of theirs. Returns how
 * many rows went.
 */
export async function erase(db: D1Database, email: string): Promise<number> {
  const bound = (sql: string) => db.prepare(sql).bind(email);
  const forgetting = [`DELETE ${weekEmails}`, ...weekTables.map(withoutTheirWords)].map(bound);
  const deletions = held.map(({ from }) => bound(`DELETE ${from}`));
  const results = await db.batch([...forgetting, ...deletions]);
  return results.slice(forgetting.length).reduce((rows, { meta }) => rows + meta.changes, 0);
}

const theirMessages = '(SELECT id FROM messages WHERE email = ?1)';

/** NULL, not false, for the gap of somebody who left neither address nor message. */
const theirGaps = `(email IS ?1 OR message IN ${theirMessages})`;

/** The words of their questions in which nobody else asked. */
const theirWords = `(SELECT query FROM gaps WHERE ${theirGaps}
                     EXCEPT
                     SELECT query FROM gaps WHERE ${theirGaps} IS NOT TRUE)`;

const weekTables = ['weeks', 'open_weeks'];

const namesTheirWords = `EXISTS (SELECT 1
                                   FROM json_each(data, '$.gaps')
                                  WHERE value ->> '$.query' IN ${theirWords})`;

/** What a week counted stays as it was. */
const withoutTheirWords = (table: string) => `
  UPDATE ${table}
     SET data = json_set(data, '$.gaps', (
           SELECT json_group_array(json(CASE WHEN value ->> '$.query' IN ${theirWords}
                                             THEN json_set(value, '$.query', '[erased]')
                                             ELSE value END))
             FROM json_each(data, '$.gaps')))
   WHERE ${namesTheirWords}`;

/** The emails about such weeks that the owner has. */
const weekEmails = `FROM emails
                   WHERE sent_at IS NOT NULL
                     AND id IN (SELECT 'week-' || week FROM weeks WHERE ${namesTheirWords})`;

/**
 * In the order of deletion: what is found through a message goes before it. One list for all rooms, since nearly every row
 * is found through messages, and so that it can be checked against the tables.
 */
const held = [
  {
    table: 'notes',
    columns: 'message, author, text, created_at',
    from: `FROM notes WHERE message IN ${theirMessages}`,
  },
  {
    table: 'surveys',
    columns: 'message, effort, satisfied, again, comment, created_at',
    from: `FROM surveys WHERE message IN ${theirMessages}`,
  },
  {
    table: 'emails',
    columns: 'id, message, kind, to_address, reply_to, subject, text, created_at, sent_at',
    from: `FROM emails WHERE to_address = ?1 OR message IN ${theirMessages}`,
  },
  {
    // A message names the visit in which it was written.
    table: 'visits',
    columns: 'visit, started, locale, data',
    from: 'FROM visits WHERE visit IN (SELECT visit FROM messages WHERE email = ?1)',
  },
  {
    table: 'subscribers',
    columns: 'gap, email, locale, article, notified_at, helpful, rated_at',
    from: 'FROM subscribers WHERE email = ?1',
  },
  {
    // A question in words that nobody else used; what they found in it goes with it.
    table: 'wordings',
    columns: 'query, locale, created_at',
    from: `FROM wordings
            WHERE id IN (SELECT wording FROM gaps WHERE ${theirGaps})
              AND NOT EXISTS (SELECT 1 FROM gaps WHERE wording = wordings.id AND ${theirGaps} IS NOT TRUE)`,
  },
  {
    table: 'gaps',
    columns: 'query, locale, why, email, created_at',
    from: `FROM gaps WHERE ${theirGaps}`,
  },
  {
    table: 'quarantine',
    columns: 'kind, email, message, data, created_at',
    from: `FROM quarantine WHERE email = ?1 OR message IN ${theirMessages}`,
  },
  {
    table: 'messages',
    columns: `id, locale, email, name, topic, page, query, visit, suggested, text, priority, quarantined,
              created_at, reply_by, seen_at, replied_at, solved_at, closed_at`,
    from: 'FROM messages WHERE email = ?1',
  },
];
