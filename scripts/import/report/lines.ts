import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loss } from '../losses.ts';
import type { ImportReport } from './report.ts';

/** Adds to what was lost the line of the folder's file in which it stands, where its words stand there as they are. */
export function withLines(report: ImportReport, folder: string): ImportReport {
  const byFile = Map.groupBy(report.losses, ({ file }) => file);
  const lineIn = new Map([...byFile.keys()].map((file) => [file, lineFinder(join(folder, file))]));
  return {
    ...report,
    losses: report.losses.map((loss): Loss => {
      const line = ownWords.has(loss.reason) ? undefined : lineIn.get(loss.file)?.(loss.what);
      return line === undefined ? loss : { ...loss, line };
    }),
  };
}

/** What is said with words of the import, which may stand in the file for something else. */
const ownWords = new Set<Loss['reason']>([
  'title taken from the name of the file',
  'renamed, as the name was taken, unreadable or kept by Windows',
  'words missing',
  'control characters removed',
  'kept as .md, as it would not compile as MDX',
]);

/** Shorter words than these may stand anywhere. */
const fewestCharacters = 4;

function lineFinder(file: string): (what: string) => number | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return (what) => {
    const [words = ''] = what.trim().split('\n');
    // Of a link its words are said too, and where it led.
    const [start] = [words, words.split(' → ').at(-1) ?? '']
      .filter(({ length }) => length >= fewestCharacters)
      .map((those) => text.indexOf(those))
      .filter((found) => found !== -1);
    return start === undefined ? undefined : text.slice(0, start).split('\n').length;
  };
}
