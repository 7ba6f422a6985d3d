import { beforeAll, describe, expect, test } from 'vitest';
import type { CompanionAnswer } from '../../../site/search/companion/ask-companion.ts';
import { isExample } from '../../../site/search/companion/is-example.ts';
import { type Ask, best, openSite } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

describe.each([
  {
    language: 'English',
    source: bicycleShop,
    id: 'rent-for-a-day',
    left: 'Do you have child seats to borrow?',
    other: 'Can I hire a bike for the weekend?',
  },
  {
    language: 'Chinese',
    source: bookingTool,
    id: 'take-a-deposit',
    left: '押金最少收多少？',
    other: '订金可以用微信支付吗？',
  },
])('an example question that is left out in $language', ({ source, id, left, other }) => {
  const isLeftOut = isExample({ article: id, question: left });
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(source);
  });

  test('no longer helps its article', async () => {
    const withIt = await ask(left);
    const withoutIt = await ask(left, { isLeftOut });

    expect(best(withIt)).toBe(id);
    expect(withIt.answered).toBe(true);
    expect(withoutIt.confidence).toBeLessThan(withIt.confidence);
    expect(withoutIt.answered).toBe(false);
    expect(withoutIt.results.filter(({ matched }) => matched).map(idOf)).not.toContain(id);
  });

  test('leaves the other questions of its article to it', async () => {
    const answer = await ask(other, { isLeftOut });

    expect(best(answer)).toBe(id);
    expect(answer.answered).toBe(true);
  });

  test.each([
    ['of another article', { article: source.articles[0]?.id ?? '', question: left }],
    ['that the article does not have', { article: id, question: `${left} ${left}` }],
  ])('changes nothing where it is one %s', async (_, nobodys) => {
    expect(await ask(left, { isLeftOut: isExample(nobodys) })).toEqual(await ask(left));
  });

  test('is there again for the next question', async () => {
    const before = await ask(left);
    await ask(left, { isLeftOut });

    expect(await ask(left)).toEqual(before);
  });
});

describe('an example question that two articles have', () => {
  const shared = 'Who keeps the spare key?';
  const source = site('en', [
    ...bicycleShop.articles,
    article({ id: 'garage', title: 'Open the garage', questions: [shared] }),
    article({ id: 'cellar', title: 'Open the cellar', questions: [shared] }),
  ]);

  test.each([
    ['garage', 'cellar'],
    ['cellar', 'garage'],
  ])('is left out of the %s and kept for the %s', async (left, kept) => {
    const ask = await openSite(source);
    const answer = await ask(shared, { isLeftOut: isExample({ article: left, question: shared }) });

    expect(best(answer)).toBe(kept);
  });
});

test('a title is no example question: it is never left out', async () => {
  const ask = await openSite(bicycleShop);
  const isLeftOut = isExample({ article: 'return-a-bicycle', question: 'Return a bicycle' });

  expect(await ask('Return a bicycle', { isLeftOut })).toEqual(await ask('Return a bicycle'));
});

const idOf = ({ article }: CompanionAnswer['results'][number]) => article.id;
