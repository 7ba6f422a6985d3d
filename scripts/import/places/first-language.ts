import type { Locale, SiteLocales } from '../../../site/languages/registry/locales.ts';
import { type Former, fileOf, keyOf, matterIn, type ThereFile } from '../record/there.ts';
import { createFinder, type Findable } from './finder.ts';
import { articleByPath, isWeb, type Library, ownAddress } from './library.ts';

/** Finds the article that a link of another article means in the first language of the site, where customers can read it. */
export type FindInFirst = (from: { place: string }, href: string) => ThereFile | undefined;

interface Where {
  content: string;
  locale: Locale;
  site: SiteLocales;
  formers: ReadonlyMap<string, Former>;
}

interface InFirst extends Findable {
  file: ThereFile;
}

/**
 * A site leads to its first language where the language of a link lacks the article: so do links between articles of a
 * folder, to what is in the content folder already. `others` are the files of the folder in other languages.
 */
export function findInFirst(
  others: readonly { path: string; place: string }[],
  library: Library,
  { content, locale, site, formers }: Where,
): FindInFirst {
  const [first] = site;
  if (locale === first) return () => undefined;
  const shown = others.flatMap(({ path, place }): InFirst[] => {
    const file = fileOf(formers.get(keyOf(place, first)));
    return file && isShown(content, file) ? [{ path, place, routes: [], file }] : [];
  });
  const find = createFinder(shown);
  // Which addresses they had is not known here.
  const there = { ...library, find, at: () => undefined };
  return ({ place }, href) => {
    const address = ownAddress(library, href).replace(/[#].*$/s, '');
    if (address === '' || isWeb(address)) return undefined;
    return articleByPath(there, place, address)?.file;
  };
}

function isShown(content: string, { path }: ThereFile): boolean {
  const { draft, publishAt } = matterIn(content, path);
  return !draft && !publishAt;
}
