import { expect, test } from 'vitest';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { CompanionRoot } from '../../../site/search/companion/format/index-format.ts';
import { contentOf } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

const doubtOf = (source: typeof bicycleShop) =>
  (contentOf(buildCompanion(source), 'root.json') as CompanionRoot).doubt;

const cards = ['lost', 'stolen', 'broken', 'expired', 'frozen', 'swallowed', 'copied', 'bent'];

/** Articles on one subject, whose questions differ by a word. */
const alike = site(
  'en',
  cards.map((state) =>
    article({
      title: `My bank card is ${state}`,
      questions: [
        `what to do with a ${state} bank card`,
        `my card was ${state}, can I get a new bank card`,
        `how long does a new card take when mine is ${state}`,
        `is there a fee for a ${state} bank card`,
        `bank card ${state} on holiday abroad`,
      ],
    }),
  ),
);

test('a site whose articles lie close together doubts sooner that one of them answers', () => {
  expect(doubtOf(alike)).toBeGreaterThan(doubtOf(bicycleShop));
});

test('a site without questions has the line of its kind of writing', () => {
  const bare = (source: typeof bicycleShop) => ({
    ...source,
    articles: source.articles.map((one) => ({ ...one, questions: [], phrasings: [] })),
  });

  expect([doubtOf(bare(bicycleShop)), doubtOf(bare(bookingTool))]).toEqual([-0.6, -0.4]);
});
