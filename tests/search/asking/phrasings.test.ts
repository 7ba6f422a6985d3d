import { describe, expect, test } from 'vitest';
import type { CompanionSource } from '../../../site/search/companion/build/source.ts';
import { best, openSite } from '../open-site.ts';
import { bicycleShop, bookingTool, site } from '../small-sites.ts';

describe.each([
  ['English', bicycleShop, 'rent-for-a-day', 'Do you have child seats to borrow?'],
  ['Chinese', bookingTool, 'take-a-deposit', '押金最少收多少？'],
])('a phrasing in %s', (_, { locale, articles }, id, moved) => {
  const asPhrasing = site(
    locale,
    articles.map((article) => ({
      ...article,
      questions: article.questions.filter((question) => question !== moved),
      phrasings: article.questions.filter((question) => question === moved),
    })),
  );
  const without = site(
    locale,
    asPhrasing.articles.map((article) => ({ ...article, phrasings: [] })),
  );

  test('finds its article as surely as a question of it does', async () => {
    const question = await answerOf(site(locale, articles), moved);
    const phrasing = await answerOf(asPhrasing, moved);

    expect(best(phrasing)).toBe(id);
    expect(phrasing.answered).toBe(true);
    expect(phrasing.confidence).toBeCloseTo(question.confidence, 1);
  });

  test('is what finds it', async () => {
    const withIt = await answerOf(asPhrasing, moved);
    const withoutIt = await answerOf(without, moved);

    expect(withIt.confidence).toBeGreaterThan(withoutIt.confidence);
  });
});

const answerOf = async (source: CompanionSource, question: string) =>
  (await openSite(source))(question);
