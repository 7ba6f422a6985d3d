import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isFileName } from '../../worker/contract/slugs.ts';

/** Names were made safe before; this is the last door between an import and the rest of the disk. */
export function pathInside(folder: string, path: string): string {
  const whole = resolve(folder, path);
  if (relative(resolve(folder), whole).startsWith('..'))
    throw new Error(`${path} leads out of ${folder}`);
  if (!isPath(path)) throw new Error(`${path} is no path on every system`);
  return whole;
}

/** Whether a place, there or not yet, is a folder or lies in it, whatever links lead there. */
export const liesIn = (folder: string, place: string): boolean =>
  `${withoutLinks(place)}${sep}`.startsWith(`${withoutLinks(folder)}${sep}`);

function withoutLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path
    ? path
    : join(withoutLinks(dirname(path)), relative(dirname(path), path));
}

/** Whether every system can have a file there. */
export const isPath = (path: string): boolean => path.split('/').every(isFileName);
