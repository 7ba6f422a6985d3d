/** One statement, and what it cost. */
export interface Counted {
  /** The call that it was part of, from 1. */
  call: number;
  sql: string;
  values: unknown[];
  rowsRead: number;
  rowsWritten: number;
  milliseconds: number;
}

/** The same database; what is asked of it is written down in `counted`. */
export function counting(db: D1Database, counted: Counted[]): D1Database {
  const asked = new WeakMap<object, Asked>();
  let calls = 0;

  function statement({ inner, sql, values }: Asked): D1PreparedStatement {
    const all = async () => {
      calls += 1;
      const call = calls;
      const result = await inner.all<Record<string, unknown>>();
      note({ inner, sql, values }, result, call);
      return result;
    };
    const first = async (column?: string) => {
      const [row] = (await all()).results;
      return row === undefined ? null : column === undefined ? row : row[column];
    };
    const bind = (...bound: unknown[]) =>
      statement({ inner: inner.bind(...bound), sql, values: bound });
    const own: { [name: PropertyKey]: unknown } = { all, run: all, first, bind };
    const made = new Proxy(inner, {
      get: (target, name) => own[name] ?? memberOf(target, name),
    });
    asked.set(made, { inner, sql, values });
    return made;
  }

  function note({ sql, values }: Asked, { meta }: D1Result, call: number) {
    const { rows_read: rowsRead, rows_written: rowsWritten, duration: milliseconds } = meta;
    counted.push({ call, sql, values, rowsRead, rowsWritten, milliseconds });
  }

  async function batch(statements: D1PreparedStatement[]) {
    calls += 1;
    const call = calls;
    const known = statements.flatMap((each) => asked.get(each) ?? []);
    const results = await db.batch(known.map(({ inner }) => inner));
    for (const [index, one] of known.entries()) {
      const result = results[index];
      if (result) note(one, result, call);
    }
    return results;
  }

  const own: { [name: PropertyKey]: unknown } = {
    prepare: (sql: string) => statement({ inner: db.prepare(sql), sql, values: [] }),
    batch,
  };
  return new Proxy(db, {
    get: (target, name) => own[name] ?? memberOf(target, name),
  });
}

function memberOf(target: object, name: PropertyKey): unknown {
  const member = Reflect.get(target, name);
  return typeof member === 'function' ? member.bind(target) : member;
}

interface Asked {
  inner: D1PreparedStatement;
  sql: string;
  values: unknown[];
}
