import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  bodyOf,
  give,
  makeFolders,
  removeFolders,
  run,
  section,
  textOf,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const redirects = (): Record<string, string[]> =>
  Object.fromEntries(
    parse(textOf('topics.yaml')).map(
      ({ id, redirectFrom }: { id: string; redirectFrom?: { en?: string[] } }) => [
        id,
        redirectFrom?.en ?? [],
      ],
    ),
  );

describe('what stands around the articles of a desk, without one of its own, leads to the topic inside it', () => {
  test('as a collection of Intercom', async () => {
    const around = { workspace_id: 'w', default_locale: 'en' };
    give('collections.json', [
      { ...around, id: 1, name: 'Around', url: 'https://a.test/en/collections/1-around' },
      { ...around, id: 2, name: 'Inside', url: 'https://a.test/en/collections/2', parent_id: 1 },
    ]);
    const href = 'https://a.test/en/collections/1-around';
    give('articles.json', [
      {
        type: 'article',
        id: 3,
        title: 'Refunds',
        body: `<p><a href="${href}">there</a></p>`,
        state: 'published',
        url: 'https://a.test/en/articles/3-refunds',
        parent_id: 2,
        default_locale: 'en',
      },
    ]);

    await run('intercom');

    expect(redirects()).toEqual({ inside: ['/en/collections/2', '/en/collections/1-around'] });
    expect(bodyOf('articles/en/inside/refunds.mdx')).toBe('[there](/topics/inside/)');
  });

  test('as a collection of Help Scout', async () => {
    const shelf = { visibility: 'public' };
    const at = (path: string) => `https://acme.helpscoutdocs.com/${path}`;
    give('shelves.json', [
      { ...shelf, id: 'c', siteId: 's', name: 'Around', publicUrl: at('collection/1-around') },
      { ...shelf, id: 'k', collectionId: 'c', name: 'Inside', publicUrl: at('category/2-in') },
    ]);
    give('articles.json', [
      {
        id: 'a',
        collectionId: 'c',
        categories: ['k'],
        status: 'published',
        name: 'Refunds',
        text: '<p>x</p>',
        publicUrl: at('article/3-refunds'),
      },
    ]);

    await run('help-scout', { locale: 'en' });

    expect(redirects()).toEqual({ inside: ['/category/2', '/collection/1'] });
  });

  test('as a folder and a category of Freshdesk', async () => {
    const hierarchy = [{ type: 'category', data: { id: 3, language: 'en' } }];
    give('freshdesk.json', [
      { id: 3, name: 'All', visible_in_portals: [1] },
      { id: 4, name: 'Around', visibility: 1, hierarchy },
      { id: 5, name: 'Inside', visibility: 1, hierarchy, parent_folder_id: 4 },
      { id: 2, folder_id: 5, title: 'Refunds', description: '<p>x</p>', status: 2, hierarchy },
    ]);

    await run('freshdesk');

    const own = ['folders/5', '3', 'folders/4'].flatMap((path) => [
      `/en/support/solutions/${path}`,
      `/support/solutions/${path}`,
    ]);
    expect(redirects()).toEqual({ inside: own });
  });
});

test('a section with nothing in it and nothing around it leads to all topics, until it has an article', async () => {
  give('sections.json', { sections: [section, { ...section, id: 8, name: 'Empty' }] });
  const body = '<p><a href="/hc/en-us/sections/8">there</a></p>';
  give('articles.json', { articles: [zendeskArticle(1, { title: 'Refunds', body })] });

  await run('zendesk');

  expect(redirects()).toMatchObject({ empty: ['/hc/en-us/sections/8'] });
  expect(bodyOf('articles/en/billing/refunds.mdx')).toBe('[there](/topics/)');
  expect((await run('zendesk')).isChanged).toBe(false);
});

test('a section with nothing in it leads to the one around it', async () => {
  const inside = { ...section, id: 8, name: 'Empty', parent_section_id: 7 };
  give('sections.json', { sections: [section, inside] });
  give('articles.json', { articles: [zendeskArticle(1, { title: 'Refunds' })] });

  await run('zendesk');

  expect(redirects()['billing']).toContain('/hc/en-us/sections/8');
});
