import { mailPattern } from '../../../../site/languages/registry/mail.ts';
import type { Written } from '../written.ts';
import type { Columns } from './columns.ts';
import type { Row } from './table.ts';

/** What a row says that a customer wrote; nothing where the side that answers did, or nothing stands there. */
export function rowWritten(
  row: Row,
  columns: Columns,
  who: RowWriter,
): Written | 'own' | undefined {
  const text = row.get(columns.text)?.trim();
  if (!text) return undefined;
  const senders = columns.senders.flatMap((column) => senderIn(row.get(column) ?? ''));
  if (senders.some((sender) => answers.test(sender) || who.isOwn(sender))) return 'own';
  const sender = who.column === undefined ? undefined : row.get(who.column);
  const name = senders.find((each) => /\p{L}/u.test(each) && !each.includes('@')) ?? '';
  const time = columns.date === undefined ? undefined : timeOf(row.get(columns.date) ?? '');
  return { subject: '', text, sender: sender?.trim() || undefined, name, time };
}

/** A name or an address; a program may write both into one cell: "Hal Berg" <hal@mail.example>. */
function senderIn(cell: string): string[] {
  const [, name = '', address] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(cell.trim()) ?? [];
  return address === undefined ? [cell.trim()] : [name.replaceAll('"', '').trim(), address];
}

interface RowWriter {
  /** The column that tells one customer from another. */
  column: string | undefined;
  isOwn: (sender: string) => boolean;
}

/** The column with the most different values; without one, each row is somebody's. */
export const writerColumn = (rows: readonly Row[], { senders }: Columns): string | undefined =>
  senders.toSorted((a, b) => variety(rows, b) - variety(rows, a))[0];

const variety = (rows: readonly Row[], column: string) =>
  new Set(rows.map((row) => row.get(column))).size;

const answers = new RegExp(`^${mailPattern('answeringSide')}$`, 'iu');

/** As programs write it: seconds or thousandths of them, ISO 8601, year or day first. */
function timeOf(text: string): number | undefined {
  const count = Number(text);
  if (text.trim() !== '' && count > 1e9) return count > 1e11 ? count : 1000 * count;
  const yearFirst = /(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec(text);
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  const [, year, month, day] = yearFirst ?? [
    dayFirst?.[0],
    dayFirst?.[3],
    dayFirst?.[2],
    dayFirst?.[1],
  ];
  const time = year ? Date.UTC(Number(year), Number(month) - 1, Number(day), 12) : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
