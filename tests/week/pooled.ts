/**
 * The same database for whoever stores thousands of things at a time: transactions that are asked for together
 * are done as one, in their order.
 */
export function pooled(db: D1Database): D1Database {
  let waiting: Waiting[] = [];

  async function flush() {
    const pool = waiting;
    waiting = [];
    const results = await db.batch(pool.flatMap(({ statements }) => statements));
    for (const { statements, done } of pool) done(results.splice(0, statements.length));
  }

  const batch = (statements: D1PreparedStatement[]) =>
    new Promise<D1Result[]>((done, fail) => {
      if (waiting.length === 0) setTimeout(() => flush().catch(fail));
      waiting.push({ statements, done });
    });
  return new Proxy(db, {
    get: (target, name) => (name === 'batch' ? batch : Reflect.get(target, name).bind(target)),
  });
}

interface Waiting {
  statements: D1PreparedStatement[];
  done: (results: D1Result[]) => void;
}
