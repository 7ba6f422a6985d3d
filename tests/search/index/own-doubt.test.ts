import { expect, test } from 'vitest';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { CompanionRoot } from '../../../site/search/companion/format/index-format.ts';
import { contentOf } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

const doubtOf = (source: typeof bicycleShop) =>
  (contentOf(buildCompanion(source), 'root.json') as CompanionRoot).doubt;

/** The same shop twice: without its article a question has another that answers it. */
const doubled = site(
  'en',
  ['first', 'second'].flatMap((copy) =>
    bicycleShop.articles.map((one) => article({ ...one, id: `${one.id}-${copy}` })),
  ),
);

test('a site that answers its own questions without their articles doubts sooner', () => {
  expect(doubtOf(doubled)).toBeGreaterThan(doubtOf(bicycleShop) + 1);
});

test('a site without questions has the line of its kind of writing', () => {
  const bare = (source: typeof bicycleShop) => ({
    ...source,
    articles: source.articles.map((one) => ({ ...one, questions: [], phrasings: [] })),
  });

  expect([doubtOf(bare(bicycleShop)), doubtOf(bare(bookingTool))]).toEqual([0, 1.3]);
});
