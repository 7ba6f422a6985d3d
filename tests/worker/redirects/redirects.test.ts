import { describe, expect, test } from 'vitest';
import { get, origin, request } from '../harness.ts';

const leadsTo = async (path: string) => {
  const response = await get(path);
  return [response.status, response.headers.get('location')];
};

describe('the address that an article had at a help desk', () => {
  test.each([
    ['as the desk writes it', '/hc/en-us/articles/360003000001-Refund-a-payment'],
    ['with the words of another title', '/hc/en-us/articles/360003000001-%E9%80%80%E6%AC%BE'],
    ['without words', '/hc/en-us/articles/360003000001'],
    ['with a last slash', '/hc/en-us/articles/360003000001/'],
    ['in capitals', '/hc/EN-US/articles/360003000001'],
  ])('%s leads to the article for good', async (_, path) => {
    expect(await leadsTo(path)).toEqual([301, '/articles/refund-payment/']);
  });

  test('in another language leads to the translation', async () => {
    expect(await leadsTo('/hc/zh-cn/articles/360003000001-退款')).toEqual([
      301,
      '/zh-cn/articles/refund-payment/',
    ]);
  });

  test.each([
    ['without a language', '/hc/articles/360003000001', '/articles/refund-payment/'],
    [
      'in a language that is near',
      '/hc/en-gb/articles/360003000001-x',
      '/articles/refund-payment/',
    ],
    ['in one that is not there', '/hc/de/articles/360003000001', '/articles/refund-payment/'],
    ['in another script', '/hc/zh-tw/articles/360003000001', '/zh-cn/articles/refund-payment/'],
  ])('%s leads to the article', async (_, path, page) => {
    expect(await leadsTo(path)).toEqual([301, page]);
  });

  test('of a section leads to the topic', async () => {
    expect(await leadsTo('/hc/zh-cn/sections/360002000001')).toEqual([
      301,
      '/zh-cn/topics/getting-paid/',
    ]);
  });

  test.each([
    ['/hc', '/'],
    ['/hc/en-us', '/'],
    ['/hc/zh-cn', '/zh-cn/'],
    ['/hc/zh-tw/', '/zh-cn/'],
    ['/hc/fr', '/'],
    ['/hc/es-419', '/'],
    ['/support/home', '/'],
    ['/support/solutions', '/'],
  ])('%s, the first page there, leads to %s', async (path, home) => {
    expect(await leadsTo(path)).toEqual([301, home]);
  });

  test.each([
    ['/hc/zh-cn/requests/new', '/zh-cn/contact/'],
    ['/support/tickets/new', '/contact/'],
    ['/hc/en-us/search?query=a%20%26%20b', '/search/?q=a%20%26%20b'],
    ['/hc/zh-cn/search?query=%E9%80%80%E6%AC%BE', '/zh-cn/search/?q=%E9%80%80%E6%AC%BE'],
    ['/hc/en-us/search', '/search/'],
  ])('%s leads to what is that here: %s', async (path, page) => {
    expect(await leadsTo(path)).toEqual([301, page]);
  });

  test.each([
    '/hc/en-us/articles/1-Gone',
    '/hc/__proto__',
    '/de/support/solutions/articles/1',
    '/support/solutions/articles/1',
    '/article/1-gone',
  ])('%s of no article gets the page that says so', async (path) => {
    const policy = 'content-security-policy';
    const missing = await fetch(`${origin}/articles/gone/`);
    const response = await get(path);

    expect(response.status).toBe(404);
    expect(await response.text()).toBe(await missing.text());
    expect(response.headers.get(policy)).toBe(missing.headers.get(policy));
  });

  test('takes no posts', async () => {
    const response = await request('/hc/en-us/articles/360003000001', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});
