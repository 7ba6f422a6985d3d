import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { line, phrasingsFolder } from './phrasings-folder.ts';

let content: ReturnType<typeof phrasingsFolder>;

beforeEach(() => {
  content = phrasingsFolder();
});

afterEach(() => rmSync(content.folder, { recursive: true }));

describe('npm run questions -- read', () => {
  test('adds to the front matter below the questions, and leaves every other byte', async () => {
    content.article('en/start/kayaks', [
      'title: Rent a kayak',
      'questions: [hire a kayak for a day]',
      'checked: 2026-11-01',
    ]);
    const before = content.textOf('articles/en/start/kayaks.mdx');
    content.answer('a.jsonl', [
      { article: 'en/kayaks', phrasings: ['borrow a boat', 'paddle: how much'] },
    ]);

    const { code, said } = await content.questions('read');

    expect({ code, said }).toEqual({ code: 0, said: '2 new phrasings in 1 article.' });
    expect(content.textOf('articles/en/start/kayaks.mdx')).toBe(
      before.replace('checked:', 'phrasings:\n  - borrow a boat\n  - "paddle: how much"\nchecked:'),
    );
    expect((await content.call('check')).code).toBe(0);
  });

  test('finds the lines among what an assistant says around them', async () => {
    content.put(
      'prompts/a.txt',
      'Here you are:\n```json\n{ "article": "EN/kayaks", "phrasings": ["borrow a boat"] },\n```\n',
    );

    expect((await content.questions('read')).said).toBe('1 new phrasing in 1 article.');
  });

  test('takes each article of a JSON array', async () => {
    content.put(
      'prompts/a.txt',
      `[${line('en/kayaks', 'a boat')}, ${line('en/vets', 'a doctor')}]`,
    );

    expect((await content.questions('read')).said).toBe('2 new phrasings in 2 articles.');
  });

  test('says once where an object is on several lines', async () => {
    const rows = [{ article: 'en/kayaks', phrasings: ['borrow a boat'] }];
    content.put('prompts/a.txt', JSON.stringify(rows, null, 2));

    const { code, said } = await content.questions('read');

    expect(code).toBe(1);
    expect(said.match(/a\.txt:\d+/g)).toEqual(['a.txt:3']);
  });

  test.each([
    ['a line that was cut', '{ "article": "en/kayaks", ', 'no whole JSON'],
    ['no JSON at all', 'not json at all', 'That is no line of phrasings'],
    [
      'another key',
      '{ "article": "en/kayaks", "phrase": ["a boat"] }',
      'It has no "phrasings", but "phrase".',
    ],
    ['no article', '{ "phrasings": ["a boat"] }', 'It has no "article"'],
    [
      'a text for the list',
      '{ "article": "en/kayaks", "phrasings": "a boat" }',
      '"phrasings" is no list',
    ],
    [
      'a number',
      '{ "article": "en/kayaks", "phrasings": ["a boat", 7] }',
      '7 among the phrasings is no text',
    ],
    ['a bullet', `- ${line('en/kayaks', 'a boat')}`, 'with nothing before it'],
    [
      'an array with something else',
      `[${line('en/kayaks', 'a boat')}, 1]`,
      '1 is no article with its phrasings',
    ],
    ['an unknown article', line('en/kayak', 'a boat'), 'Did you mean "en/kayaks"?'],
    ['a question that it has', line('en/kayaks', 'Hire a kayak for a day?'), 'a question'],
    ['its title', line('en/kayaks', 'rent a kayak'), 'the title'],
    ['the same twice', line('en/kayaks', 'a boat', 'A boat!'), '"A boat!" is a phrasing'],
    ['nothing', line('en/kayaks', ' ?'), 'says nothing'],
    ['a letter', line('en/kayaks', 'x'), '"x" is too short'],
    ['another script', line('en/kayaks', '租船'), '"租船" is in another script than en/kayaks'],
    ['a whole email', line('en/kayaks', 'boat '.repeat(60)), 'is too long'],
  ])('says where there is %s, and takes the others', async (_, bad, message) => {
    content.put('prompts/a.jsonl', `${bad}\n${line('en/vets', 'animal doctor')}\n`);

    const { code, said } = await content.questions('read');

    expect(code).toBe(1);
    expect(said).toMatch(/a\.jsonl:1 {2}/);
    expect(said).toContain(message);
    expect(content.textOf('articles/en/tax/vets.mdx')).toContain('  - animal doctor');
  });

  test('takes a name as the article writes it, and no question in letters of another language', async () => {
    content.article('zh-cn/start/parrots', ['title: 用 Stripe 付款', 'questions: [怎么用 Stripe]']);
    content.answer('a.jsonl', [
      { article: 'zh-cn/parrots', phrasings: ['stripe', 'pay by card', 'card 付款'] },
    ]);

    const { said } = await content.questions('read');

    expect(said).toContain('"pay by card" is in another script than zh-cn/parrots');
    expect(content.textOf('articles/zh-cn/start/parrots.mdx')).toContain(
      '  - stripe\n  - card 付款\n',
    );
  });

  test('says once where prose stands in a file of JSON lines, and nothing of fences', async () => {
    content.put(
      'prompts/a.jsonl',
      `Here you are,\nas you said:\n\`\`\`json\n${line('en/vets', 'animal doctor')}\n\`\`\`\n`,
    );
    const { code, said } = await content.questions('read');

    expect([code, said.match(/a\.jsonl:\d+/g)]).toEqual([1, ['a.jsonl:1']]);
    expect(said).toContain('1 new phrasing in 1 article.');
  });

  test.each([
    [
      'is not there',
      'nowhere.jsonl',
      /^There is no nowhere\.jsonl\. Correct its name, then run this again\.\n$/,
    ],
    ['is a folder', 'scripts', /^scripts is a folder, where a file is needed\./],
  ])('says in a sentence that a file %s', (_, file, sentence) => {
    const { status, stderr } = spawnSync(
      'node',
      ['scripts/run.mjs', 'scripts/questions.ts', 'read', file],
      {
        env: { ...process.env, CONTENT: content.folder },
        encoding: 'utf8',
      },
    );

    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
  });

  test('shows what another article has, or is found by, and takes it all the same', async () => {
    content.answer('a.jsonl', [
      { article: 'en/kayaks', phrasings: ['what do parrots eat', 'boat for rent'] },
      { article: 'en/vets', phrasings: ['boat for rent'] },
    ]);

    const { code, said } = await content.questions('read');

    expect(code).toBe(0);
    expect(said).toContain('"what do parrots eat": en/kayaks and en/parrots have it');
    expect(said).toContain('"boat for rent": en/kayaks and en/vets have it');
    expect(content.textOf('articles/en/start/kayaks.mdx')).toContain('  - what do parrots eat');
  });

  test('takes the shortest where an article may have so many', async () => {
    content.answer('a.jsonl', [
      { article: 'en/kayaks', phrasings: ['a boat for the lake', 'a canoe'] },
    ]);

    expect((await content.questions('read', '--most', '1')).said).toContain(
      '1 longer ones were left out',
    );
    expect(content.textOf('articles/en/start/kayaks.mdx')).toContain(
      'phrasings:\n  - a canoe\n---',
    );
  });

  test('refuses a list that cannot be added to, and says which', async () => {
    content.article('en/start/kayaks', [
      'title: Rent a kayak',
      'keywords: &k [a]',
      'phrasings: *k',
    ]);
    content.answer('a.jsonl', [{ article: 'en/kayaks', phrasings: ['borrow a boat'] }]);

    const { code, said } = await content.questions('read');

    expect(code).toBe(1);
    expect(said).toContain('kayaks.mdx cannot be added to');
  });
});
