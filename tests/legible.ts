import { sealedColumns } from '../worker/private-data/columns.ts';
import { clearRows, sealedTables } from './clear-texts.ts';
import { dataKey } from './secrets.ts';

/** As much of D1 as is asked here: its own types do not go together with a browser's. */
export interface Database {
  prepare(query: string): Statement;
}

interface Statement {
  bind(...values: unknown[]): Statement;
  all<Row>(): Promise<{ results: Row[] }>;
}

type Row = Record<string, unknown>;

/** A database whose answers have what people wrote as they wrote it, however a question names its columns. */
export const legible = (database: Database) => ({
  prepare: (query: string) => asking(database, database.prepare(query)),
});

const asking = (database: Database, statement: Statement) => ({
  bind: (...values: unknown[]) => asking(database, statement.bind(...values)),
  async all<Found = Row>() {
    const { results } = await statement.all<Row>();
    return { results: (await legibleRows(database, results)) as Found[] };
  },
  async first<Found = Row>(column?: string): Promise<Found | null> {
    const [row] = (await this.all()).results;
    return ((column === undefined ? row : row?.[column]) ?? null) as Found | null;
  },
});

export async function legibleRows(database: Database, rows: Row[]): Promise<Row[]> {
  const isSealed = rows.some((row) =>
    Object.values(row).some((value) => typeof value === 'string' && value.startsWith('key:')),
  );
  if (!isSealed) return rows;
  const texts = await textsBySealed(database);
  const clear = (value: unknown) => texts.get(value) ?? value;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, clear(value)])),
  );
}

/** Everything that is encrypted, by what stands for it: a value alone does not tell where it is from. */
async function textsBySealed(database: Database): Promise<Map<unknown, unknown>> {
  const texts = new Map<unknown, unknown>();
  for (const table of sealedTables) {
    const { results } = await database.prepare(`SELECT * FROM ${table}`).all<Row>();
    const clear = await clearRows(table, results, dataKey);
    for (const [place, row] of results.entries())
      for (const column of sealedColumns[table].columns)
        texts.set(row[column], clear[place]?.[column]);
  }
  return texts;
}
