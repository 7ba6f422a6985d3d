import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFilePath } from '../../../../site/content/files/kinds.ts';
import type { LeftOut } from '../../losses.ts';
import { findFiles } from '../../reading/files/files.ts';
import { isPicture } from '../../reading/files/kinds.ts';
import { decodeUtf8 } from '../../reading/files/text.ts';
import type { Desk, DeskExport } from './export.ts';
import { freshdesk } from './freshdesk.ts';
import { helpScout } from './help-scout.ts';
import { intercom } from './intercom.ts';
import { recordsIn } from './records.ts';
import { zendesk } from './zendesk.ts';

export const desks: Record<string, Desk> = {
  zendesk,
  intercom,
  'help-scout': helpScout,
  freshdesk,
};

/** What is brought in so: desks, and pages of HTML from wherever they are. */
export const sources: readonly string[] = [...Object.keys(desks), 'html'];

/** As a sentence names it. */
export const nameOfSource = (source: string) => desks[source]?.name ?? 'a folder of HTML';

interface Reading {
  filesSeen: number;
  leftOut: LeftOut[];
}

/** What the JSON of a folder holds of a desk, however it was saved: pages, records one by one, a line each. */
export function readExport(folder: string, desk: Desk): DeskExport & Reading {
  const { files, leftOut, filesSeen } = findFiles(folder);
  const records = files.flatMap((file) => {
    // Whether one is left out is known once the articles are that show them.
    if (isPicture(file) || isFilePath(file)) return [];
    const read = readJson(join(folder, file));
    const odd = (id: string) =>
      leftOut.push({ file: `${file}: record ${id}`, files: 1, reason: oddRecord(desk) });
    const found = 'reason' in read ? [] : recordsIn(read.value, desk.recordSchema, odd);
    if (found.length > 0 || ('value' in read && isEmptyPage(read.value))) return found;
    const reason = 'reason' in read ? read.reason : `nothing that ${desk.name} exports`;
    leftOut.push({ file, files: 1, reason });
    return [];
  });
  return { ...desk.read(records), filesSeen, leftOut };
}

/** An answer without records is one too: a list that is empty, in an envelope or not. */
function isEmptyPage(page: unknown): boolean {
  if (page === null) return true;
  if (typeof page !== 'object') return false;
  if ('body' in page) return isEmptyPage(page.body);
  const lists = Array.isArray(page) ? [page] : Object.values(page).filter(Array.isArray);
  return lists.length > 0 && lists.every(({ length }) => length === 0);
}

const oddRecord = ({ name }: Desk) => `lacks what ${name} documents of such a record`;

const largestExport = 500 * 1024 * 1024;

function readJson(path: string): { value: unknown } | { reason: string } {
  if (!/\.(json|jsonl|ndjson)$/i.test(path)) return { reason: 'no JSON' };
  // No text can be longer.
  if (statSync(path).size > largestExport) return { reason: 'over 500 MB: divide it' };
  const text = decodeUtf8(readFileSync(path))?.replace(/^\ufeff/, '');
  if (text === undefined) return { reason: 'not UTF-8' };
  try {
    if (path.endsWith('.json')) return { value: JSON.parse(text) };
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return { value: lines.map((line): unknown => JSON.parse(line)) };
  } catch (error) {
    return { reason: `no sound JSON: ${(error as Error).message}` };
  }
}
