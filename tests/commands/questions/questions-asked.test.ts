import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { totalsOf } from '../../../scripts/check/report.ts';
import { contentFolder } from '../check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  put('en/start/parrots', 'Parrots', ['the bird on my shoulder is ill', 'feed a parrot']);
  put('en/start/kayaks', 'Kayaks', ['rent a kayak', 'paddle a kayak on the lake']);
  put('en/tax/birds', 'A bird on the shoulder', []);
  put('en/tax/later', 'Later', ['what comes later'], 'draft: true');
});

afterEach(() => rmSync(content.folder, { recursive: true }));

describe('npm run check, of what the articles say they answer', () => {
  test('asks every question with itself left out, and says who stands in its place', async () => {
    expect((await asked()).questions).toContainEqual({
      locale: 'en',
      article: 'parrots',
      question: 'the bird on my shoulder is ill',
      place: null,
      first: 'birds',
      answered: expect.any(Boolean),
    });
  });

  test('leaves nothing out of what questions.yaml asks', async () => {
    content.put(
      'questions.yaml',
      'en:\n  - question: the bird on my shoulder is ill\n    article: parrots\n',
    );

    const { mistakes, promises } = await asked();
    expect(mistakes).toEqual([]);
    expect(promises).toEqual([
      {
        locale: 'en',
        article: 'parrots',
        question: 'the bird on my shoulder is ill',
        place: 1,
        first: 'parrots',
        answered: true,
        file: expect.stringContaining('questions.yaml'),
        line: 2,
      },
    ]);
  });

  test('finds only what a customer is shown: articles that have a whole word of the question', async () => {
    put('en/tax/umbrellas', 'Umbrella', ['umbrellatastic shoulder']);

    const found = (await asked()).questions.find(({ article }) => article === 'umbrellas');
    expect(found).toMatchObject({ place: null, first: 'birds' });
  });

  test('leaves the other questions of the article where they are', async () => {
    const found = (await asked()).questions.find(({ question }) => question === 'rent a kayak');

    expect(found).toMatchObject({ article: 'kayaks', place: 1, first: 'kayaks' });
  });

  test('asks the questions of what is published, and no others', async () => {
    expect((await asked()).questions.map(({ question }) => question)).toEqual([
      'rent a kayak',
      'paddle a kayak on the lake',
      'the bird on my shoulder is ill',
      'feed a parrot',
    ]);
  });

  test('asks no phrasing: nobody promised that it is answered', async () => {
    put('en/start/boats', 'Boats', ['hire a boat'], 'phrasings: [rent a kayak, something to row]');

    const { questions, mistakes } = await asked();
    expect(mistakes).toEqual([]);
    expect(questions.filter(({ article }) => article === 'boats')).toMatchObject([
      { question: 'hire a boat' },
    ]);
  });

  test('counts each language for itself', async () => {
    put('zh-cn/start/kayaks', '皮划艇', ['怎么租皮划艇', '皮划艇多少钱']);

    const { totals } = await asked();
    expect(Object.keys(totals)).toEqual(['en', 'zh-CN']);
    for (const { questions, first, topThree, lower, notFound } of Object.values(totals)) {
      expect(topThree + lower + notFound).toBe(questions);
      expect(first).toBeLessThanOrEqual(topThree);
    }
    expect(totals).toMatchObject({
      en: { questions: 4, notFound: 1 },
      'zh-CN': { questions: 2, first: 2, topThree: 2, lower: 0, notFound: 0 },
    });
  });

  test('names a title that another article is found first by', async () => {
    put('en/tax/copy', 'Kayaks', []);

    const { titles } = await asked();
    expect(titles.filter(({ place }) => place !== 1)).toMatchObject([{ question: 'Kayaks' }]);
    expect(await check()).toContain('en: 1 of 4 titles do not find their own article first');
  });

  test('prints the worst first, as advice that stops nothing', async () => {
    put('en/start/lakes', 'A kayak on the lake', []);

    const { code, said } = await content.call('check');
    const places = [...said.matchAll(/^ *(none|\d+) {2,}\S+ {2}/gm)].map(([, place]) => place);
    expect(code).toBe(0);
    expect(places[0]).toBe('none');
    const found = places.filter((place) => place !== 'none').map(Number);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
    expect(said).toMatch(/none +parrots +birds +the bird on my shoulder is ill/);
    expect(said.endsWith('The content is in order.')).toBe(true);
  });

  test('says nothing of questions where there are none', async () => {
    content.setLocales('en');
    put('en/start/parrots', 'Parrots', []);
    put('en/start/kayaks', 'Kayaks', []);

    expect(await check()).toBe('The content is in order.');
  });
});

test('the top three count the first, and what is lower counts none that is not found', () => {
  const asked = [1, 2, 3, 4, null].map((place) => ({
    ...{ locale: 'en' as const, article: 'a', question: 'b', first: 'c', answered: true },
    place,
  }));

  expect(totalsOf(asked)).toEqual({
    en: { questions: 5, first: 1, topThree: 3, lower: 1, notFound: 1 },
  });
});

describe('npm run check -- --json', () => {
  test('prints one object, and nothing else', async () => {
    expect(Object.keys(await asked()).sort()).toEqual(
      [
        'leftOut',
        'leftOver',
        'mistakes',
        'promises',
        'questions',
        'titles',
        'totals',
        'unasked',
        'unlinkedFiles',
        'unwritten',
        'waiting',
      ].sort(),
    );
  });

  test('ends with 1 for a promise that is broken, and says where', async () => {
    content.put('questions.yaml', 'en:\n  - question: feed a parrot\n    article: kayaks\n');

    const { code, said } = await content.call('check', '--json');
    expect(code).toBe(1);
    const { mistakes, promises, questions } = JSON.parse(said);
    expect(mistakes).toMatchObject([{ line: 2, key: 'question' }]);
    expect(mistakes[0].file.endsWith('questions.yaml')).toBe(true);
    expect(promises).toMatchObject([{ article: 'kayaks', first: 'parrots' }]);
    expect(questions).toHaveLength(4);
  });

  test.each([
    ['an article', 'articles/en/tax/birds.mdx', '---\ntitel: A\n---\n'],
    ['the settings', 'site.yaml', 'name: Boat'],
    ['the words', 'words.yaml', 'en: 1'],
    ['a body', 'articles/en/tax/birds.mdx', '---\ntitle: A\n---\n\n<Steps>\n'],
    ['questions.yaml', 'questions.yaml', 'fr: []\n'],
  ])('ends with 1 where %s cannot be read, and asks nothing', async (_, file, text) => {
    content.put(file, text);

    const { code, said } = await content.call('check', '--json');
    const report = JSON.parse(said);
    expect(code).toBe(1);
    expect(report.mistakes.length).toBeGreaterThan(0);
    expect(report.mistakes[0].file.endsWith(file)).toBe(true);
    expect(report).toMatchObject({ questions: [], titles: [], promises: [], totals: {} });
  });
});

const check = async () => (await content.call('check')).said;

interface Asked {
  article: string;
  question: string;
  place: number | null;
}

interface Report {
  mistakes: object[];
  questions: Asked[];
  titles: Asked[];
  promises: object[];
  totals: Record<string, Record<'questions' | 'first' | 'topThree' | 'lower' | 'notFound', number>>;
}

const asked = async (): Promise<Report> => JSON.parse((await content.call('check', '--json')).said);

function put(place: string, title: string, questions: string[], more = '') {
  const matter = [`title: ${title}`, `questions: ${JSON.stringify(questions)}`, more];
  content.put(
    `articles/${place}.mdx`,
    ['---', ...matter.filter(Boolean), '---', '', 'Text.', ''].join('\n'),
  );
}
