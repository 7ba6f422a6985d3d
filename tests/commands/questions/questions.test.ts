import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  article('en/start/parrots', ['questions: [my parrot is ill]'], 'Feed the parrot and call a vet.');
  article('en/start/kayaks', ['questions: [rent a kayak]'], 'A kayak costs nothing on Sundays.');
});

afterEach(() => rmSync(content.folder, { recursive: true }));

describe('a question that two articles claim', () => {
  test.each([
    ['as it is', 'my parrot is ill'],
    ['in other capitals and signs', '"My  PARROT is ill?"'],
    ['in full width', 'ｍｙ parrot is ill'],
  ])('is refused, written %s', async (_, question) => {
    article('en/tax/vets', ['questions:', '  - call a vet', `  - ${question}`]);

    expect(await check()).toEqual({
      code: 1,
      said: [
        `articles/en/tax/vets.mdx:5  questions: Take "${question.replaceAll('"', '')}" out here or there: articles/en/start/parrots.mdx:3 claims it too.`,
        '',
        'One thing to put right.',
      ].join('\n'),
    });
  });

  test('is refused in Traditional beside Simplified script', async () => {
    article('zh-cn/start/parrots', ['questions: [鹦鹉病了怎么办？]']);
    article('zh-cn/start/vets', ['questions:', '  - 鸚鵡病了怎麼辦']);

    expect((await check()).said).toContain(
      'articles/zh-cn/start/vets.mdx:4  questions: Take "鸚鵡病了怎麼辦" out here or there: articles/zh-cn/start/parrots.mdx:3 claims it too.',
    );
  });

  test('is refused twice in one article, with both lines', async () => {
    article('en/tax/vets', ['questions:', '  - call a vet', '  - vet hours', '  - Call a vet!']);

    expect((await check()).said).toContain(
      'articles/en/tax/vets.mdx:6  questions: Take "Call a vet!" out: line 4 says the same.',
    );
  });

  test('is refused where one of them is published on a day to come', async () => {
    article('en/tax/vets', ['publishAt: 2126-01-01', 'questions: [my parrot is ill]']);

    expect((await check()).said).toContain('claims it too.');
  });

  test('is taken where one of them is a draft', async () => {
    article('en/tax/vets', ['draft: true', 'questions: [my parrot is ill]']);

    expect((await check()).code).toBe(0);
  });

  test('is taken in two languages', async () => {
    article('zh-cn/start/parrots', ['questions: [my parrot is ill]']);

    expect((await check()).code).toBe(0);
  });
});

describe('questions.yaml', () => {
  test.each([
    [
      'an article that is not there',
      '  - question: ill bird\n    article: parots',
      '3  article: There is no article "parots" in en. Did you mean "parrots"?',
    ],
    [
      'a question that stands twice',
      '  - question: ill bird\n    article: parrots\n  - article: kayaks\n    question: Ill bird?',
      '5  question: Take "Ill bird?" out: line 2 says the same.',
    ],
    [
      'a key that is misspelt',
      '  - question: ill bird\n    artikel: parrots',
      '3  en.0: There is no key "artikel". Did you mean "article"?',
    ],
    [
      'an empty question',
      '  - question: ""\n    article: parrots',
      '2  en.0.question: Write a text.',
    ],
    ['no list', '  question: a', '2  en: Write a list, each item on a line that begins with "- ".'],
  ])('is refused with %s', async (_, lines, mistake) => {
    content.put('questions.yaml', `en:\n${lines}\n`);

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said.split('\n')).toContain(`questions.yaml:${mistake}`);
  });

  test.each([
    ['a draft', 'draft: true'],
    ['of a day to come', 'publishAt: 2126-01-01'],
  ])('waits for an article that is %s, and is asked once it is published', async (_, line) => {
    article('en/start/vets', [line]);
    content.put(
      'questions.yaml',
      'en:\n  - question: ill bird\n    article: vets\n  - question: a sick bird\n    article: vets\n',
    );
    const waiting = await check();
    article('en/start/vets', ['order: 1']);

    expect(waiting.code).toBe(0);
    expect(waiting.said).toContain(
      'questions.yaml:2  2 questions wait for "vets", which is not published.',
    );
    expect((await check()).said).toContain(
      'questions.yaml:2  question: "ill bird" finds "parrots" first',
    );
  });

  test('is said to be wrong together with what is wrong in the articles', async () => {
    article('en/start/boats', ['order: first']);
    content.put('questions.yaml', 'en:\n  - question: a\n    article: b\n');

    expect((await check()).said).toBe(
      [
        'articles/en/start/boats.mdx:3  order: Write a number.',
        'questions.yaml:3  article: There is no article "b" in en.',
        '',
        '2 things to put right.',
      ].join('\n'),
    );
  });

  test('may be empty', async () => {
    content.put('questions.yaml', '# Nothing yet.\n');

    expect((await check()).code).toBe(0);
  });

  test('is kept where the article stands first', async () => {
    content.put('questions.yaml', 'en:\n  - question: a vet for parrots\n    article: parrots\n');

    expect((await check()).code).toBe(0);
  });

  test('is broken where another article stands first, and says which and what to do', async () => {
    content.put(
      'questions.yaml',
      [
        'en:',
        '  - question: a vet for parrots',
        '    article: parrots',
        '  - question: feed a parrot on Sundays',
        '    article: kayaks',
      ].join('\n'),
    );

    const { code, said } = await check();
    expect(code).toBe(1);
    expect(said).toContain(
      [
        'questions.yaml:4  question: "feed a parrot on Sundays" finds "parrots" first and "kayaks" not at all. Add one like it to the questions of "kayaks".',
        '',
        'One thing to put right.',
      ].join('\n'),
    );
  });

  test('is broken once its article loses the words that it was found by', async () => {
    content.put('questions.yaml', 'en:\n  - question: rent a kayak\n    article: kayaks\n');
    expect((await check()).code).toBe(0);

    article('en/start/kayaks', [], 'Boats.');
    article('en/start/oars', ['questions: [rent a kayak with oars]']);

    expect((await check()).said).toContain(
      'questions.yaml:2  question: "rent a kayak" finds "oars" first',
    );
  });

  test('keeps what begins with the check from building, too', () => {
    content.put('questions.yaml', 'en:\n  - question: an ill parrot\n    article: kayaks\n');

    const { status, stderr } = spawnSync(
      process.execPath,
      ['-e', "import('./scripts/check/content.ts').then((it) => it.checkContent(new Date()))"],
      { env: { ...process.env, CONTENT: content.folder }, encoding: 'utf8' },
    );

    expect(status).toBe(1);
    expect(stderr.replaceAll(`${relative('.', content.folder)}/`, '')).toContain(
      'questions.yaml:2  question: "an ill parrot" finds "parrots" first',
    );
  });
});

const check = () => content.call('check');

/** An article whose title is the last part of its place. */
function article(place: string, matter: string[], body = '') {
  const title = place.split('/').at(-1);
  content.put(
    `articles/${place}.mdx`,
    ['---', `title: ${title}`, ...matter, '---', '', body, ''].join('\n'),
  );
}
