/** The name of the cache of articles that the service worker keeps. It is there only while there are some. */
export const articlesCache = 'articles';

/**
 * Says in `place` that there is no connection, and that articles opened before still work where that is true. The words
 * stand in the page: where the script of search was not fetched before, it cannot be fetched any more.
 */
export async function sayOffline(place: Element) {
  const { offline = '', kept = '' } = (document.querySelector('search-box') as HTMLElement).dataset;
  place.append(offline);
  if (await hasArticles().catch(() => false)) place.append(kept);
}

/** Without https there are no caches; where nothing may be stored, asking for one is refused, or even its name. */
const hasArticles = async () => 'caches' in window && caches.has(articlesCache);
