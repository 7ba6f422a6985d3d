import { beforeAll, describe, expect, test } from 'vitest';
import { inTraditional } from '../../../site/content/search/chinese-scripts.ts';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import type {
  CompanionRoot,
  WordPart,
} from '../../../site/search/companion/format/index-format.ts';
import { isExample } from '../../../site/search/companion/is-example.ts';
import { openCompanion } from '../../../site/search/companion/open-companion.ts';
import { largeChineseSite, largeSite } from '../large-sites.ts';
import { type Ask, best, contentOf, filesOf, openFiles, reading } from '../open-site.ts';

const english = filesOf(largeSite);
const chinese = filesOf(largeChineseSite);

describe.each([
  ['English', largeSite, english],
  ['Chinese', largeChineseSite, chinese],
])('a large index in %s', (_, source, files) => {
  const sampled = source.articles.filter((_, n) => n % 9 === 0).map(({ title }) => title);
  let ask: Ask;
  beforeAll(async () => {
    ask = await openFiles(files);
  });
  const sizeOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);

  test('is sent in parts, to which a small root leads', () => {
    const root = contentOf(files, 'root.json');

    expect(root).not.toHaveProperty('parts');
    expect(sizeOf(['root.json'])).toBeLessThan(sizeOf(files.keys()) / 20);
  });

  test('has all its parts below its version', () => {
    const { version } = contentOf(files, 'root.json') as CompanionRoot;
    const parts = [...files.keys()].filter((name) => name !== 'root.json');

    expect(parts.filter((name) => !name.startsWith(`${version}/`))).toEqual([]);
  });

  test('is read in some parts for a question', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(files, read));
    await askCompanion(companion, sampled[3] ?? '');

    expect(sizeOf(read)).toBeLessThan(sizeOf(files.keys()) / 3);
  });

  test('is not read whole for a question that shares a word with every article', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(files, read));
    const words = source.articles[7]?.body.split(' ').slice(0, 40).join(' ') ?? '';
    await askCompanion(companion, words);
    const articleParts = (names: Iterable<string>) =>
      [...names].filter((name) => name.includes('/articles-'));

    expect(articleParts(read).length).toBeLessThan(articleParts(files.keys()).length);
  });

  test('is read in no part twice', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(files, read));
    const [first = '', other = ''] = [sampled[0], sampled.at(-1)];
    for (const title of [first, other, first]) await askCompanion(companion, title);
    await Promise.all(sampled.map((title) => askCompanion(companion, title)));

    expect(read.filter((name, n) => read.indexOf(name) !== n)).toEqual([]);
  });

  test('reads nothing but its root until it is asked, and for a question without a word', async () => {
    const read: string[] = [];
    const companion = await openCompanion(reading(files, read));
    const { results } = await askCompanion(companion, '?!');

    expect(read).toEqual(['root.json']);
    expect(results).toEqual([]);
  });

  test('finds every article by its title', async () => {
    const found: (string | undefined)[] = [];
    for (const title of sampled) found.push(best(await ask(title)));

    expect(found).toEqual(sampled);
  });

  test('finds the first and the last word of every part', async () => {
    const parts = [...files.keys()].filter((name) => name.includes('/words-'));
    const edges = parts.flatMap((name) => {
      const words = (contentOf(files, name) as WordPart).words.split(' ');
      return [words[0] ?? '', words.at(-1) ?? ''];
    });
    const { stem, isStopWord } = analyserOf(source.locale);
    const lost: string[] = [];
    for (const word of edges) {
      const { results } = await ask(word, { correcting: false });
      const isFound = results.some(({ matched }) => matched);
      if (!isFound && !isStopWord(stem(word))) lost.push(word);
    }

    expect(parts.length).toBeGreaterThan(1);
    expect(lost).toEqual([]);
  });

  test('is sure of a title, and not of a subject that is far off', async () => {
    const known = await ask(sampled[0] ?? '');
    const unknown = await Promise.all(['how do I knit a scarf', '怎么学钢琴'].map((q) => ask(q)));

    expect(known.answered).toBe(true);
    expect(unknown.map(({ answered }) => answered)).toEqual([false, false]);
  });

  test('leaves an example question out of account', async () => {
    const [{ id = '', questions: [question = ''] = [] } = {}] = source.articles;
    const isLeftOut = isExample({ article: id, question });

    expect((await ask(question, { isLeftOut })).confidence).toBeLessThan(
      (await ask(question)).confidence,
    );
  });
});

test('a large Chinese index answers in Traditional script as in Simplified', async () => {
  const ask = await openFiles(chinese);
  const titles = largeChineseSite.articles.map(({ title }) => title);
  const differing = titles.filter((title) => inTraditional(title) !== title).slice(0, 20);

  expect(differing).toHaveLength(20);
  for (const title of differing) expect(best(await ask(inTraditional(title)))).toBe(title);
});

test('a large English index corrects a misspelt word by the words around it', async () => {
  const ask = await openFiles(english);
  const answer = await ask('translate tempaltes');

  expect(answer.corrected).toBe('translate templates');
  expect(best(answer)).toBe('Translate templates');
});

test('a large index finds a code among the articles that are open', async () => {
  const articles = largeSite.articles.map((article, n) =>
    n % 3 === 0 ? { ...article, body: `${article.body} Error E-1043.` } : article,
  );
  const ask = await openFiles(filesOf({ ...largeSite, articles }));
  const { results } = await ask('What is error E-1043?');

  expect(results.length).toBeGreaterThan(10);
  expect(results.filter(({ article }) => article === undefined)).toEqual([]);
});

test('what an index in parts says of an article by its number is of that article', async () => {
  const articles = largeSite.articles.map((one) => ({
    ...one,
    places: [{ path: [], id: '', texts: [`Place of ${one.title}`] }],
  }));
  const files = filesOf({ ...largeSite, articles });
  const companion = await openCompanion(reading(files));
  for (const { title } of articles.filter((_, n) => n % 5 === 0)) {
    const { results } = await askCompanion(companion, title);
    const { number } = results.find((one) => one.article.title === title) ?? {};
    const places = await companion.part<{ texts: string[] }[]>(`places-${number}`);

    expect(places.flatMap(({ texts }) => texts)).toEqual([`Place of ${title}`]);
  }
});
