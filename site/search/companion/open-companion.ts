import { BrokenIndex } from '../broken-index.ts';
import { Companion } from './companion.ts';
import type { CompanionRoot, ReadFile } from './index-format.ts';

/** Opens the companion index of one language. Throws `BrokenIndex`. */
export async function openCompanion(read: ReadFile): Promise<Companion> {
  const root = (await read('root.json')) as CompanionRoot;
  if (typeof root?.version !== 'string')
    throw new BrokenIndex('root.json', 'is no companion index');
  return new Companion(root, read);
}
