import type { Companion } from '../../search/companion/companion.ts';
import { companionFiles, openCompanion } from '../../search/companion/open-companion.ts';
import { pageLocale } from '../browser/language.ts';

let opened: Promise<Companion> | undefined;

/** Opens the companion index of this page's language; after a failure the next call tries anew. */
export function openSearch(cache: RequestCache = 'default'): Promise<Companion> {
  if (opened) return opened;
  const opening = openCompanion(companionFiles(pageLocale, (path) => fetch(path, { cache })));
  opened = opening;
  opening.catch(() => closeSearch(opening));
  return opening;
}

/** Forgets an index that turned out to be broken, or older than the site is by now; another stays open. */
export function closeSearch(index: Promise<Companion>) {
  if (opened === index) opened = undefined;
}
