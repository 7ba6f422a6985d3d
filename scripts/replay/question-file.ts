import { readCsv } from './csv.ts';

/** A row of a file, by the names of its columns. */
export interface FileRow {
  /** Counted from 1. */
  line: number;
  values: Record<string, unknown>;
}

/** What a file cannot be read for. */
export interface Fault {
  fault: string;
}

/** The rows of a file: JSON lines where it begins with a brace, else CSV with a header. */
export const rowsOf = (text: string): FileRow[] | Fault =>
  text.trimStart().startsWith('{') ? jsonRows(text) : csvRows(text);

function jsonRows(text: string): FileRow[] | Fault {
  const rows: FileRow[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const values = parsed(line);
    if (typeof values !== 'object' || values === null)
      return { fault: `Line ${n + 1} is no JSON object. Each line holds one: {"question": "…"}` };
    rows.push({ line: n + 1, values: { ...values } });
  }
  return rows;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function csvRows(text: string): FileRow[] | Fault {
  const read = readCsv(text);
  if ('brokenLine' in read)
    return {
      fault: `Line ${read.brokenLine}: a quotation mark is not closed, or stands inside a text without a second one.`,
    };
  const [head = { line: 1, cells: [] }, ...rows] = read;
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const uneven = rows.find(({ cells }) => cells.length !== names.length);
  if (uneven)
    return {
      fault: `Line ${uneven.line} has ${uneven.cells.length} columns, the first line ${names.length}. Put a text that holds a comma in quotes.`,
    };
  return rows.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(names.map((name, n) => [name, asTyped(cells[n] ?? '')])),
  }));
}

/** The owner's pages put an apostrophe before a cell that a spreadsheet would compute. */
const asTyped = (cell: string) => cell.replace(/^'(?=\s|[=+\-@＝＋－＠])/, '');
