import type { HandledRow, MessageRow } from '../../numbers/rows.ts';

/** Who wrote between two instants, and on what. */
export async function messagesBetween(
  db: D1Database,
  from: string,
  to: string,
): Promise<MessageRow[]> {
  const { results } = await db
    .prepare(
      `SELECT visit, email_index AS person, topic, created_at
         FROM messages
        WHERE created_at >= ?1 AND created_at < ?2 AND quarantined = 0
        ORDER BY created_at`,
    )
    .bind(from, to)
    .all<MessageRow>();
  return results;
}

/** Messages whose first reply, or whose solution, lies between two instants. */
export async function handledBetween(
  db: D1Database,
  from: string,
  to: string,
): Promise<{ replied: HandledRow[]; solved: HandledRow[] }> {
  const [replied, solved] = await Promise.all(
    (['replied_at', 'solved_at'] as const).map((time) =>
      db.prepare(handledSql(time)).bind(from, to).all<HandledRow>(),
    ),
  );
  return { replied: replied?.results ?? [], solved: solved?.results ?? [] };
}

const handledSql = (time: 'replied_at' | 'solved_at') => `
  SELECT priority, created_at, ${time} AS handled_at
    FROM messages
   WHERE ${time} >= ?1 AND ${time} < ?2 AND quarantined = 0
   ORDER BY ${time}`;
