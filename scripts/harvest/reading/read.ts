import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { OnProgress } from '../../terminal/progress.ts';
import { isUtf16, textIn } from './charset.ts';
import { type ReadMail, readMail } from './mail/email.ts';
import { beginsMbox, mailsIn } from './mail/mbox.ts';
import type { Own } from './mail/own-senders.ts';
import { chatRows } from './tables/chat.ts';
import { columnsOf } from './tables/columns.ts';
import { rowWritten, writerColumn } from './tables/rows.ts';
import { type Fault, tableRows } from './tables/table.ts';
import { type Found, nothingLeftOut } from './written.ts';

interface Reading {
  own: Own;
  /** The column of the text, where the owner names it. */
  column?: string | undefined;
  onProgress: OnProgress;
}

/** What customers wrote in a file of mail or of a chat. Nothing of it is kept but what is given back. */
export async function readWritten(file: string, reading: Reading): Promise<Found | Fault> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return { fault: 'There is no such file.' };
  if (!stat.isFile()) return { fault: 'That is a folder: name the files in it.' };
  const head = headOf(file);
  const other = Object.entries(otherKinds).find(([magic]) =>
    head.toString('latin1').startsWith(magic),
  );
  if (other) return { fault: other[1] };
  if (head.toString('latin1').trim() === '') return { fault: 'The file is empty.' };
  if (beginsMbox(head)) return readMails(mailsIn(file), { ...reading, size: stat.size });
  if (head.includes(0) && !isUtf16(head)) return { fault: 'That is neither mail nor text.' };
  if (stat.size > largestText) return { fault: 'That is no mbox, and over 400 MB: divide it.' };
  const bytes = readFileSync(file);
  if (mailHeader.test(head.toString('latin1')))
    return readMails([{ bytes, end: bytes.length }], { ...reading, size: bytes.length });
  return readRows(textIn(bytes).replace(/^\uFEFF/, ''), reading);
}

/** What begins so is none of what is read here. */
const otherKinds = {
  'PK\u0003\u0004': 'That is an archive or a spreadsheet: unpack it, or save it as CSV.',
  '\u001f\u008b': 'That is a compressed file: unpack it.',
  '!BDN':
    'That is a file of Outlook: have Outlook export the mails as CSV, or bring them into a program that writes mbox.',
  '%PDF': 'That is a PDF: export the mails as mbox, or the chat as CSV.',
  '<': 'That is a page: export the chat as CSV or JSON.',
};

/** In bytes: a text of more does not fit into one string. */
const largestText = 400_000_000;

/** A mail that was saved alone. */
const mailHeader =
  /^(?:received|return-path|delivered-to|from|to|date|subject|message-id|mime-version|x-[\w-]+): /i;

function headOf(file: string): Buffer {
  const head = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head);
  closeSync(handle);
  return head.subarray(0, length);
}

interface ReadingMails extends Reading {
  /** In bytes. */
  size: number;
}

type Mails = AsyncIterable<{ bytes: Buffer; end: number }> | { bytes: Buffer; end: number }[];

async function readMails(mails: Mails, { own, onProgress, size }: ReadingMails): Promise<Found> {
  const leftOut = nothingLeftOut();
  const ids = new Set<string>();
  const read: ReadMail[] = [];
  for await (const { bytes, end } of mails) {
    const mail = await readMail(bytes);
    onProgress('mail read, MB', megabytes(end), megabytes(size));
    if (typeof mail === 'string') {
      leftOut[mail] += 1;
      continue;
    }
    if (mail.deliveredTo) own.add(mail.deliveredTo);
    if (mail.id !== undefined && ids.has(mail.id)) leftOut.twice += 1;
    else read.push(mail);
    if (mail.id !== undefined) ids.add(mail.id);
  }
  // Whose box it is may be told by a later mail.
  const written = read.filter(({ sender }) => sender === undefined || !own.isOwn(sender));
  leftOut.own += read.length - written.length;
  return { written, leftOut };
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

function readRows(text: string, { own, column }: Reading): Found | Fault {
  const rows = /^\s*[[{]/.test(text) ? chatRows(text) : tableRows(text);
  if ('fault' in rows) return rows;
  if (rows.length === 0) return { fault: 'The file holds no row.' };
  const columns = columnsOf(rows, column);
  if ('fault' in columns) return columns;
  const who = { column: writerColumn(rows, columns), isOwn: own.isOwn };
  const read = rows.map((row) => rowWritten(row, columns, who));
  return {
    written: read.filter((each) => typeof each === 'object'),
    leftOut: { ...nothingLeftOut(), own: read.filter((each) => each === 'own').length },
  };
}
