import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { remembered } from '../../terminal/remembered.ts';

/** One place of a file that changes, as it is remembered too. A file that is new has nothing removed. */
export const editSchema = z.object({
  /** From the folder in which the command runs. */
  file: z.string(),
  at: z.number(),
  removed: z.string().nullable(),
  inserted: z.string(),
});

export type Edit = z.infer<typeof editSchema>;

/** Why something cannot be done, for the owner to read. */
export interface Refusal {
  refusal: string;
}

/** Makes the changes of one gap, and remembers them as what was done for it. */
export function makeEdits(gap: number, edits: readonly Edit[]): void {
  // Read first: where it is damaged, nothing is to be written that could not be taken back.
  const before = madeEdits(gap);
  applyEdits(edits);
  const record = recordOf(gap);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify([...before, ...edits], null, 1));
}

/** Takes back what was done for a gap, all of it or, where something was changed since, nothing. */
export function undoEdits(gap: number): Edit[] | Refusal {
  const edits = madeEdits(gap);
  if (edits.length === 0) return { refusal: `Nothing was written here for gap ${gap}.` };
  const undone = takeBack(edits);
  if (!('refusal' in undone)) rmSync(recordOf(gap));
  return undone;
}

/** Makes the changes. */
export function applyEdits(edits: readonly Edit[]): void {
  for (const { file, at, removed, inserted } of edits) {
    const text = removed === null ? '' : readFileSync(file, 'utf8');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.slice(0, at) + inserted + text.slice(at + (removed ?? '').length));
  }
}

/** Takes changes back, the last one first: all of them or, where something was changed since, nothing. */
export function takeBack(edits: readonly Edit[]): Edit[] | Refusal {
  const changed = edits.toReversed().find((edit) => !isUnchanged(edit));
  if (changed)
    return {
      refusal: `${changed.file} was changed since, so nothing is taken back: git diff shows what there is.`,
    };
  for (const edit of edits.toReversed()) undo(edit);
  return edits.toReversed();
}

/** What was written, and what to do next. */
export const doneText = (gap: number, edits: readonly Edit[], next: string): string =>
  [
    ...edits.map(({ file }) => file),
    '',
    next,
    'The gap closes by itself once the build answers its questions, and who left an address is told.',
    `npm run gaps -- undo ${gap} takes this back.`,
  ].join('\n');

const madeEdits = (gap: number): Edit[] =>
  remembered(
    recordOf(gap),
    z.array(editSchema),
    'what was written for the gap can be taken back by hand alone; git diff shows it. Delete the file to go on.',
  ) ?? [];

/** Whether what was put in stands there once, and in a file that was new nothing else. */
function isUnchanged({ file, removed, inserted }: Edit): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return removed === null ? text === inserted : text.split(inserted).length === 2;
}

function undo({ file, removed, inserted }: Edit) {
  if (removed === null) rmSync(file);
  else
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(inserted, () => removed),
    );
}

const recordOf = (gap: number) => `.build/gaps/${gap}.json`;
