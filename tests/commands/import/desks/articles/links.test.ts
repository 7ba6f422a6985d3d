import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  bodyOf,
  give,
  giveZendesk,
  makeFolders,
  removeFolders,
  run,
  section,
  textOf,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('a link between articles of a desk', () => {
  const target = zendeskArticle(360001000002, {
    title: 'Payouts',
    body: '<h2 id="h_01AB">When they come</h2><p>Soon.</p>',
  });

  test.each([
    [
      'a whole address',
      'https://acme.zendesk.com/hc/en-us/articles/360001000002-Any-words',
      '/articles/payouts/',
    ],
    ['a path', '/hc/en-us/articles/360001000002', '/articles/payouts/'],
    ['a path without a language', '/hc/articles/360001000002', '/articles/payouts/'],
    [
      'another domain of the desk',
      'https://help.acme.test/hc/en-us/articles/360001000002',
      '/articles/payouts/',
    ],
    ['a heading', '/hc/en-us/articles/360001000002#h_01AB', '/articles/payouts/#h_01AB'],
    ['another language', '/hc/zh-cn/articles/360001000002', '/articles/payouts/'],
    ['its section', 'https://acme.zendesk.com/hc/en-us/sections/7-Billing', '/topics/billing/'],
    ['its category', '/hc/en-us/categories/1', '/topics/billing/'],
    ['a comment', '/hc/en-us/articles/360001000002-Words/comments/12', '/articles/payouts/'],
    [
      'its editor',
      'https://acme.zendesk.com/knowledge/articles/360001000002/en-us?brand_id=1',
      '/articles/payouts/',
    ],
    ['the first page', '/hc/en-us', '/'],
    ['the form', '/hc/en-us/requests/new', '/contact/'],
    ['the web', 'https://example.com/hc/', 'https://example.com/hc/'],
  ])('to %s leads on', async (_, href, to) => {
    giveZendesk(
      zendeskArticle(360001000001, { body: `<p><a href="${href}">there</a></p>` }),
      target,
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe(`[there](${to})`);
  });

  test('to an article that this language lacks leads to the other language', async () => {
    const body = '<p><a href="/hc/en-us/articles/360001000002">there</a></p>';
    giveZendesk(
      zendeskArticle(360001000001, { locale: 'zh-cn', title: '一', body }),
      zendeskArticle(360001000002, { title: 'Payouts' }),
    );

    await run('zendesk');

    expect(bodyOf('articles/zh-cn/billing/old-words.mdx')).toBe('[there](/en/articles/payouts/)');
  });

  describe('that is the same in another language', () => {
    const chinese = { locale: 'zh-cn', title: '一', body: '<p>字。</p>' };
    const linking = zendeskArticle(360001000001, {
      title: 'First',
      body: '<p><a href="/hc/zh-cn/articles/360001000001">中文</a></p>',
    });

    test('leads to the translation', async () => {
      giveZendesk(linking, zendeskArticle(360001000001, chinese));

      await run('zendesk');

      expect(bodyOf('articles/en/billing/first.mdx')).toBe('[中文](/zh-cn/articles/first/)');
    });

    test.each([
      ['a draft', [zendeskArticle(360001000001, { ...chinese, draft: true })]],
      ['missing', []],
    ])('becomes its words where that is %s, and the report says so', async (_, translations) => {
      giveZendesk(linking, ...translations);

      const { losses } = await run('zendesk');

      expect(bodyOf('articles/en/billing/first.mdx')).toBe('中文');
      expect(losses).toContainEqual({
        file: '360001000001, en-us',
        reason: 'link turned into text',
        what: '中文 → /hc/zh-cn/articles/360001000001',
      });
    });
  });

  test.each([
    ['a draft', '/hc/en-us/articles/360001000002'],
    ['what is not in the export', '/hc/en-us/articles/999999999'],
    ['a program', 'javascript:alert(1)'],
  ])('to %s becomes its words, and the report says so', async (_, href) => {
    giveZendesk(zendeskArticle(360001000001, { body: `<p><a href="${href}">there</a></p>` }), {
      ...target,
      draft: true,
    });

    const { losses } = await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe('there');
    expect(losses).toContainEqual({
      file: '360001000001, en-us',
      reason: 'link turned into text',
      what: `there → ${href}`,
    });
  });
});

describe('a desk that customers knew under a domain of its own', () => {
  test.each([
    ['an article', '/hc/en-us/articles/12-Payouts', '/articles/payouts/'],
    ['a section', '/hc/en-us/sections/7', '/topics/billing/'],
    ['the first page', '/hc/en-us', '/'],
  ])('leads a link to %s on the domain of the account on', async (_, path, to) => {
    const at = (id: number) => ({
      url: `https://acme.zendesk.com/api/v2/help_center/en-us/articles/${id}.json`,
      html_url: `https://help.acme.test/hc/en-us/articles/${id}`,
    });
    const body = `<p><a href="https://acme.zendesk.com${path}">there</a></p>`;
    giveZendesk(
      zendeskArticle(11, { ...at(11), title: 'First', body }),
      zendeskArticle(12, { ...at(12), title: 'Payouts' }),
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/first.mdx')).toBe(`[there](${to})`);
  });
});

describe('a section that has no article for customers', () => {
  beforeEach(() => {
    give('sections.json', {
      sections: [
        { ...section, id: 5, name: 'Drafts', position: 0 },
        { ...section, id: 6, name: 'Around', position: 1 },
        { ...section, id: 7, name: 'Inside', position: 2, parent_section_id: 6 },
      ],
    });
    const links = ['categories/1', 'sections/6', 'sections/7'].map(
      (path) => `<a href="/hc/en-us/${path}">there</a>`,
    );
    give('articles.json', {
      articles: [
        zendeskArticle(1, { section_id: 5, draft: true, title: 'Later' }),
        zendeskArticle(2, { section_id: 7, title: 'Now', body: `<p>${links.join(' ')}</p>` }),
      ],
    });
  });

  test('leads on to one inside it, and its category too', async () => {
    await run('zendesk');

    const link = '[there](/topics/inside/)';
    expect(bodyOf('articles/en/inside/now.mdx')).toBe([link, link, link].join(' '));
  });

  test('hands its old address to the one inside it', async () => {
    await run('zendesk');

    expect(parse(textOf('topics.yaml'))).toMatchObject([
      { id: 'drafts', redirectFrom: { en: ['/hc/en-us/sections/5'] } },
      {
        id: 'inside',
        redirectFrom: {
          en: ['/hc/en-us/sections/7', '/hc/en-us/sections/6', '/hc/en-us/categories/1'],
        },
      },
    ]);
  });
});

describe('a draft', () => {
  test('keeps its links to other drafts, which no customer sees', async () => {
    giveZendesk(
      zendeskArticle(360001000001, {
        draft: true,
        body: '<p><a href="/hc/en-us/articles/360001000002">there</a></p>',
      }),
      zendeskArticle(360001000002, { draft: true, title: 'Payouts' }),
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/article-360001000001.mdx')).toBe(
      '[there](/articles/payouts/)',
    );
  });
});
