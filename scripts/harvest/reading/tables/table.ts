import { type CsvRow, readCsv, type Separator } from '../../../replay/csv.ts';

/** A row of a table or a message of a chat, by the names of its columns. */
export type Row = ReadonlyMap<string, string>;

/** Why a file cannot be read, for the owner. */
export interface Fault {
  fault: string;
}

/** The rows of a table. A first line that holds no names is a row like the others. */
export function tableRows(text: string): Row[] | Fault {
  const read = readCsv(text, separatorOf(text));
  if ('brokenLine' in read)
    return {
      fault: `Line ${read.brokenLine}: a quotation mark is not closed, or stands inside a text without a second one. Export the file again as CSV.`,
    };
  const [head, ...rows] = read;
  if (!head) return { fault: 'The file holds no row.' };
  const names = hasNames(head) ? head.cells.map((name) => name.trim()) : head.cells.map(numbered);
  return (hasNames(head) ? rows : read).map(
    ({ cells }) => new Map(cells.map((cell, n) => [names[n] || numbered('', n), asTyped(cell)])),
  );
}

const numbered = (_: string, n: number) => `column ${n + 1}`;

/** What stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): Separator {
  const line = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const [first = ''] = line.split(/\r?\n/);
  const count = (separator: string) => first.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

const separators: Separator[] = [',', ';', '\t'];

/** Names are short, and ask nothing. */
const hasNames = ({ cells }: CsvRow) =>
  cells.some((cell) => cell.trim() !== '') &&
  cells.every((cell) => cell.length <= 60 && !/[?？。@]|\d{4}/.test(cell));

/** An apostrophe stands before a cell that a spreadsheet would compute. */
const asTyped = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');
