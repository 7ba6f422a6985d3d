import type { Manifest } from '../contract/manifest.ts';
import type { Visit } from '../contract/visits.ts';

/**
 * A visit without what it says about articles that are published in no language: anybody can make up
 * a name, and it would stand in the owner's lists. That something was opened stays true.
 */
export function publishedOnly(visit: Visit, { articles }: Manifest): Visit {
  const slugs = new Set(Object.values(articles).flatMap((list) => list.map(({ slug }) => slug)));
  return {
    ...visit,
    searches: visit.searches.map((search) => ({ ...search, clicked: known(search.clicked) })),
    articles: visit.articles.filter(({ article }) => slugs.has(article)),
  };

  function known(clicked: Visit['searches'][number]['clicked']) {
    return typeof clicked === 'string' && !slugs.has(clicked) ? true : clicked;
  }
}
