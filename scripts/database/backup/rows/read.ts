import { createHash } from 'node:crypto';
import { end } from '../../../terminal/options.ts';
import type { OnProgress } from '../../../terminal/progress.ts';
import { unknownMigration } from '../../migrations.ts';
import type { Database } from './ask.ts';
import { type Measured, measuredIn, measureSql, pagesOf } from './pages.ts';
import { savedTablesAt, type Table, tablesAt } from './tables.ts';

/** What a database is, before its rows are read. */
export interface Overview {
  migrations: string[];
  measured: Measured[];
  /** The last number that was given in each table where none is given twice, in digits. */
  counters: Map<string, string>;
  /** The numbers of the keys that what people wrote is encrypted with. */
  keys: string[];
  /** Tables that no migration makes: somebody's own. */
  foreign: string[];
}

/** What a table holds: how many rows, and the hash of all of them in their order. */
export interface Tally {
  rows: number;
  sha256: string;
}

/** Looks at a database before it is read. Ends the command where it is none of this help centre, or a newer one. */
export async function overviewOf(database: Database): Promise<Overview> {
  const names = await namesIn(database, `SELECT name FROM sqlite_schema WHERE type = 'table'`);
  if (!names.includes('d1_migrations'))
    end('That is no database of this help centre: it has no migrations.', 1);

  const migrations = await namesIn(database, 'SELECT name FROM d1_migrations ORDER BY id');
  const unknown = unknownMigration(migrations);
  if (unknown !== undefined)
    end(
      `The database has ${unknown}, which this version does not know. Bring this folder to the version that is online, then run this again.`,
      1,
    );

  const tables = savedTablesAt(migrations);
  const [sequences = [], keys = [], ...answers] = await database.ask([
    'SELECT name, CAST(seq AS TEXT) AS seq FROM sqlite_sequence',
    tables.some(({ name }) => name === 'key_changes')
      ? 'SELECT DISTINCT key FROM key_changes ORDER BY key'
      : 'SELECT NULL AS key WHERE false',
    ...tables.map(measureSql),
  ]);
  const ours = tablesAt(migrations).map(({ name }) => name);
  return {
    migrations,
    measured: tables.map((table, n) => measuredIn(table, answers[n]?.[0])),
    counters: new Map(sequences.map(({ name, seq }) => [String(name), String(seq)])),
    // Of each table those that were there when it was gone through.
    keys: [...new Set(keys.flatMap(({ key }) => String(key).split(',')))],
    foreign: names.filter((name) => !ours.includes(name) && !/^(?:sqlite_|_cf_|d1_)/.test(name)),
  };
}

const namesIn = async ({ ask }: Database, sql: string): Promise<string[]> =>
  ((await ask([sql]))[0] ?? []).map(({ name }) => String(name));

/** Some rows of a table, or with its tally none: its end. */
export interface Piece {
  table: Table;
  lines: string[];
  malformed: number;
  tally?: Tally;
}

/** All rows, table by table. */
export async function* piecesOf(
  database: Database,
  measured: readonly Measured[],
  progress: OnProgress,
): AsyncGenerator<Piece> {
  const total = measured.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let open = tallying();
  let last: Table | undefined;
  for await (const page of pagesOf(database, measured)) {
    if (last && last !== page.table) {
      yield { table: last, lines: [], malformed: 0, tally: open.tally() };
      open = tallying();
    }
    last = page.table;
    for (const line of page.lines) open.add(line);
    yield page;
    done += page.lines.length;
    progress('Reading row', done, Math.max(done, total));
  }
  if (last) yield { table: last, lines: [], malformed: 0, tally: open.tally() };
}

/** What each table holds. */
export async function talliesOf(
  database: Database,
  measured: readonly Measured[],
): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for await (const { table, tally } of piecesOf(database, measured, () => {}))
    if (tally) tallies.set(table.name, tally);
  return tallies;
}

/** Adds up the rows of a table. */
export function tallying() {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    add(line: string): void {
      hash.update(`${line}\n`);
      rows += 1;
    },
    tally: (): Tally => ({ rows, sha256: hash.copy().digest('hex') }),
  };
}

/** The tables that two databases do not have alike. */
export const differing = (
  before: ReadonlyMap<string, Tally>,
  after: ReadonlyMap<string, Tally>,
): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name)?.sha256 !== after.get(name)?.sha256,
  );
