import { madeByBuild } from '../left-out.ts';
import type { Database } from '../rows/ask.ts';
import { overviewOf } from '../rows/read.ts';
import { tablesAt } from '../rows/tables.ts';

/** What lies where a backup is to be restored. */
export interface Found {
  /** Its tables, those that others refer to before these. */
  present: string[];
  /** How many rows people or the owner have in each. */
  rows: Map<string, number>;
}

/** Looks at a database that is to be replaced. Ends the command where it is none of this help centre, or a newer one. */
export async function foundIn(database: Database): Promise<Found> {
  const [tables = []] = await database.ask([
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'`,
  ]);
  const names = tables.map(({ name }) => String(name));
  if (names.length === 0) return { present: [], rows: new Map() };

  const { migrations, measured } = await overviewOf(database);
  const counts = measured.map(({ table, rows }) => [table.name, rows] as const);
  return {
    present: tablesAt(migrations).flatMap(({ name }) => (names.includes(name) ? [name] : [])),
    rows: new Map(counts.filter(([name, rows]) => rows > 0 && !madeByBuild.includes(name))),
  };
}
