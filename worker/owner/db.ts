/** How many messages wait for an answer: the frame of every page says it. */
export async function countWaiting(db: D1Database): Promise<number> {
  const waiting = await db
    .prepare(
      'SELECT COUNT(*) AS waiting FROM messages WHERE waiting_since IS NOT NULL AND quarantined = 0',
    )
    .first<number>('waiting');
  return waiting ?? 0;
}
