import type { Locale } from '../../languages/registry/locales.ts';
import type { Answers } from '../../search/answers.ts';
import { BrokenIndex } from '../../search/broken-index.ts';
import type { Companion } from '../../search/companion/companion.ts';
import { companionFiles, openCompanion } from '../../search/companion/open-companion.ts';
import { askSite, askWithout } from '../../search/languages/ask-site.ts';
import type { FindOptions } from './find.ts';
import { closeSearch, openSearch } from './open-search.ts';
import { strings } from './strings.ts';

/**
 * What the site answers to a question that this page's language does not answer. An index of another language that did not
 * load is thrown, like that of this page's: nobody knows then that nothing answers.
 */
export async function findElsewhere(own: Answers, how: FindOptions): Promise<Answers> {
  const index = openSearch();
  try {
    return await askSite(own, siteAround(await index), how);
  } catch (error) {
    closeSearch(index);
    opened.clear();
    if (!(error instanceof BrokenIndex)) throw error;
    return askSite(own, siteAround(await openSearch('reload'), 'reload'), how);
  }
}

/** What the site answers to a question as if it did not have the articles that were refused. */
export const findOthers = async (
  asked: { question: string; refused: readonly string[] },
  how: FindOptions,
): Promise<Answers> => askWithout(siteAround(await openSearch()), asked, how);

const siteAround = (companion: Companion, cache?: RequestCache) => ({
  companion,
  others: strings.others,
  open: (locale: Locale) => openOther(locale, cache),
});

/** The indexes of other languages, each opened once. */
const opened = new Map<Locale, Promise<Companion>>();

function openOther(locale: Locale, cache: RequestCache = 'default'): Promise<Companion> {
  const index =
    opened.get(locale) ?? openCompanion(companionFiles(locale, (path) => fetch(path, { cache })));
  opened.set(locale, index);
  return index;
}
