import type { Companion } from './companion.ts';
import { openCompanion } from './open-companion.ts';

/** Opens a companion index from the files that `buildCompanion` made, without a site around it. */
export const openBuilt = (files: ReadonlyMap<string, string>): Promise<Companion> =>
  openCompanion(async (name) => JSON.parse(files.get(name) ?? ''));
