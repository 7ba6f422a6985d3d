import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const largestSettings = 1024 * 1024;

/**
 * The text of a small ordinary file in `home`, or nothing. A link on the way to it, or `..`, may lead anywhere; a pipe would be
 * waited for without end.
 */
export function readSettingsFile(home: string, ...names: string[]): string | undefined {
  const path = join(home, ...names);
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (!file?.isFile() || file.size >= largestSettings) return undefined;
  const inside = relative(resolve(home), resolve(path));
  const isHere = realpathSync(path) === join(realpathSync(home), inside);
  return isHere && !inside.startsWith('..') ? readFileSync(path, 'utf8') : undefined;
}
