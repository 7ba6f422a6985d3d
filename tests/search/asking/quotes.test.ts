import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, best, contentOf, filesOf, openSite } from '../open-site.ts';
import { article, site } from '../small-sites.ts';

const filler = (n: number) =>
  Array.from(
    { length: 120 },
    (_, k) =>
      `The server ${(n * 7919 + k * 1381) % 997} could connect a client ${(n * 13 + k * 569) % 991} in time.`,
  ).join(' ');

/** Long articles, of which one quotes a message. */
const many = site('en', [
  ...Array.from({ length: 410 }, (_, n) =>
    article({
      id: `server-${n}`,
      title: `Connect to server ${n} without a timeout`,
      summary: filler(n).slice(0, 600),
      body: filler(n),
      ...(n === 77 && {
        body: `${filler(n)} Could not connect to server: timeout. ${filler(n + 1)}`,
        quotes: ['Could not connect to server: timeout'],
      }),
    }),
  ),
]);

const few = site('en', [
  article({ id: 'port', title: 'The port is busy', body: 'Error: could not open the port' }),
  article({
    id: 'cable',
    title: 'Choose a cable',
    body: 'With a wrong one you see: Error: could not open the port at once.',
    quotes: ['Error: could not open the port at once'],
  }),
  article({ id: 'open', title: 'Open the port', body: 'Error after error: it could not be open.' }),
]);

const chinese = site('zh-CN', [
  article({
    id: 'printer',
    title: '打印机',
    body: '连接不上。',
    quotes: ['无法连接服务器，请稍后再试'],
  }),
  article({
    id: 'server',
    title: '服务器连接',
    body: '无法连接时请重试。',
    questions: ['怎么连接服务器'],
  }),
  article({ id: 'later', title: '稍后再说', body: '请再试一次。' }),
]);

describe('a message that a question quotes', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(many);
  });

  test.each([
    'Could not connect to server: timeout',
    'I always get "could not connect to server: timeout" since Monday',
  ])('leads among 410 long articles, in an index in parts: %s', async (question) => {
    expect(contentOf(filesOf(many), 'root.json')).not.toHaveProperty('parts');
    expect(best(await ask(question))).toBe('server-77');
  });

  test('leads in a small index', async () => {
    const small = await openSite(few);

    expect(best(await small('Error: could not open the port at once'))).toBe('cable');
  });

  test('leads in Chinese', async () => {
    const small = await openSite(chinese);

    expect(best(await small('无法连接服务器，请稍后再试'))).toBe('printer');
  });

  test('leaves first what has it in its title', async () => {
    const small = await openSite(few);

    expect(best(await small('open the port'))).toBe('open');
  });

  test('of which some words alone are asked tells nothing', async () => {
    expect(best(await ask('connect to a server without a timeout'))).not.toBe('server-77');
  });
});
