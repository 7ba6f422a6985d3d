import { fileBytes, networkPart, shareOf, type shares } from './shares.ts';

/** What has a share whose rows are counted. */
type Kind = Exclude<keyof typeof shares, 'owner'>;

/** A write that is counted. */
interface Cost {
  kind: Kind;
  /** Without those in which it is counted. */
  rows: number;
}

/** How much there is to spend. */
export interface Budget {
  /** As in content/site.yaml. */
  rowsPerDay: number;
}

/** The same where no network may have more than a part of a share. */
export interface NetworkBudget extends Budget {
  /** From where it comes; null where that is not known. */
  network: string | null;
}

/** The same on one day. */
export interface DayBudget extends Budget {
  /** ISO 8601; the day is that of UTC. */
  now: string;
}

interface Spending extends Cost, DayBudget {
  network?: string | null;
}

/** The names of the parameters that hold these, as in `?3`. */
interface Names {
  time: `?${number}`;
  network?: `?${number}` | undefined;
}

/** In SQL, how much is used of a day: by all, or by a network. Emails to new addresses and bytes of files are counted here too. */
export const usedSql = (kind: Kind | 'acknowledgements' | 'file-bytes', { time, network }: Names) =>
  `COALESCE((SELECT used
               FROM budgets
              WHERE day = date(${time}) AND kind = '${kind}' AND network = ${network ?? "''"}), 0)`;

/** In SQL, whether a day has room for a write: its condition. */
export function hasRoomSql(
  { kind, rows, rowsPerDay }: Cost & Budget,
  { time, network }: Names,
): string {
  const cost = withCounting(rows, network);
  const share = shareOf(kind, rowsPerDay);
  const whole = `${usedSql(kind, { time })} + ${cost} <= ${share}`;
  if (!network) return `(${whole})`;

  const part = Math.floor(share * networkPart);
  return `(${whole} AND ${usedSql(kind, { time, network })} + ${cost} <= ${part})`;
}

/** In SQL, whether a day takes so many bytes of files from a network. */
export const hasFileRoomSql = (bytes: number, { time, network }: Required<Names>): string =>
  `(${usedSql('file-bytes', { time })} + ${bytes} <= ${fileBytes.perDay}
    AND ${usedSql('file-bytes', { time, network })} + ${bytes} <= ${fileBytes.ofNetwork})`;

/** With the rows in which it is counted: the day's, and that of a network, known or not, which goes by age. */
export const withCounting = (rows: number, network?: string | null) =>
  rows + (network === undefined ? 1 : 3);

/** Under what something is counted, as a list in JSON: under nothing more for all, and under its network. */
export const countedUnder = (network: string | null = null) =>
  JSON.stringify(network === null ? [''] : ['', network]);

interface Count {
  /** A query for day, kind, network and number, in which `?1` is the time. */
  sql: string;
  values: (string | number)[];
}

/** Counts what was written before, in the same transaction. */
export const counting = (
  db: D1Database,
  now: string,
  { sql, values }: Count,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO budgets (day, kind, network, used)
       ${sql}
           ON CONFLICT (day, kind, network) DO UPDATE SET used = used + excluded.used`,
    )
    .bind(now, ...values);

/** What the statement just before has written, if it changed anything. */
const lastWrite = ({ kind, rows, network }: Spending): Count => ({
  sql: 'SELECT date(?1), ?2, value, ?3 FROM json_each(?4) WHERE changes() > 0',
  values: [kind, withCounting(rows, network), countedUnder(network)],
});

interface Row {
  /** In SQL, when the row was made whose id is `?6`. */
  createdAtSql: string;
  id: string;
  /** What changing it costs, in rows. */
  again: number;
}

/** The same of a row that is made at first, and only changed from then on. */
export const firstOrAgain = (
  { kind, rows, network }: Cost & Pick<Spending, 'network'>,
  { createdAtSql, id, again }: Row,
): Count => ({
  sql: `SELECT date(?1), ?2, value, CASE (${createdAtSql}) WHEN ?1 THEN ?3 ELSE ?4 END
          FROM json_each(?5)
         WHERE changes() > 0`,
  values: [
    kind,
    withCounting(rows, network),
    withCounting(again, network),
    countedUnder(network),
    id,
  ],
});

/** Counts each row that the statement just before has changed. */
export const countingEach = (db: D1Database, { kind, rows, now }: Cost & { now: string }) =>
  counting(db, now, {
    sql: `SELECT date(?1), ?2, '', changes() * ?3 + 1 WHERE changes() > 0`,
    values: [kind, rows],
  });

interface Told {
  /** In place of the whole cost of the last write. */
  count?: Count;
  /** Finds a row where there was nothing to change; without it, there was nothing where the day has room. */
  unchanged?: D1PreparedStatement;
  /** What belongs to these writes, and finds by itself whether they were done. */
  after?: D1PreparedStatement[];
}

/**
 * Does writes within the day's share, in one transaction: each has `hasRoomSql` for its condition. They are counted if the
 * last of them changed anything; if it did not, the database is asked why. Returns whether what was sent is stored, by now
 * or before: a full day refuses nothing that it has.
 */
export async function spend(
  db: D1Database,
  spending: Spending,
  writes: D1PreparedStatement[],
  { count = lastWrite(spending), unchanged = roomFor(db, spending), after = [] }: Told = {},
): Promise<boolean> {
  const batch = await db.batch([...writes, counting(db, spending.now, count), ...after]);
  const isWritten = (batch[writes.length - 1]?.meta.changes ?? 0) > 0;
  return isWritten || (await unchanged.first()) !== null;
}

function roomFor(db: D1Database, spending: Spending): D1PreparedStatement {
  const { now, network } = spending;
  const values = network === undefined ? [now] : [now, network];
  const names = { time: '?1', network: network === undefined ? undefined : '?2' } as const;
  return db.prepare(`SELECT 1 WHERE ${hasRoomSql(spending, names)}`).bind(...values);
}
