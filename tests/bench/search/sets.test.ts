import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteTasks } from '../../../scripts/bench/search/site-tasks.ts';
import { linesOf } from '../../../scripts/bench/search/tasks.ts';
import { contentFolder } from '../../../site/content/folder.ts';

const folder = 'tests/bench/search/demonstration';
const tasks = siteTasks(contentFolder, folder, new Date('2030-01-01'));

test('the demonstration has questions in each of its languages', () => {
  expect(tasks.map(({ name, locale }) => [name, locale])).toEqual([
    ['en', 'en'],
    ['zh-CN', 'zh-CN'],
  ]);
});

describe.each(tasks)('the questions of the demonstration, $name', (task) => {
  const places = new Map(task.articles.map(({ id, places = [] }) => [id, places]));

  test('name articles that there are', () => {
    const written = ['queries', 'ambiguous'].flatMap((file) =>
      linesOf<{ gold?: string[]; choices?: string[] }>(`${folder}/${task.name}/${file}.jsonl`),
    );

    const named = written.flatMap(({ gold = [], choices = [] }) => [...gold, ...choices]);
    expect(named.filter((name) => !places.has(name))).toEqual([]);
  });

  test('name headings above what their article says', () => {
    const headings = (articles: string[]) =>
      articles.flatMap((article) => (places.get(article) ?? []).flatMap(({ path }) => path));
    const missing = task.queries.flatMap(({ qid, gold, place }) =>
      (place ?? []).filter((one) => !headings(gold).includes(one)).map((one) => `${qid} ${one}`),
    );

    expect(missing).toEqual([]);
  });

  test('say of each where it is answered, and of ambiguous ones at least two articles', () => {
    expect(task.queries.filter(({ place }) => place === undefined)).toEqual([]);
    expect(task.ambiguous.filter(({ choices }) => new Set(choices).size < 2)).toEqual([]);
  });
});

test('labels of ambiguous questions of others hold nothing of their text', () => {
  const files = globSync('tests/bench/search/ambiguous/*.jsonl');

  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    for (const label of linesOf<object>(file))
      expect(Object.keys(label), file).toEqual(['qid', 'choices']);
});
