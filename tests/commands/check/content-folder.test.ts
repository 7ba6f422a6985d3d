import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demonstration, run } from '../check-command.ts';
import { check, content, eachWithOneArticle, put, setLocales } from './one-article.ts';

eachWithOneArticle();

describe('npm run check, of a content folder', () => {
  test('finds the demonstration content in order', () => {
    const { code, said } = run(demonstration, 'check');

    expect(code).toBe(0);
    expect(said).toMatch(/The content is in order\.$/);
  });

  test('finds a folder in order that has one article', async () => {
    setLocales('en');

    expect(await check()).toEqual({ code: 0, said: 'The content is in order.' });
  });

  test('says everything that is wrong at once', async () => {
    put('articles/en/start/a.mdx', '---\norder: first\n---\n');
    put('articles/en/other/b.mdx', '---\ntitle: B\n---\n');

    expect(await check()).toEqual({
      code: 1,
      said: [
        'articles/en/other/b.mdx:1  There is no topic "other". Declare it in topics.yaml.',
        'articles/en/start/a.mdx:2  title: Missing: write a text.',
        'articles/en/start/a.mdx:2  order: Write a number.',
        '',
        '3 things to put right.',
      ].join('\n'),
    });
  });

  test.each([
    ['articles/en/start/own.MDX', 'articles/en/start/own.mdx'],
    ['articles/en/start/own.mdx.txt', 'articles/en/start/own.mdx'],
    ['privacy/en.MD', 'privacy/en.md'],
    ['questions.yml', 'questions.yaml'],
    ['Words.yaml', 'words.yaml'],
    ['topic.yaml', 'topics.yaml'],
    ['questions.json', 'questions.yaml'],
    ['articles/en/start/own.markdown', 'articles/en/start/own.md'],
  ])('does not pass over %s, which nothing reads', async (file, name) => {
    put(file, '');

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain(`${file}:1  Name it ${name}: as it is, nothing reads it.`);
  });

  test.each([
    ['a folder called as an article', 'articles/en/start/own.mdx', 'It is a folder, where a file'],
    ['a folder called as a picture', 'brand/icon.svg', 'It is a folder, where a file belongs'],
    ['a folder that is all but called as one', 'Article', 'Name it articles: as it is, nothing'],
    ['a folder of files in capitals', 'Files', 'Name it files: as it is, nothing reads it.'],
  ])('does not pass over %s', async (_, path, message) => {
    put(`${path}/a.txt`, '');

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain(`${path}:1  ${message}`);
  });

  test.each([
    [
      'in the brand',
      'brand/logo.svg',
      'topics.yaml',
      'It is a link, which nothing follows: put the',
    ],
    [
      'to a folder',
      'articles/zh-cn',
      'articles/en',
      'It is a link, which nothing follows: put the',
    ],
    [
      'to nothing',
      'articles/en/start/b.mdx',
      'nowhere',
      'It is a link that leads nowhere: put the',
    ],
  ])('does not pass over a symbolic link %s', async (_, path, to, message) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    symlinkSync(join(content, to), join(content, path));

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain(`${path}:1  ${message}`);
  });

  test('names two files with texts of one language', async () => {
    put('strings/EN.yml', 'site: {}\n');
    put('strings/en.yaml', 'site: {}\n');

    expect(await check()).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /strings\/en\.yaml:1 {2}Take one of the two away: strings\/EN\.yml/,
      ),
    });
  });

  test('leaves pictures, notes and what an editor keeps beside the articles', async () => {
    setLocales('en');
    for (const file of ['articles/en/start/notes.txt', 'ideas.md', 'notices/a.yaml~', '.b.yaml'])
      put(file, 'mine');

    expect(await check()).toMatchObject({ code: 0 });
  });

  test.each([
    [
      'site.yaml',
      'name: Boat\nhuee: 3',
      'site.yaml:2  There is no key "huee". Did you mean "hue"?',
    ],
    [
      'topics.yaml',
      '- id: start\n  icon: flagg\n  name: { en: Start }',
      'topics.yaml:2  0.icon: Write one of flag, ',
    ],
    [
      'topics.yaml',
      '- id: start\n  name: { en: Start }\n- id: start\n  name: { en: Begin }',
      'topics.yaml:3  1.id: Write another id: there is a topic "start" above.',
    ],
    ['words.yaml', 'en:\n  - [VAT]', 'words.yaml:2  en.0: Write at least two words.'],
    ['words.yaml', 'fr:\n  - [TVA, taxe]', 'words.yaml:2  There is no key "fr". Known keys: en, '],
    [
      'topics.yaml',
      '- id: lpt1\n  name: { en: Start }',
      'topics.yaml:1  0.id: Write the id otherwise: Windows has no file called "lpt1".',
    ],
    [
      'topics.yaml',
      '- id: Start\n  name: { en: Start }',
      'topics.yaml:1  0.id: Write the id in small letters, digits and hyphens, at most 80, not "Start".',
    ],
    [
      'words.yaml',
      'across:\n  - { en: [refund] }',
      'words.yaml:2  across.0: Write the words of two languages or more.',
    ],
  ])('names the line of a mistake in %s', async (file, text, mistake) => {
    put(file, text);

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain(mistake);
  });

  test('says what a folder lacks that is no content folder', async () => {
    rmSync(join(content, 'site.yaml'));

    expect(await check()).toEqual({
      code: 1,
      said: 'site.yaml:1  There is no such file. `npm run init` writes what a content folder needs.\n\nOne thing to put right.',
    });
  });

  test('says where a file has signs in it that are not text', async () => {
    writeFileSync(join(content, 'articles/en/start/a.mdx'), Buffer.from([0xff, 0xfe, 0x2d, 0x00]));

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain('articles/en/start/a.mdx:1  ');
  });
});
