/** Takes the next turn of so many, counted from 0: each run another, however often and whenever they come. */
export async function takeTurn(db: D1Database, turns: number): Promise<number> {
  const taken = await db
    .prepare(
      `INSERT INTO turns (id, taken)
       VALUES (1, 1)
           ON CONFLICT (id) DO UPDATE SET taken = (taken + 1) % ?1
    RETURNING taken`,
    )
    .bind(turns)
    .first<number>('taken');
  return taken ?? 0;
}
