import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desks, readExport } from '../../../../../scripts/import/desks/exports/read-export.ts';
import { crawl } from '../../../../../scripts/import/desks/live/crawl.ts';
import { interfaces } from '../../../../../scripts/import/desks/live/interfaces.ts';

type Answer = (url: URL, request: IncomingMessage, response: ServerResponse) => unknown;

let folder: string;
let server: Server;
let base: URL;
let asked: string[];
let pauses: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crawl-'));
  asked = [];
  pauses = [];
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A desk on this machine, in the shape that its documentation gives: what `answer` returns, as JSON. */
async function serve(answer: Answer): Promise<void> {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base);
    asked.push(`${url.pathname}${url.search}`);
    const body = answer(url, request, response);
    if (response.destroyed) return;
    response.setHeader('content-type', 'application/json');
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const read = (desk: string, key = 'key', most?: number) =>
  crawl({
    desk: interfaces[desk] as never,
    base,
    key,
    folder,
    onProgress: () => {},
    ...(most !== undefined && { most }),
    wait: async (milliseconds) => void pauses.push(milliseconds),
  });

const titles = (desk: string) =>
  readExport(folder, desks[desk] as never)
    .articles.map(({ title }) => title)
    .sort();

const zendeskArticle = (id: number) => ({
  id,
  section_id: 7,
  locale: 'en-us',
  title: `Article ${id}`,
  body: '<p>x</p>',
  draft: false,
});

/** Two pages of articles in one language. */
const zendesk: Answer = (url) => {
  if (url.pathname.endsWith('/locales.json'))
    return { locales: ['en-us'], default_locale: 'en-us' };
  if (!url.pathname.endsWith('/articles.json')) return { sections: [], next_page: null };
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(`${url.pathname}?page=${page + 1}&per_page=100`, base);
  return { articles: [zendeskArticle(page)], next_page: page < 3 ? String(next) : null };
};

describe('reading the interface of Zendesk', () => {
  test('comes to the last page of each list in each language', async () => {
    await serve(zendesk);

    expect(await read('zendesk')).toEqual({ pages: 6 });
    expect(titles('zendesk')).toEqual(['Article 1', 'Article 2', 'Article 3']);
  });

  test('follows pages that are named by a cursor', async () => {
    await serve((url) => {
      if (url.pathname.endsWith('/locales.json')) return { locales: ['en-us'] };
      const isLast = url.searchParams.has('after');
      const links = {
        next: isLast ? null : `${base}api/v2/help_center/en-us/articles.json?after=x`,
      };
      return { articles: [zendeskArticle(isLast ? 2 : 1)], links };
    });

    await read('zendesk');

    expect(titles('zendesk')).toEqual(['Article 1', 'Article 2']);
  });

  test.each([
    ['anna@example.com:secret', `Basic ${btoa('anna@example.com/token:secret')}`],
    ['anna@example.com/token:secret', `Basic ${btoa('anna@example.com/token:secret')}`],
    ['secret', 'Bearer secret'],
  ])('shows the key %s as it wants it', async (key, header) => {
    const seen: (string | undefined)[] = [];
    await serve((url, request, response) => {
      seen.push(request.headers.authorization);
      return zendesk(url, request, response);
    });

    await read('zendesk', key);

    expect(new Set(seen)).toEqual(new Set([header]));
  });

  test('goes on where it was stopped', async () => {
    await serve((url, request, response) => {
      if (url.searchParams.get('page') === '2') response.statusCode = 403;
      return zendesk(url, request, response);
    });
    const stopped = await read('zendesk');
    server.close();
    const before = readdirSync(folder).length;
    await serve(zendesk);
    asked = [];

    await read('zendesk');

    expect(stopped).toMatchObject({ reason: expect.stringContaining('does not take the key') });
    expect(before).toBeGreaterThan(2);
    expect(titles('zendesk')).toHaveLength(3);
  });

  test('never sends the key to another address', async () => {
    const elsewhere = 'https://elsewhere.example/api/v2/help_center/en-us/articles.json';
    await serve((url, request, response) =>
      url.pathname.endsWith('/articles.json')
        ? { articles: [zendeskArticle(1)], next_page: elsewhere }
        : zendesk(url, request, response),
    );

    expect(await read('zendesk')).toEqual({ pages: 4 });
  });

  test('does not follow an answer that leads elsewhere', async () => {
    await serve((_url, _request, response) => {
      response.statusCode = 302;
      response.setHeader('location', 'https://elsewhere.example/');
      return {};
    });

    expect(await read('zendesk')).toMatchObject({
      reason: expect.stringContaining('answered 302'),
    });
  });
});

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

    expect(await read('zendesk')).toEqual({ pages: 6 });
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
    expect(await read('zendesk')).toEqual({ pages: 6 });
  });

  test('asks again for a page that was damaged where it was kept', async () => {
    await serve(zendesk);
    await read('zendesk');
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"bo');

    expect(await read('zendesk')).toEqual({ pages: 6 });
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

    expect(await read('zendesk')).toEqual({ pages: 6 });
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
    await new Promise((closed) => server.close(closed));

    expect(await read('zendesk')).toMatchObject({
      reason: expect.stringContaining('does not answer'),
    });
  });
});

test('reading the interface of Intercom comes to the last page', async () => {
  await serve((url) => {
    const page = Number(url.searchParams.get('page'));
    const total_pages = url.pathname === '/articles' ? 2 : 1;
    const one = { type: 'article', id: `${page}`, title: `Article ${page}`, body: '<p>x</p>' };
    return {
      type: 'list',
      data: url.pathname === '/articles' ? [one] : [],
      pages: { page, total_pages },
    };
  });

  expect(await read('intercom')).toEqual({ pages: 3 });
  expect(titles('intercom')).toEqual(['Article 1', 'Article 2']);
});

test('reading the interface of Help Scout asks for each article alone', async () => {
  const ref = (id: string) => ({
    id,
    collectionId: 'c',
    status: 'published',
    name: `Article ${id}`,
  });
  const list = (page: number, items: object[], pages = 1) => ({ page, pages, count: 9, items });
  await serve((url) => {
    const page = Number(url.searchParams.get('page'));
    const [, , kind, id, inside] = url.pathname.split('/');
    if (kind === 'articles') return { article: { ...ref(id ?? ''), text: `<p>${id}</p>` } };
    if (inside === 'articles') return { articles: list(page, [ref(`a${page}`)], 2) };
    if (inside === 'categories') return { categories: list(page, []) };
    return { collections: list(1, [{ id: 'c', siteId: 's', name: 'Help', visibility: 'public' }]) };
  });

  await read('help-scout');

  const { articles } = readExport(folder, desks['help-scout'] as never);
  expect(articles).toMatchObject([
    { title: 'Article a1', html: '<p>a1</p>', withheld: [] },
    { title: 'Article a2', html: '<p>a2</p>', withheld: [] },
  ]);
  expect(asked).toContain('/v1/collections/c/articles?page=1&status=all');
});

const freshdeskFolder = (id: number, sub_folders_count: number) => ({
  id,
  name: `F${id}`,
  visibility: 1,
  sub_folders_count,
});

/** One category with a folder, one inside it, and an article on each page. */
const freshdesk: Answer = (url, _request, response) => {
  const page = Number(url.searchParams.get('page'));
  const path = url.pathname.replace('/api/v2/', '').replace('solutions/', '');
  if (path === 'settings/helpdesk')
    return { primary_language: 'en', supported_languages: ['en', 'zh-CN'] };
  if (path === 'categories') return [{ id: 1, name: 'C', visible_in_portals: [1] }];
  if (path === 'categories/1/folders') return [freshdeskFolder(2, 1)];
  if (path === 'folders/2/subfolders') return [freshdeskFolder(3, 0)];
  if (path === 'folders/2/zh-CN') return { ...freshdeskFolder(2, 1), name: '账单' };
  const article = { folder_id: 2, description: '<p>x</p>', status: 2, language: undefined };
  if (path === 'articles/21/zh-CN') return { ...article, id: 21, title: '退款' };
  if (path.endsWith('zh-CN')) {
    response.statusCode = 404;
    return {};
  }
  if (page === 1 && path === 'folders/2/articles')
    response.setHeader('link', `<${base}api/v2/solutions/${path}?page=2&per_page=100>; rel="next"`);
  const id = Number(path.split('/')[1]) * 10 + page;
  return [{ ...article, id, title: `Article ${id}`, language: 'en' }];
};

describe('reading the interface of Freshdesk', () => {
  test('goes down through folders, page by page, and asks for every translation', async () => {
    await serve(freshdesk);

    await read('freshdesk');

    const { articles, sections } = readExport(folder, desks['freshdesk'] as never);
    expect(articles.map(({ id, language, title }) => [id, language, title])).toEqual([
      ['21', 'en', 'Article 21'],
      ['22', 'en', 'Article 22'],
      ['21', 'zh-CN', '退款'],
      ['31', 'en', 'Article 31'],
    ]);
    expect(sections[0]?.names.get('zh-CN')).toBe('账单');
    expect(asked).toContain('/api/v2/solutions/articles/31/zh-CN');
  });

  test('reads the first language where the key opens no settings', async () => {
    await serve((url, request, response) => {
      if (url.pathname.endsWith('/settings/helpdesk')) response.statusCode = 403;
      return freshdesk(url, request, response);
    });

    expect(await read('freshdesk')).toEqual({ pages: 7 });
    expect(titles('freshdesk')).toEqual(['Article 21', 'Article 22', 'Article 31']);
  });

  test('takes no list for empty that is none', async () => {
    await serve((url, request, response) =>
      url.pathname.endsWith('/categories') ? null : freshdesk(url, request, response),
    );

    expect(await read('freshdesk')).toMatchObject({
      reason: expect.stringContaining('no page of a list'),
    });
  });

  test('takes no translation for missing that it may not read', async () => {
    await serve((url, request, response) => {
      const body = freshdesk(url, request, response);
      if (url.pathname.endsWith('/articles/21/zh-CN')) response.statusCode = 401;
      return body;
    });

    expect(await read('freshdesk')).toMatchObject({
      reason: expect.stringContaining('does not take the key'),
    });
  });
});
