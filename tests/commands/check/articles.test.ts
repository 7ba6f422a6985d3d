import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, contentFolder, demonstration, run } from '../check-command.ts';

let content: string;
let put: (file: string, text: string) => void;
let setLocales: (...locales: string[]) => void;

beforeEach(() => {
  ({ folder: content, put, setLocales } = contentFolder());
  put('articles/en/start/first-steps.mdx', '---\ntitle: First steps\n---\n\nBegin here.\n');
});

afterEach(() => rmSync(content, { recursive: true }));

describe('npm run check', () => {
  test('finds the demonstration content in order', () => {
    const { code, said } = run(demonstration, 'check');

    expect(code).toBe(0);
    expect(said).toMatch(/The content is in order\.$/);
  });

  test('finds a folder in order that has one article', async () => {
    setLocales('en');

    expect(await check()).toEqual({ code: 0, said: 'The content is in order.' });
  });

  test.each([
    [
      'an article without front matter',
      'en/start/a.mdx',
      'Text.',
      '1  Begin the file with front matter: a line "---", "title: …", a line "---".',
    ],
    [
      'an article without a title',
      'en/start/a.mdx',
      '---\norder: 1\n---\n',
      '2  title: Missing: write a text.',
    ],
    [
      'a key that is misspelt',
      'en/start/a.mdx',
      '---\ntitle: A\nanwser: b\n---\n',
      '3  There is no key "anwser". Did you mean "answer"?',
    ],
    [
      'a topic that is misspelt',
      'en/strat/a.mdx',
      '---\ntitle: A\n---\n',
      '1  There is no topic "strat". Did you mean "start"?',
    ],
    [
      'a topic that nobody declared',
      'en/gardening/a.mdx',
      '---\ntitle: A\n---\n',
      '1  There is no topic "gardening". Declare it in topics.yaml.',
    ],
    [
      'an article outside every topic',
      'en/a.mdx',
      '---\ntitle: A\n---\n',
      `1  Put it into the folder of a topic: ${join('en', '<topic>', 'a.mdx')}.`,
    ],
    [
      'an article in a folder too deep',
      'en/start/web/a.mdx',
      '---\ntitle: A\n---\n',
      `1  Put it into the folder of a topic: ${join('en', '<topic>', 'a.mdx')}.`,
    ],
    [
      'a language that the site lacks',
      'fr/start/a.mdx',
      '---\ntitle: A\n---\n',
      '1  There is no language "fr". Put it below en or zh-cn.',
    ],
    [
      'a name that is no address',
      'en/start/My Article.mdx',
      '---\ntitle: A\n---\n',
      '1  Name the file in small letters, digits and hyphens, at most 80, not "My Article".',
    ],
    [
      'a name that Windows keeps for itself',
      'en/start/con.mdx',
      '---\ntitle: A\n---\n',
      '1  Name the file otherwise: Windows has no file called "con".',
    ],
    [
      'a second article of the same name',
      'en/tax/first-steps.mdx',
      '---\ntitle: A\n---\n',
      '1  Rename it: articles/en/start/first-steps.mdx has the same address.',
    ],
    [
      'a related article that is not there',
      'en/start/a.mdx',
      '---\ntitle: The first-step\nrelated:\n  - first-step\n---\n',
      '4  related: There is no article "first-step". Did you mean "first-steps"?',
    ],
    [
      'a last look at a day to come',
      'en/start/a.mdx',
      '---\ntitle: A\nchecked: 2126-01-01\n---\n',
      '3  checked: Write the day on which you last looked at it: this one is still to come.',
    ],
    [
      'an old address that an article has',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom:\n  - /articles/first-steps\n---\n',
      '4  redirectFrom: Take /articles/first-steps out: articles/en/start/first-steps.mdx has it.',
    ],
    [
      'an old address that the article itself has',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/articles/a/]\n---\n',
      '3  redirectFrom: Take /articles/a/ out: this article has it already.',
    ],
    [
      'an old address that a topic has',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/zh-cn/topics/tax/]\n---\n',
      '3  redirectFrom: Take /zh-cn/topics/tax/ out: the topic "tax" has it.',
    ],
    [
      'an old address of the page of contact',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/contact/]\n---\n',
      '3  redirectFrom: Take /contact/ out: a page of the site has it.',
    ],
    [
      'an old address of a page in another language',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/zh-cn/privacy]\n---\n',
      '3  redirectFrom: Take /zh-cn/privacy out: a page of the site has it.',
    ],
    [
      'an old address of the first page',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/]\n---\n',
      '3  redirectFrom: Take / out: a page of the site has it.',
    ],
    [
      'an old address of a file',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/rss.xml]\n---\n',
      '3  redirectFrom: Take /rss.xml out: a page of the site has it.',
    ],
    [
      'an old address that the Worker answers',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/api/health]\n---\n',
      '3  redirectFrom: Take /api/health out: a page of the site has it.',
    ],
    [
      'an old address that hides something',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/old%00]\n---\n',
      '3  redirectFrom.0: Write a path that hides nothing behind its percent signs.',
    ],
    [
      'a control character behind an escape',
      'en/start/a.mdx',
      '---\ntitle: A\nquestions:\n  - "\\u0000"\n---\n',
      '4  questions.0: Take out the backslash that writes U+0000: it is a control character.',
    ],
    [
      'an old address that stands twice',
      'en/start/a.mdx',
      '---\ntitle: A\nredirectFrom:\n  - /old\n  - /old/\n---\n',
      '5  redirectFrom: Take /old/ out: this article has it already.',
    ],
  ])('refuses %s', async (_, file, text, mistake) => {
    put(`articles/${file}`, text);

    expect(await check()).toEqual({
      code: 1,
      said: `articles/${file}:${mistake}\n\nOne thing to put right.`,
    });
  });

  test('refuses an old address that two articles claim', async () => {
    for (const name of ['a', 'b'])
      put(`articles/en/start/${name}.mdx`, '---\ntitle: A\nredirectFrom: [/old]\n---\n');

    expect((await check()).said).toContain(
      'articles/en/start/b.mdx:3  redirectFrom: Take /old out: articles/en/start/a.mdx has it.',
    );
  });

  test('refuses files that some systems take for one', async () => {
    put('articles/en/start/boat.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
    put('articles/en/start/Boat.svg', '<svg xmlns="http://www.w3.org/2000/svg" />');
    put('articles/en/Start/cafe\u0301.mdx', '---\ntitle: A\n---\n');
    const { code, said } = await check();

    expect(code).toBe(1);
    expect(said).toContain(
      'articles/en/start/boat.svg:1  Rename it: Windows and macOS take it and articles/en/start/Boat.svg for one file.',
    );
    expect(said).toContain(
      'articles/en/start:1  Rename it: Windows and macOS take it and articles/en/Start for one file.',
    );
  });

  test('takes a last look of today', async () => {
    const today = new Date().toISOString().slice(0, 10);
    put('articles/en/start/a.mdx', `---\ntitle: A\nchecked: ${today}\n---\n`);

    expect((await check()).code).toBe(0);
  });

  test('takes an article of the same name in another language for its translation', async () => {
    put('articles/zh-cn/start/first-steps.mdx', '---\ntitle: 第一步\n---\n\n从这里开始。\n');

    expect((await check()).code).toBe(0);
  });

  test('leaves out a language that the site does not have, and says so', async () => {
    setLocales('en');
    put('articles/zh-cn/start/first-steps.mdx', '---\nanwser: a\n---\n');
    put('questions.yaml', 'zh-CN:\n  - question: 怎么开始\n    article: first-steps\n');

    expect(await check()).toEqual({
      code: 0,
      said: [
        'articles/zh-cn  one article is left out: "locales" in site.yaml does not name zh-CN.',
        'questions.yaml:2  one promise is left out: "locales" in site.yaml does not name zh-CN.',
        '',
        'The content is in order.',
      ].join('\n'),
    });
  });

  test('says so where the site does not have the language of the owner’s own pages', async () => {
    setLocales('zh-CN');

    expect((await check()).said).toContain(
      'site.yaml:15  owner.locale: "locales" does not name en: your own pages are in zh-CN.',
    );
  });

  test.each([[['en']], [['zh-CN']], [['zh-CN', 'en']]])(
    'finds the demonstration in order where the site has %j',
    async (locales) => {
      cpSync(demonstration, content, { recursive: true });
      rmSync(join(content, 'articles/en/start/first-steps.mdx'));
      setLocales(...locales);

      expect(await check()).toMatchObject({ code: 0 });
    },
  );

  test('says of a link to a language that the site does not have what to do', async () => {
    setLocales('en');
    put('articles/en/start/a.mdx', '---\ntitle: A\n---\n\n[x](/zh-cn/articles/first-steps/)\n');

    expect((await check()).said).toContain(
      'articles/en/start/a.mdx:5  This site does not have the language of /zh-cn/articles/first-steps/. Take the link out, or write it without the language.',
    );
  });

  test('says what a language of the site lacks, and calls it no mistake', async () => {
    const site = readFileSync(join(content, 'site.yaml'), 'utf8');
    put('site.yaml', site.replace(/^ {2}place: .*$/m, '  place: { en: Singapore }'));

    const { code, said } = await check();
    expect(code).toBe(0);
    expect(said).toContain('articles/zh-cn:1  No article is published in zh-CN, ');
    expect(said).toContain(
      'site.yaml:13  owner.place: Not written in zh-CN: "Singapore" is shown there.',
    );
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
      '- id: lpt1\n  name: { en: Start }',
      'topics.yaml:1  0.id: Write the id otherwise: Windows has no file called "lpt1".',
    ],
    [
      'topics.yaml',
      '- id: Start\n  name: { en: Start }',
      'topics.yaml:1  0.id: Write the id in small letters, digits and hyphens, at most 80, not "Start".',
    ],
    ['words.yaml', 'en:\n  - [refund]', 'words.yaml:2  en.0: Too small: write at least 2.'],
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

const check = () => call(content, 'check');
