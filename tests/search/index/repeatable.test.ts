import { beforeAll, describe, expect, test } from 'vitest';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { largeChineseSite, largeSite } from '../large-sites.ts';
import { type Ask, type Files, filesOf, openFiles } from '../open-site.ts';
import { randomQuestions } from '../random-questions.ts';
import { seeded, shuffled } from '../seeded.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

describe.each([
  ['an English index that is sent whole', bicycleShop],
  ['a Chinese index that is sent whole', bookingTool],
  ['an English index in parts', largeSite],
  ['a Chinese index in parts', largeChineseSite],
])('%s', (_, source) => {
  let files: Files;
  beforeAll(() => {
    files = filesOf(source);
  });

  test('is built the same to the byte from the same articles', () => {
    const again = buildCompanion(structuredClone(source));

    // Compared as one, so that a difference is told in a line.
    expect(JSON.stringify([...again]) === JSON.stringify([...files])).toBe(true);
  });

  test('answers a question the same before and after another', async () => {
    const ask = await openFiles(files);
    const [first = '', other = ''] = source.articles.map(({ title }) => title);
    const before = await ask(first);
    await ask(other);

    expect(await ask(first)).toEqual(before);
  });

  test('answers 200 questions one by one as in another order all at once', async () => {
    const questions = randomQuestions(source, 200);
    const ask = await openFiles(files);
    const oneByOne = new Map<string, unknown>();
    for (const question of questions) oneByOne.set(question, await briefly(ask, question));

    const askAnew = await openFiles(files);
    const atOnce = await Promise.all(
      shuffled(questions, seeded(5)).map(
        async (question) => [question, await briefly(askAnew, question)] as const,
      ),
    );

    expect(Object.fromEntries(atOnce)).toEqual(Object.fromEntries(oneByOne));
  });
});

test('an index of other articles has another version', () => {
  const [first, ...others] = bicycleShop.articles;
  const changed = { ...bicycleShop, articles: [{ ...first, body: 'Closed.' }, ...others] };
  const names = [bicycleShop, changed as typeof bicycleShop].map((source) => [
    ...buildCompanion(source).keys(),
  ]);

  expect(names[0]).toContain('root.json');
  expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual(['root.json']);
});

/** What an answer says, without the articles' texts. */
async function briefly(ask: Ask, question: string): Promise<unknown> {
  const { results, ...answer } = await ask(question);
  return { ...answer, results: results.map(({ article, score }) => [article.id, score]) };
}
