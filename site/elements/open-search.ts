import type { Companion } from '../search/companion/companion.ts';
import { openCompanion } from '../search/companion/open-companion.ts';
import { companionFiles } from '../search/companion/read-file.ts';

let opened: Promise<Companion> | undefined;

/** Opens the companion index of this page's language; after a failure the next call tries anew. */
export function openSearch(locale: string): Promise<Companion> {
  opened ??= openCompanion(companionFiles(locale, (path) => fetch(path)));
  opened.catch(closeSearch);
  return opened;
}

/** Forgets an index that turned out to be broken, or older than the site is by now. */
export function closeSearch() {
  opened = undefined;
}
