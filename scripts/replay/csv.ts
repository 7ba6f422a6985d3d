export interface CsvRow {
  /** The line on which it begins, counted from 1. */
  line: number;
  cells: string[];
}

/** A cell, in quotes where a doubled one stands for one, or as it is; then what ends it. */
const cellBefore = (separator: string) =>
  new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n)`,
    'y',
  );

/** What stands between two cells: a spreadsheet writes a semicolon where a comma stands in numbers. */
export type Separator = ',' | ';' | '\t';

/** Reads CSV (RFC 4180); where it is none, gives the line instead. An empty line is no row. */
export function readCsv(
  text: string,
  separator: Separator = ',',
): CsvRow[] | { brokenLine: number } {
  const cell = cellBefore(separator);
  const whole = `${text}\n`;
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  for (let at = 0; at < whole.length; ) {
    cell.lastIndex = at;
    const [found, quoted, plain = '', end] = cell.exec(whole) ?? [];
    if (found === undefined) return { brokenLine: line };
    at += found.length;
    line += found.match(/\r\n|\r|\n/g)?.length ?? 0;
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
    row = { line, cells: [] };
  }
  return rows;
}
