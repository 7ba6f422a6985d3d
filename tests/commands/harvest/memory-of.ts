import { createHash } from 'node:crypto';
import { relative } from 'node:path';

/** Where this machine remembers what was decided about a content folder: a test that decides anything takes it away. */
export const memoryOf = (folder: string): string =>
  `.harvest/${createHash('sha256').update(relative('.', folder)).digest('hex').slice(0, 8)}.json`;
