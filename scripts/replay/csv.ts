interface CsvRow {
  /** The line on which it begins, counted from 1. */
  line: number;
  cells: string[];
}

/** A cell, in quotes where a doubled one stands for one, or as it is; then what ends it. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n|\r|\n)/y;

/** Reads CSV (RFC 4180); where it is none, gives the line instead. An empty line is no row. */
export function readCsv(text: string): CsvRow[] | { brokenLine: number } {
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
    if (end === ',') continue;
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
    row = { line, cells: [] };
  }
  return rows;
}
