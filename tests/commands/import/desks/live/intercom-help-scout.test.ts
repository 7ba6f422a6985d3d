import { expect, test } from 'vitest';
import { asked, eachWithItsDesk, kept, read, serve, titles } from './desk-server.ts';

eachWithItsDesk();

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

  expect(await read('intercom')).toMatchObject({ pages: 3, leftOut: [] });
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

  const { articles } = kept('help-scout');
  expect(articles).toMatchObject([
    { title: 'Article a1', html: '<p>a1</p>', withheld: [] },
    { title: 'Article a2', html: '<p>a2</p>', withheld: [] },
  ]);
  expect(asked).toContain('/v1/collections/c/articles?page=1&status=all');
});

test('an odd record of Help Scout takes none of its list along, and is named', async () => {
  const list = (items: unknown[]) => ({ page: 1, pages: 1, count: 9, items });
  const ref = { id: 'a', collectionId: 'c', status: 'published', name: 'A' };
  await serve((url) => {
    const [, , kind, id, inside] = url.pathname.split('/');
    if (kind === 'articles') return { article: { ...ref, text: `<p>${id}</p>` } };
    if (inside === 'articles') return { articles: list([{ name: 'Odd' }, ref, null]) };
    if (inside === 'categories') return { categories: list([]) };
    return { collections: list([{ id: 'c', siteId: 's', name: 'Help', visibility: 'public' }]) };
  });

  const { leftOut } = (await read('help-scout')) as { leftOut: { file: string }[] };

  expect(titles('help-scout')).toEqual(['A']);
  expect(kept('help-scout').articles[0]?.html).toBe('<p>a</p>');
  expect(leftOut.map(({ file }) => file)).toEqual([
    '/v1/collections/c/articles: {"name":"Odd"}',
    '/v1/collections/c/articles: null',
  ]);
});
