import { describe, expect, test } from 'vitest';
import {
  type Answer,
  close,
  damagePages,
  eachWithItsDesk,
  pauses,
  read,
  serve,
  titles,
  zendesk,
  zendeskArticle,
} from './desk-server.ts';

eachWithItsDesk();

describe('reading any interface', () => {
  test('leaves the desk alone as long as it wants', async () => {
    let refusals = 2;
    await serve((url, request, response) => {
      if (refusals > 0) {
        refusals -= 1;
        response.statusCode = 429;
        response.setHeader('retry-after', '7');
        return {};
      }
      return zendesk(url, request, response);
    });

    expect(await read('zendesk')).toMatchObject({ pages: 9, leftOut: [] });
    expect(pauses).toEqual([7000, 7000]);
  });

  test('gives up a desk that is away, longer each time', async () => {
    await serve((_url, _request, response) => {
      response.statusCode = 503;
      return {};
    });

    expect(await read('zendesk')).toMatchObject({
      reason: expect.stringContaining('answered 503'),
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  test.each([
    [401, 'does not take the key'],
    [404, 'is the address right?'],
    [400, 'answered 400'],
  ])('says what a %i means', async (status, sentence) => {
    await serve((_url, _request, response) => {
      response.statusCode = status;
      return {};
    });

    expect(await read('zendesk')).toMatchObject({ reason: expect.stringContaining(sentence) });
    expect(pauses).toEqual([]);
  });

  test('says that an answer is no JSON', async () => {
    await serve(() => '<!doctype html>');

    expect(await read('zendesk')).toMatchObject({
      reason: expect.stringContaining('something else than JSON'),
    });
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['a next page without an address', { locales: [], next_page: 'http://[' }],
  ])('says that an answer is no page, and asks again next time: %s', async (_, body) => {
    let answer: Answer = () => body;
    await serve((...given) => answer(...given));

    const stopped = await read('zendesk');
    answer = zendesk;

    expect(stopped).toMatchObject({ reason: expect.stringContaining('no page of a list') });
    expect(await read('zendesk')).toMatchObject({ pages: 9, leftOut: [] });
  });

  test('asks again for a page that was damaged where it was kept', async () => {
    await serve(zendesk);
    await read('zendesk');
    damagePages();

    expect(await read('zendesk')).toMatchObject({ pages: 9, leftOut: [] });
    expect(titles('zendesk')).toHaveLength(3);
  });

  test('tries an answer again that broke off half way', async () => {
    let breaks = 2;
    await serve((url, request, response) => {
      const body = zendesk(url, request, response);
      if (breaks === 0) return body;
      breaks -= 1;
      response.setHeader('content-length', '9999');
      response.write('{"locales": [');
      response.destroy();
      return '';
    });

    expect(await read('zendesk')).toMatchObject({ pages: 9, leftOut: [] });
    expect(pauses).toEqual([1000, 2000]);
  });

  test('stops where pages of a list bring nothing new', async () => {
    await serve((url) => {
      if (url.pathname.endsWith('/locales.json')) return { locales: ['en-us'] };
      const next = new URL(url);
      next.searchParams.set('page', `${Number(url.searchParams.get('page') ?? 1) + 1}`);
      return { articles: [zendeskArticle(1)], next_page: String(next) };
    });

    expect(await read('zendesk')).toMatchObject({
      reason: expect.stringContaining('without anything new'),
    });
  });

  test('stops at more pages than a help centre has', async () => {
    await serve((url) => {
      const page = Number(url.searchParams.get('page'));
      return { data: [{ id: page }], pages: { page, total_pages: 1e9 } };
    });

    expect(await read('intercom', 'key', 40)).toMatchObject({
      reason: expect.stringContaining('more than 40 pages'),
    });
  });

  test('says that nobody answers', async () => {
    await serve(() => ({}));
    await close();

    expect(await read('zendesk')).toMatchObject({
      reason: expect.stringContaining('does not answer'),
    });
  });
});
