import { beforeAll, expect, test } from 'vitest';
import { type Explanation, explain } from '../../../scripts/search/explain.ts';
import { explanationText } from '../../../scripts/search/explanation-text.ts';
import { explainShown } from '../../../scripts/search/shown.ts';
import { pinyinOf } from '../../../site/content/search/pinyin.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { passagesOf } from '../../../site/search/companion/format/passages.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { otherLanguages } from '../../../site/search/results/strings.ts';
import { filesOf } from '../open-site.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';
import { programmersTool, subscriptionShop } from '../tools.ts';

let shop: Companion;
beforeAll(async () => {
  shop = await openBuilt(filesOf(bicycleShop));
});

/** What is said of a question to a site whose other language is Chinese. */
const said = async (question: string, companion = shop) =>
  explanationText(await explainShown(around(companion), question));

const around = (companion: Companion) => ({
  companion,
  others: otherLanguages('en', ['en', 'zh-CN']),
  open: () => openBuilt(filesOf(bookingTool)),
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
  expect(await said('how do I get my brkaes fixed')).toContain(
    'Read as “how do I get my brakes fixed”.',
  );
});

test('what kept it under the line is said', async () => {
  const explanation = await explain(shop, 'which museum has dinosaur skeletons');

  expect(explanation).toMatchObject({
    answered: false,
    unknown: ['museum', 'dinosaur', 'skeletons'],
  });
  expect(await said('which museum has dinosaur skeletons')).toContain(
    'No article has: museum, dinosaur, skeletons.',
  );
});

test('a code that is missing is named', async () => {
  const tool = await openBuilt(filesOf(programmersTool));

  expect(await said('Error E-1043', tool)).toContain(
    'It names E-1043, which the first article has not.',
  );
});

test('advice that would harm something else is named', async () => {
  const subscriptions = await openBuilt(filesOf(subscriptionShop));

  expect(await said('erase one order', subscriptions)).toContain(
    'The question says to delete, cancel or end something, and the short answer does not tell how',
  );
});

test('a question that shares nothing has no articles', async () => {
  expect(await said('xyzzy')).toBe(
    'Not answered: the question is noted as a gap.\nNo article shares a word with “xyzzy”, nor a piece of one.',
  );
});

test('the answer that the page shows is said', async () => {
  const explained = await explainShown(around(shop), 'How do I get my brakes fixed?');

  expect(explained.shown).toMatchObject({ answered: true, choices: 0, locale: 'en' });
  expect(explanationText(explained)).toContain(`Answered. Shown: “${explained.shown.answer}”`);
});

test('what a word and its synonyms gave, what passages gave, less the mean, is the score', async () => {
  const { articles, mean } = await explain(shop, 'shipment');
  const { words = [], synonyms = [], passages = [], score } = articles[0] ?? {};
  const sum = [...words, ...synonyms, ...passages].reduce((all, { points }) => all + points, 0);

  expect(synonyms.map(({ word }) => word)).toContain('delivery');
  expect(sum - mean).toBeCloseTo(score ?? 0);
});

test('a choice is said', async () => {
  const subscriptions = await openBuilt(filesOf(subscriptionShop));

  expect(await said('refund', subscriptions)).toContain('Answered by a choice');
});

test('an answer of another language is taken apart in that one', async () => {
  const { shown, articles } = await explainShown(around(shop), '怎么导出客户表格');

  expect(shown).toMatchObject({ locale: 'zh-CN', answered: true });
  expect(articles[0]?.article).toBe('export-customers');
});

test('pinyin is taken apart as it was read', async () => {
  const texts = bookingTool.articles.flatMap(passagesOf).map(({ text }) => text);
  const tool = await openBuilt(buildCompanion({ ...bookingTool, pinyin: pinyinOf(texts) }));

  expect(await said('quxiao yuyue', tool)).toMatch(/^Read as “取消预约”.*\(cancel-a-booking\): /s);
});

test('the contact page is said where a person is asked for', async () => {
  const contact = { title: 'Write to Mei', name: 'Contact', answer: 'Within 5 hours.' };
  const subscriptions = await openBuilt(buildCompanion({ ...subscriptionShop, contact }));
  const text = await said('talk to a human', subscriptions);

  expect(text).toContain('Answered. Shown: “Within 5 hours.”');
  expect(text).toContain('A person is asked for: the contact page is result 1.');
});
