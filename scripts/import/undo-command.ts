import { relative } from 'node:path';
import type { Call, Wrong } from './call.ts';
import { sources } from './desks/exports/read-export.ts';
import { isFolder } from './record/name.ts';
import { importsInto, stateFault, statePath } from './record/state.ts';
import { undoImport } from './record/writing/undo.ts';
import { removeReport } from './report/files.ts';

interface Undoing extends Pick<Call, 'content' | 'dryRun'> {
  /** Of what was imported: a desk, a kind of folder or one folder. */
  source: string;
}

/** Takes back what an import brought and nobody changed, and says so: 0, or 1 where there is none. A folder may be named, as in `html-guide`. */
export function undoCommand({ source, content, dryRun }: Undoing): number | Wrong {
  const done = importsInto(content);
  const folders = isFolder(source) ? done.filter((name) => name.startsWith(`${source}-`)) : [];
  const all = [...sources, 'markdown'];
  if (!all.includes(source) && !done.includes(source))
    return { wrong: `Say which import: undo ${[...new Set([...all, ...done])].join(' or ')}.` };
  if (folders.length > 1) return { wrong: `Say which: undo ${folders.join(' or ')}.` };
  const [known = source] = folders;
  const fault = stateFault(content, known);
  if (fault) return { wrong: fault };
  const undone = undoImport(content, known, dryRun);
  if (!undone) {
    say(`Nothing was imported from ${source} into ${relative(process.cwd(), content) || '.'}.`);
    return 1;
  }
  say(`${undone.removed.length} files ${dryRun ? 'would be' : 'were'} taken back.`);
  if (!dryRun && undone.left.length === 0) removeReport(content, known);
  for (const { path, reason } of undone.left) say(`  stays: ${path} (${reason})`);
  if (undone.left.length > 0)
    say(`What stays is remembered in ${statePath(known)}, so that no import brings it twice.`);
  return 0;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
