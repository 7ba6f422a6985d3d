import { db } from './harness.ts';

/** The database, which writes every statement down in `asked`. */
export const watched = (asked: string[]) =>
  new Proxy(db, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => {
            asked.push(sql);
            return target.prepare(sql);
          }
        : Reflect.get(target, name),
  });

/** How the database would go about it; values do not change the plan. */
export async function planOf(sql: string): Promise<string[]> {
  const { results } = await db
    .prepare(`EXPLAIN QUERY PLAN ${sql.replace(/\?\d+/g, "'1'")}`)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}
