import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathInside } from '../../path-inside.ts';

/** Writes a file of a content folder whole or not at all: half a file would look as if somebody had changed it. */
export const writeWhole = (content: string, path: string, text: string): void =>
  putWhole(content, path, (beside) => writeFileSync(beside, text));

/** The same of a copy. */
export const copyWhole = (content: string, path: string, from: string): void =>
  putWhole(content, path, (beside) => copyFileSync(from, beside));

function putWhole(content: string, path: string, put: (beside: string) => void): void {
  const whole = pathInside(content, path);
  const beside = pathInside(content, besides);
  mkdirSync(dirname(whole), { recursive: true });
  mkdirSync(dirname(beside), { recursive: true });
  // One that an import left that was stopped may be a copy that nobody may write to.
  rmSync(beside, { force: true });
  put(beside);
  renameSync(beside, whole);
}

/** Removes what an import left that was stopped within a file. */
export const clearHalfWritten = (content: string): void =>
  rmSync(pathInside(content, besides), { force: true });

const besides = '.import/being-written';
