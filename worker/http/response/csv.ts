/** What a spreadsheet would take for a formula: also after spaces, also in full width. */
const formula = /^[\s\u3000]*[=+\-@\t\r＝＋－＠]/;

type Cell = string | number | null | undefined;

/** A cell that no spreadsheet computes: an apostrophe in front says "text". Numbers stay numbers. */
function inertCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const isRisky = formula.test(value) || /^\s/.test(value);
  return quoted(isRisky ? `'${value}` : value);
}

/** The columns of a table, in order: what each is called, and its cell in a row. */
export type Columns<Row> = Record<string, (row: Row) => Cell>;

/** Rows as CSV (RFC 4180), with a byte order mark so that spreadsheets read UTF-8. */
export function csv<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row)));
  const lines = [Object.keys(columns), ...cells].map((line) => line.map(inertCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const quoted = (value: string) =>
  /[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
