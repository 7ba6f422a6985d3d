/** Which of these the owner has ignored. */
export async function ignoredAmong(db: D1Database, ids: string[]): Promise<Set<string>> {
  const { results } = await db
    .prepare(
      `SELECT i.id
         FROM json_each(?1) AS wanted
         JOIN ignored_words i ON i.id = wanted.value
        ORDER BY i.id`,
    )
    .bind(JSON.stringify(ids))
    .all<{ id: string }>();
  return new Set(results.map(({ id }) => id));
}

export async function ignoreWords(db: D1Database, id: string, now: string): Promise<void> {
  await db
    .prepare('INSERT INTO ignored_words (id, ignored_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING')
    .bind(id, now)
    .run();
}

export async function restoreWords(db: D1Database, id: string): Promise<void> {
  await db.prepare('DELETE FROM ignored_words WHERE id = ?1').bind(id).run();
}
