import { describe, expect, test } from 'vitest';
import {
  type Answer,
  asked,
  base,
  eachWithItsDesk,
  kept,
  read,
  serve,
  titles,
} from './desk-server.ts';

eachWithItsDesk();

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

    const { articles, sections } = kept('freshdesk');
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

    expect(await read('freshdesk')).toMatchObject({ pages: 7, leftOut: [] });
    expect(titles('freshdesk')).toEqual(['Article 21', 'Article 22', 'Article 31']);
  });

  test('goes down into a folder that stands beside an odd record, and names that', async () => {
    await serve((url, request, response) =>
      url.pathname.endsWith('/categories/1/folders')
        ? [{ name: 'Odd' }, freshdeskFolder(2, 1)]
        : freshdesk(url, request, response),
    );

    expect(await read('freshdesk')).toMatchObject({
      leftOut: [{ file: '/api/v2/solutions/categories/1/folders: {"name":"Odd"}' }],
    });
    expect(titles('freshdesk')).toContain('Article 31');
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
