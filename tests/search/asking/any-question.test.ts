import { describe, expect, test } from 'vitest';
import type { CompanionAnswer } from '../../../site/search/companion/ask-companion.ts';
import { largeChineseSite, largeSite } from '../large-sites.ts';
import { openSite } from '../open-site.ts';
import { randomQuestions } from '../random-questions.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

describe.each([
  ['a small English site', bicycleShop, 300],
  ['a small Chinese site', bookingTool, 300],
  ['a large English site', largeSite, 40],
  ['a large Chinese site', largeChineseSite, 40],
])('any question to %s', (_, source, count) => {
  const asked = openSite(source).then((ask) =>
    Promise.all(
      randomQuestions(source, count, 21).map(async (question) => ({
        question,
        answer: await ask(question),
      })),
    ),
  );

  test.each<[string, (answer: CompanionAnswer) => boolean]>([
    ['has scores that are numbers', ({ results }) => scores(results).every(Number.isFinite)],
    ['has the best article first', ({ results }) => isFalling(scores(results))],
    ['has no article twice', ({ results }) => new Set(ids(results)).size === results.length],
    ['has only articles of the site', ({ results }) => ids(results).every((id) => known.has(id))],
    ['has a confidence from 0 to 1', ({ confidence }) => confidence >= 0 && confidence <= 1],
    ['is answered by an article or not at all', isAnsweredByOne],
    ['has headings of the article itself', ({ results }) => results.every(hasOwnHeading)],
  ])('%s', async (_, holds) => {
    const strays = (await asked).filter(({ answer }) => !holds(answer));

    expect(strays.map(({ question }) => question)).toEqual([]);
  });

  const known = new Set(source.articles.map(({ id }) => id));
});

type Results = CompanionAnswer['results'];

const scores = (results: Results) => results.map(({ score }) => score);
const ids = (results: Results) => results.map(({ article }) => article.id);
const isFalling = (numbers: readonly number[]) =>
  numbers.every((number, n) => n === 0 || number <= (numbers[n - 1] ?? 0));

const isAnsweredByOne = ({ answered, results }: CompanionAnswer) => !answered || results.length > 0;

const hasOwnHeading = ({ article, heading }: Results[number]) =>
  heading === undefined ||
  article.headings.some((own) => (typeof own === 'string' ? own : own.text) === heading.text);
