import type { Locale } from '../../languages/registry/locales.ts';
import { Companion } from './companion.ts';
import { type Checked, readChecked } from './format/checksum.ts';
import type { CompanionRoot, ReadFile } from './format/index-format.ts';

/** Opens the companion index of one language. Throws `BrokenIndex`. */
export async function openCompanion(read: ReadFile): Promise<Companion> {
  const contentOf = async (name: string) => ((await read(name)) as Checked)[1];
  return new Companion((await contentOf('root.json')) as CompanionRoot, contentOf);
}

/** Opens a companion index from the files that `buildCompanion` made, without a site around it. */
export const openBuilt = (files: ReadonlyMap<string, string>): Promise<Companion> =>
  openCompanion(async (name) => JSON.parse(files.get(name) ?? ''));

/** Where a file of a language's index lies: by its code, since the first search has no room for the registry. */
export const companionPath = (locale: Locale, name: string) =>
  `/companion/${locale.toLowerCase()}/${name}`;

/**
 * Reads the companion index of a language from the site. A file that is missing, damaged, of another language or
 * build, or a page in its place, is thrown as what it is: no reason to say that nobody has the answer.
 */
export const companionFiles =
  (locale: Locale, fetchFile: (path: string) => Promise<Response>): ReadFile =>
  async (name) => {
    const path = companionPath(locale, name);
    return readChecked(path, await fetchFile(path));
  };
