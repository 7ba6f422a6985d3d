import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, best, openSite } from '../open-site.ts';
import { article, site } from '../small-sites.ts';

const tool = site('en', [
  article({
    id: 'expired',
    title: 'Error E1042',
    answer: 'The key has expired: sign in again.',
    questions: ['what does E1042 mean'],
  }),
  article({ id: 'full', title: 'Error E-1043', answer: 'The disk is full: free 2 GB.' }),
  article({
    id: 'statuses',
    title: 'What the server answers',
    body: 'Status 401: the key is missing. Status 429: wait for a minute.',
  }),
  article({
    id: 'install',
    title: 'Install it on Windows 10',
    answer: 'Run it as administrator.',
    body: 'It needs the update 22H2.',
  }),
  article({ id: 'cpp', title: 'Call it from C++', answer: 'Include the header.' }),
  article({ id: 'cs', title: 'Call it from C#', answer: 'Add the package; it needs .NET 8.' }),
  article({
    id: 'stops',
    title: 'Sync stops',
    body: 'The log says: Cannot read the list of folders. Start it again.',
    quotes: ['Cannot read the list of folders'],
  }),
  article({ id: 'folders', title: 'Folders', answer: 'Choose which folders are here.' }),
]);

let ask: Ask;
beforeAll(async () => {
  ask = await openSite(tool);
});

describe('what a question is all about and one article has word for word', () => {
  test.each([
    ['401', 'statuses'],
    ['error 401', 'statuses'],
    ['HTTP status 429', 'statuses'],
    ['error code 401', 'statuses'],
    ['error E 1042', 'expired'],
    ['e 1042', 'expired'],
    ['error code E-1043', 'full'],
    ['Cannot read the list of folders', 'stops'],
    ['It says "cannot read the list of folders" again', 'stops'],
  ])('%s is surely answered by it', async (question, article) => {
    const answer = await ask(question);

    expect(best(answer)).toBe(article);
    expect(answer).toMatchObject({ sure: true });
  });

  test('in its body alone is no proof of its short answer', async () => {
    const answer = await ask('22H2');

    expect(best(answer)).toBe('install');
    expect(answer).toMatchObject({ answered: true, sure: false });
  });

  test('leaves no choice of what has another code', async () => {
    const [first, second] = (await ask('call it from C++')).results;

    expect(first?.article.id).toBe('cpp');
    expect(second?.score).toBeLessThan(0.3 * (first?.score ?? 0));
  });
});

test.each(['is E1042 the same as E1043', 'E1042/E1043'])(
  'of two codes that have an article each none is missing: %s',
  async (question) => {
    const answer = await ask(question);

    expect(answer.results.slice(0, 2).map(({ article }) => article.id)).toEqual([
      'expired',
      'full',
    ]);
    expect(answer).not.toHaveProperty('missing');
  },
);

test.each([
  ['a code alone of which nothing has a letter', 'F#', 'F#'],
  ['one of a series, where the best article has none', 'sync stops with E1044', 'E1044'],
  ['one that is written with a space', 'error E 1044', 'E1044'],
  ['a number of a name with a sign', '.NET 6', '.NET 6'],
])('%s is missing', async (_, question, missing) => {
  expect(await ask(question)).toMatchObject({ answered: false, missing });
});

test('a word between a code’s name and a number makes no code of it', async () => {
  expect(await ask('sync stops with an error on 10 folders')).not.toHaveProperty('missing');
});

test('a number whose meaning is asked for is a code', async () => {
  expect(best(await ask('what does 429 mean'))).toBe('statuses');
  expect(await ask('what does 418 mean')).toMatchObject({ answered: false, missing: '418' });
});

test('a code beside one that nothing has is found', async () => {
  const answer = await ask('HTTP/1.1 401');

  expect(best(answer)).toBe('statuses');
  expect(answer).not.toHaveProperty('missing');
});

test('a message that asks for a code which nothing has is told so', async () => {
  const story =
    'I have used it since spring and like it very much, thank you for all of your work. ';
  const answer = await ask(`${story}What is the meaning of error E1044? ${story}`);

  expect(answer).toMatchObject({ answered: false, missing: 'E1044' });
});

describe('in Chinese', () => {
  const chinese = site('zh-CN', [
    article({ id: 'ten', title: '在 Windows 10 上安装', answer: '下载后运行。' }),
    article({ id: 'eleven', title: '在 Windows 11 上安装', answer: '从商店安装。' }),
    article({
      id: 'stops',
      title: '同步停止',
      body: '提示另一个程序正在使用此文件，请关闭文件。',
      quotes: ['另一个程序正在使用此文件'],
    }),
    article({ id: 'statuses', title: '返回的状态', body: '401 密钥错误。429 请求太频繁。' }),
  ]);

  test.each([
    ['在Windows 11上安装', 'eleven'],
    ['另一个程序正在使用此文件', 'stops'],
    ['提示另一个程序正在使用此文件怎么办', 'stops'],
    ['错误401', 'statuses'],
  ])('%s is surely answered', async (question, article) => {
    const answer = await (await openSite(chinese))(question);

    expect(best(answer)).toBe(article);
    expect(answer).toMatchObject({ sure: true });
  });

  test('a number before a character is that of a name', async () => {
    const answer = await (await openSite(chinese))('在Windows 8上安装');

    expect(answer).toMatchObject({ answered: false, missing: 'Windows 8' });
  });
});
