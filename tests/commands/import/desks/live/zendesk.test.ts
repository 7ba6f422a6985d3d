import { describe, expect, test } from 'vitest';
import {
  asked,
  base,
  close,
  eachWithItsDesk,
  kept,
  pagesKept,
  read,
  serve,
  titles,
  zendesk,
  zendeskArticle,
} from './desk-server.ts';

eachWithItsDesk();

describe('reading the interface of Zendesk', () => {
  test('comes to the last page of each list in each language', async () => {
    await serve(zendesk);

    expect(await read('zendesk')).toMatchObject({ pages: 9, leftOut: [] });
    expect(titles('zendesk')).toEqual(['Article 1', 'Article 2', 'Article 3']);
  });

  test('asks once for the files of each article, and says nothing of one that has none', async () => {
    await serve((url, request, response) => {
      const [, id] = /articles\/(\d+)\/attachments/.exec(url.pathname) ?? [];
      if (id === undefined) return zendesk(url, request, response);
      if (id === '3') response.statusCode = 404;
      const file = { article_id: 2, file_name: 'form.pdf', content_url: `${base}form.pdf` };
      return { article_attachments: id === '2' ? [file] : [] };
    });

    await read('zendesk');

    const { articles, leftOut } = kept('zendesk');
    expect(articles.map(({ id, files }) => [id, files?.map(({ name }) => name)])).toEqual([
      ['1', []],
      ['2', ['form.pdf']],
      ['3', []],
    ]);
    // The first page alone, which names the languages.
    expect(leftOut.map(({ file }) => file.slice(0, 6))).toEqual(['000000']);
    expect(asked.filter((path) => path.includes('attachments'))).toHaveLength(3);
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
    await close();
    const before = pagesKept();
    await serve(zendesk);

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

    expect(await read('zendesk')).toMatchObject({ pages: 5, leftOut: [] });
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
