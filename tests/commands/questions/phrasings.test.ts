import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  put('en/start/parrots', ['title: Feed a parrot', 'questions: [what do parrots eat]']);
  put('en/start/kayaks', ['title: Rent a kayak', 'questions: [hire a kayak for a day]']);
  put('en/tax/vets', ['title: Call a vet', 'questions: [my parrot is ill]']);
});

afterEach(() => rmSync(content.folder, { recursive: true }));

describe('npm run questions', () => {
  test('writes a prompt for each article, with what is near it and no line that could be read back', async () => {
    const { code, said } = await questions();

    expect(code).toBe(0);
    expect(said).toContain('3 prompts for 3 articles');
    const prompt = textOf('prompts/en/parrots.md');
    for (const part of [
      'Feed a parrot',
      'article: en/parrots',
      'what do parrots eat',
      'Call a vet',
    ])
      expect(prompt).toContain(part);
    expect((await questions('read')).said).toContain('no *.jsonl');
  });

  test('puts several articles on one prompt, and those of a language never with those of another', async () => {
    put('zh-cn/start/parrots', ['title: 喂鹦鹉', 'questions: [鹦鹉吃什么]']);

    const { said } = await questions('--together', '10');

    expect(said).toContain('2 prompts for 4 articles');
    expect(textOf('prompts/zh-cn/parrots.md')).toContain('鹦鹉吃什么');
  });

  test('asks again only where title, short answer or questions changed', async () => {
    answer('a.jsonl', [{ article: 'en/kayaks', phrasings: ['borrow a boat'] }]);
    await questions('read');
    rmSync(join(content.folder, 'prompts'), { recursive: true });

    await questions();
    expect(existsSync(join(content.folder, 'prompts/en/kayaks.md'))).toBe(false);
    expect(existsSync(join(content.folder, 'prompts/en/parrots.md'))).toBe(true);

    const changed = textOf('articles/en/start/kayaks.mdx').replace('for a day', 'for an hour');
    content.put('articles/en/start/kayaks.mdx', changed);
    await questions();
    expect(textOf('prompts/en/kayaks.md')).toContain('- borrow a boat');
    expect((await questions('--all')).said).toContain('3 prompts');
  });
});

describe('npm run questions -- read', () => {
  test('adds to the front matter below the questions, and leaves every other byte', async () => {
    put('en/start/kayaks', [
      'title: Rent a kayak',
      'questions: [hire a kayak for a day]',
      'checked: 2026-11-01',
    ]);
    const before = textOf('articles/en/start/kayaks.mdx');
    answer('a.jsonl', [{ article: 'en/kayaks', phrasings: ['borrow a boat', 'paddle: how much'] }]);

    const { code, said } = await questions('read');

    expect({ code, said }).toEqual({ code: 0, said: '2 new phrasings in 1 article.' });
    expect(textOf('articles/en/start/kayaks.mdx')).toBe(
      before.replace('checked:', 'phrasings:\n  - borrow a boat\n  - "paddle: how much"\nchecked:'),
    );
    expect((await content.call('check')).code).toBe(0);
  });

  test('finds the lines among what an assistant says around them', async () => {
    content.put(
      'prompts/a.txt',
      'Here you are:\n```json\n{ "article": "EN/kayaks", "phrasings": ["borrow a boat"] },\n```\n',
    );

    expect((await questions('read')).said).toBe('1 new phrasing in 1 article.');
  });

  test('takes each article of a JSON array', async () => {
    content.put(
      'prompts/a.txt',
      `[${line('en/kayaks', 'a boat')}, ${line('en/vets', 'a doctor')}]`,
    );

    expect((await questions('read')).said).toBe('2 new phrasings in 2 articles.');
  });

  test('says once where an object is on several lines', async () => {
    const rows = [{ article: 'en/kayaks', phrasings: ['borrow a boat'] }];
    content.put('prompts/a.txt', JSON.stringify(rows, null, 2));

    const { code, said } = await questions('read');

    expect(code).toBe(1);
    expect(said.match(/a\.txt:\d+/g)).toEqual(['a.txt:3']);
  });

  test.each([
    ['a line that is no JSON', '{ "article": "en/kayaks", ', 'Write { "article"'],
    ['a bullet', `- ${line('en/kayaks', 'a boat')}`, 'with nothing before it'],
    ['an array with something else', `[${line('en/kayaks', 'a boat')}, 1]`, 'Write { "article"'],
    ['an unknown article', line('en/kayak', 'a boat'), 'Did you mean "en/kayaks"?'],
    ['a question that it has', line('en/kayaks', 'Hire a kayak for a day?'), 'a question'],
    ['its title', line('en/kayaks', 'rent a kayak'), 'the title'],
    ['the same twice', line('en/kayaks', 'a boat', 'A boat!'), '"A boat!" is a phrasing'],
    ['nothing', line('en/kayaks', ' ?'), 'says nothing'],
    ['a whole email', line('en/kayaks', 'boat '.repeat(60)), 'is too long'],
  ])('says where there is %s, and takes the others', async (_, bad, message) => {
    content.put('prompts/a.jsonl', `${bad}\n${line('en/vets', 'animal doctor')}\n`);

    const { code, said } = await questions('read');

    expect(code).toBe(1);
    expect(said).toMatch(/a\.jsonl:1 {2}/);
    expect(said).toContain(message);
    expect(textOf('articles/en/tax/vets.mdx')).toContain('  - animal doctor');
  });

  test('shows what another article has, or is found by, and takes it all the same', async () => {
    answer('a.jsonl', [
      { article: 'en/kayaks', phrasings: ['what do parrots eat', 'boat for rent'] },
      { article: 'en/vets', phrasings: ['boat for rent'] },
    ]);

    const { code, said } = await questions('read');

    expect(code).toBe(0);
    expect(said).toContain('"what do parrots eat": en/kayaks and en/parrots have it');
    expect(said).toContain('"boat for rent": en/kayaks and en/vets have it');
    expect(textOf('articles/en/start/kayaks.mdx')).toContain('  - what do parrots eat');
  });

  test('takes the shortest where an article may have so many', async () => {
    answer('a.jsonl', [{ article: 'en/kayaks', phrasings: ['a boat for the lake', 'a canoe'] }]);

    expect((await questions('read', '--most', '1')).said).toContain('1 longer ones were left out');
    expect(textOf('articles/en/start/kayaks.mdx')).toContain('phrasings:\n  - a canoe\n---');
  });

  test('refuses a list that cannot be added to, and says which', async () => {
    put('en/start/kayaks', ['title: Rent a kayak', 'keywords: &k [a]', 'phrasings: *k']);
    answer('a.jsonl', [{ article: 'en/kayaks', phrasings: ['borrow a boat'] }]);

    const { code, said } = await questions('read');

    expect(code).toBe(1);
    expect(said).toContain('kayaks.mdx cannot be added to');
    expect((await questions()).said).toContain('3 prompts');
  });
});

const questions = (...args: string[]) =>
  content.call('questions', ...args, '--in', join(content.folder, 'prompts'));

const textOf = (file: string) => readFileSync(join(content.folder, file), 'utf8');

const put = (place: string, matter: string[]) =>
  content.put(`articles/${place}.mdx`, ['---', ...matter, '---', '', 'Text.', ''].join('\n'));

function line(article: string, ...phrasings: string[]): string {
  return JSON.stringify({ article, phrasings });
}

const answer = (file: string, lines: { article: string; phrasings: string[] }[]) =>
  content.put(
    `prompts/${file}`,
    lines.map(({ article, phrasings }) => line(article, ...phrasings)).join('\n'),
  );
