import { beforeAll, expect, test } from 'vitest';
import { type Explanation, explain } from '../../../scripts/search/explain.ts';
import { explanationText } from '../../../scripts/search/explanation-text.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { filesOf } from '../open-site.ts';
import { bicycleShop } from '../small-sites.ts';
import { programmersTool, subscriptionShop } from '../tools.ts';

let shop: Companion;
beforeAll(async () => {
  shop = await openBuilt(filesOf(bicycleShop));
});

const first = ({ articles: [first] }: Explanation) => first;

test('the passage that is nearest spoke for the first article', async () => {
  const said = first(await explain(shop, 'How do I get my brakes fixed?'));

  expect(said).toMatchObject({ article: 'book-a-repair' });
  expect(said?.passages[0]).toMatchObject({
    kind: 'question',
    text: 'How do I get my brakes fixed?',
    article: 'book-a-repair',
  });
  expect(said?.passages[0]?.points).toBeGreaterThan(0);
});

test('what words and passages gave makes the order of the articles', async () => {
  const { articles } = await explain(shop, 'when will I get my money back');
  const scores = articles.map(({ score }) => score);

  expect(articles).toHaveLength(3);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(articles[0]?.words.map(({ word }) => word)).toContain('money');
});

test('a misspelt word is named as it was read', async () => {
  const explanation = await explain(shop, 'how do I get my brkaes fixed');

  expect(explanation).toMatchObject({ corrected: 'how do I get my brakes fixed' });
  expect(explanationText(explanation)).toContain('Read as “how do I get my brakes fixed”.');
});

test('what kept it under the line is said', async () => {
  const explanation = await explain(shop, 'which museum has dinosaur skeletons');

  expect(explanation).toMatchObject({
    answered: false,
    unknown: ['museum', 'dinosaur', 'skeletons'],
  });
  expect(explanationText(explanation)).toContain('No article has: museum, dinosaur, skeletons.');
});

test('a code that is missing is named', async () => {
  const tool = await openBuilt(filesOf(programmersTool));

  expect(explanationText(await explain(tool, 'Error E-1043'))).toContain(
    'It names e-1043, which the first article has not.',
  );
});

test('advice that would harm something else is named', async () => {
  const subscriptions = await openBuilt(filesOf(subscriptionShop));

  expect(explanationText(await explain(subscriptions, 'erase one order'))).toContain(
    'The short answer tells to delete, cancel or refund something else',
  );
});

test('a question that shares nothing has no articles', async () => {
  expect(explanationText(await explain(shop, 'xyzzy'))).toBe(
    'Nothing here shares a word with “xyzzy”, nor a piece of one.',
  );
});
