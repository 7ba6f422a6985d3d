import type { Env } from '../../worker/env.ts';
import worker from '../../worker/index.ts';

/** One question to the database, and what it cost. */
export interface Counted {
  sql: string;
  values: unknown[];
  rowsRead: number;
  milliseconds: number;
}

/** The same Worker; it answers with what its answer asked of the database. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const counted: Counted[] = [];
    const response = await worker.fetch(
      request,
      { ...env, DB: counting(env.DB, counted) },
      context,
    );
    await response.text();
    return Response.json({ status: response.status, counted });
  },
};

function counting(db: D1Database, counted: Counted[]): D1Database {
  const prepare = (sql: string) => statement(db.prepare(sql), { sql, values: [], counted });
  return new Proxy(db, {
    get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name).bind(target)),
  });
}

interface Asked {
  sql: string;
  values: unknown[];
  counted: Counted[];
}

function statement(
  inner: D1PreparedStatement,
  { sql, values, counted }: Asked,
): D1PreparedStatement {
  const all = async () => {
    const result = await inner.all<Record<string, unknown>>();
    const { rows_read: rowsRead, duration: milliseconds } = result.meta;
    counted.push({ sql, values, rowsRead, milliseconds });
    return result;
  };
  const first = async (column?: string) => {
    const [row] = (await all()).results;
    return row === undefined ? null : column === undefined ? row : row[column];
  };
  const bind = (...bound: unknown[]) =>
    statement(inner.bind(...bound), { sql, values: bound, counted });
  const own: { [name: PropertyKey]: unknown } = { all, run: all, first, bind };
  return new Proxy(inner, {
    get: (target, name) => own[name] ?? Reflect.get(target, name).bind(target),
  });
}
