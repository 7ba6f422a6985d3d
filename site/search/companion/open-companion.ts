import type { Locale } from '../../languages/registry/locales.ts';
import { BrokenIndex } from '../broken-index.ts';
import { Companion } from './companion.ts';
import type { CompanionRoot, ReadFile } from './format/index-format.ts';

/** Opens the companion index of one language. Throws `BrokenIndex`. */
export async function openCompanion(read: ReadFile): Promise<Companion> {
  const root = (await read('root.json')) as CompanionRoot;
  if (typeof root?.version !== 'string')
    throw new BrokenIndex('root.json', 'is no companion index');
  return new Companion(root, read);
}

/** Opens a companion index from the files that `buildCompanion` made, without a site around it. */
export const openBuilt = (files: ReadonlyMap<string, string>): Promise<Companion> =>
  openCompanion(async (name) => JSON.parse(files.get(name) ?? ''));

/** Where the index of a language lies: by its code, since the first search has no room for the registry. */
export const companionFolder = (locale: Locale) => locale.toLowerCase();

/**
 * Reads the companion index of a language from the site. A file that is missing, cut short, or a page in its
 * place, is thrown as what it is: no reason to say that nobody has the answer.
 */
export const companionFiles =
  (locale: Locale, fetchFile: (path: string) => Promise<Response>): ReadFile =>
  async (name) => {
    const path = `/companion/${companionFolder(locale)}/${name}`;
    const response = await fetchFile(path);
    if (!response.ok) throw new BrokenIndex(path, `answers ${response.status}`);
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new BrokenIndex(path, 'is not JSON');
    }
  };
