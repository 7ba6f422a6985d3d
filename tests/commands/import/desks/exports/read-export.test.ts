import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desks, readExport } from '../../../../../scripts/import/desks/exports/read-export.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (desk: keyof typeof desks) => readExport(folder, desks[desk] as never);

function put(path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
}

/** The export of one article of each desk, in the shape that its documentation gives. */
function putExport(desk: string): void {
  for (const file of globSync(join(import.meta.dirname, `given/${desk}.*.json`)))
    cpSync(file, join(folder, basename(file)));
}

describe('an export of Zendesk', () => {
  test('holds its articles with section, address, labels and votes', () => {
    putExport('zendesk');

    const { articles, sections, filesSeen, leftOut } = read('zendesk');

    expect(articles).toMatchObject([
      {
        id: '360003000001',
        language: 'zh-cn',
        title: '如何申请退款?',
        section: '360002000001',
        addresses: ['https://acme.zendesk.com/hc/zh-cn/articles/360003000001-如何申请退款'],
        withheld: [],
        order: 0,
        keywords: ['退款', 'refund'],
        updated: '2025-03-01T00:00:00Z',
        votes: { yes: 4, no: 6 },
      },
      {
        id: '360003000002',
        withheld: ['a draft there', 'only user segment 360009 may read it'],
        votes: undefined,
      },
    ]);
    expect(sections).toMatchObject([{ id: '360002000001', names: new Map([['zh-cn', '账单']]) }]);
    expect({ filesSeen, leftOut }).toEqual({ filesSeen: 3, leftOut: [] });
  });

  const article = {
    id: 1,
    section_id: 7,
    locale: 'en-us',
    source_locale: 'en-us',
    title: 'Refunds',
    body: '<p>Press it.</p>',
    html_url: 'https://a.example/hc/en-us/articles/1-Refunds',
    draft: false,
    user_segment_id: null,
    label_names: ['money'],
    vote_sum: 2,
    vote_count: 4,
  };
  const german = { locale: 'de', title: 'Erstattung', body: '<p>Drücken.</p>', draft: false };

  test.each([
    ['inside it', [{ articles: [{ ...article, translations: [german] }] }]],
    [
      'in a list of their own',
      [
        { articles: [article] },
        { translations: [{ ...german, source_id: 1, source_type: 'Article' }] },
      ],
    ],
    [
      'as articles of their language',
      [{ articles: [article] }, { articles: [{ ...article, ...german }] }],
    ],
  ])('has the translations of an article %s', (_, pages) => {
    for (const [index, page] of pages.entries()) put(`pages/${index}.json`, page);

    const { articles } = read('zendesk');

    const inGerman = articles.filter(({ language }) => language === 'de');
    expect(articles).toHaveLength(2);
    expect(inGerman).toMatchObject([
      { id: '1', title: 'Erstattung', section: '7', keywords: ['money'] },
    ]);
    expect(articles.map(({ votes }) => votes).filter(Boolean)).toEqual([{ yes: 3, no: 1 }]);
  });

  test.each([
    ['its viewers are chosen', { user_segment_ids: [5] }, 'only user segment 5 may read it'],
    [
      'its viewers are in no known form',
      { user_segment_id: { id: 5 } },
      'only user segment {"id":5} may read it',
    ],
    ['it is a draft', { draft: true }, 'a draft there'],
    ['it is a draft in other words', { draft: 'true' }, 'a draft there'],
    ['it is hidden', { hidden: true }, 'hidden there'],
  ])('withholds a translation when %s', (_, change, reason) => {
    put('a.json', {
      articles: [{ ...article, ...change, translations: [{ ...german, ...change }] }],
    });

    const { articles } = read('zendesk');

    expect(articles.map(({ withheld }) => withheld)).toEqual([[reason], [reason]]);
  });

  test('withholds a translation whose article is missing', () => {
    put('a.json', { translations: [{ ...german, source_id: 1, source_type: 'Article' }] });

    const { articles } = read('zendesk');

    expect(articles).toMatchObject([
      { withheld: ['its article is not in the export, so who may read it is unknown'] },
    ]);
  });

  test('withholds what stands in a section that only some may read', () => {
    const section = { id: 7, category_id: 8, name: 'Team', locale: 'en-us', user_segment_id: 4 };
    put('a.json', { articles: [article], sections: [section] });

    const { articles } = read('zendesk');

    expect(articles[0]?.withheld).toEqual(['only user segment 4 may read it']);
  });

  test('has sections in the order of their categories, those inside others behind these', () => {
    const section = (id: number, category_id: number, more = {}) => ({
      id,
      category_id,
      name: `${id}`,
      locale: 'en-us',
      position: id,
      ...more,
    });
    const category = (id: number, position: number) => ({
      id,
      position,
      name: 'C',
      html_url: `https://a.example/hc/en-us/categories/${id}`,
    });
    put('sections.json', {
      sections: [section(1, 90), section(2, 91), section(3, 91, { parent_section_id: 9 })],
    });
    put('more.json', { sections: [section(9, 91), section(4, 91, { parent_section_id: 4 })] });
    put('categories.json', { categories: [category(90, 2), category(91, 1)] });

    const { sections } = read('zendesk');

    expect(sections.map(({ id }) => id)).toEqual(['2', '9', '3', '1', '4']);
  });

  test('takes what stands on two pages once, and the text that any of them has', () => {
    put('1.json', { articles: [article] });
    put('2.jsonl', `${JSON.stringify({ ...article, body: '' })}\n\n`);

    const { articles } = read('zendesk');

    expect(articles).toMatchObject([{ html: '<p>Press it.</p>' }]);
  });

  test('names the files that hold nothing of it', () => {
    put('a.json', { articles: [article] });
    put('broken.json', '{"articles": [');
    put('other.json', { hello: 'world' });
    put('notes.txt', 'x');

    const { filesSeen, leftOut } = read('zendesk');

    expect(filesSeen).toBe(4);
    expect(leftOut.map(({ file, reason }) => [file, reason])).toEqual([
      ['broken.json', expect.stringMatching(/^no sound JSON: /)],
      ['notes.txt', 'no JSON'],
      ['other.json', 'nothing that Zendesk exports'],
    ]);
  });
});

describe('an export of Intercom', () => {
  test('holds its articles in each language, with collections in each other', () => {
    putExport('intercom');

    const { articles, sections } = read('intercom');

    expect(articles).toMatchObject([
      {
        id: '39',
        language: 'en',
        title: 'How do I get a refund?',
        withheld: ['its state there is "draft"'],
        votes: undefined,
      },
      {
        id: '39',
        language: 'zh-CN',
        summary: '两步退款',
        section: '160',
        addresses: ['http://help.acme.test/zh-CN/articles/39-x'],
        withheld: [],
        updated: '2024-12-18T15:54:43.000Z',
        votes: { yes: 3, no: 2 },
      },
      { id: '40', withheld: ['its state there is "draft"', 'in no collection there'] },
    ]);
    expect(sections).toMatchObject([
      { id: '159', names: new Map([['zh-CN', '入门']]) },
      { id: '160', names: new Map([['', '账单']]) },
    ]);
  });

  const article = {
    type: 'article',
    id: '1',
    title: 'A',
    body: '<p>x</p>',
    state: 'published',
    parent_id: 2,
    default_locale: 'en',
  };

  test.each([
    ['only for teammates', { type: 'internal_article' }, 'only for teammates'],
    ['for an audience', { audience: { id: 4 } }, 'only an audience may read it'],
    ['in no collection', { parent_id: null }, 'in no collection there'],
    ['of an unknown state', { state: undefined }, 'its state there is "unknown"'],
  ])('withholds what is %s', (_, change, reason) => {
    put('a.json', { data: [{ ...article, ...change }] });

    expect(read('intercom').articles[0]?.withheld).toEqual([reason]);
  });
});

describe('an export of Help Scout', () => {
  test('holds its articles with their category, and what was searched for in vain', () => {
    putExport('helpscout');

    const { articles, sections, failedSearches } = read('help-scout');

    expect(articles).toMatchObject([
      {
        title: '如何申请退款?',
        html: expect.stringContaining('两步即可'),
        section: '5214c77d45667acd25394b52',
        addresses: ['https://acme.helpscoutdocs.com/article/121-tui-kuan'],
        withheld: [],
        remarks: ['has a newer draft there, which an export does not hold'],
        keywords: ['退款', '退钱'],
        related: ['521509f145667acd25394b5b'],
      },
    ]);
    expect(sections.map(({ names }) => [...names.values()])).toEqual([['账单'], ['入门']]);
    expect(failedSearches).toEqual([{ query: 'knowlege', times: 2 }]);
  });

  const article = {
    id: 'a',
    collectionId: 'c',
    status: 'published',
    name: 'A',
    text: '<p>x</p>',
    publicUrl: 'https://h.example/l/de/article/1-a',
  };
  const collection = { id: 'c', siteId: 's', name: 'Team', visibility: 'public' };

  test('reads the language from the address', () => {
    put('a.json', { articles: { items: [article] }, collections: { items: [collection] } });

    expect(read('help-scout').articles[0]).toMatchObject({ language: 'de', withheld: [] });
  });

  test.each([
    ['is not published', { status: 'notpublished' }, {}, 'its state there is "notpublished"'],
    ['stands in a private collection', {}, { visibility: 'private' }, '“Team” is private there'],
    [
      'stands in an unknown collection',
      { collectionId: 'x' },
      {},
      'its collection is not in the export, so who may read it is unknown',
    ],
  ])('withholds what %s', (_, change, shelf, reason) => {
    put('a.json', { article: { ...article, ...change } });
    put('c.json', { collection: { ...collection, ...shelf } });

    expect(read('help-scout').articles[0]?.withheld).toEqual([reason]);
  });
});

describe('an export of Freshdesk', () => {
  test('holds its articles, and where they are on the web by number', () => {
    putExport('freshdesk');

    const { articles, sections } = read('freshdesk');

    expect(articles).toMatchObject([
      {
        id: '2',
        language: 'zh-CN',
        summary: '两步退款',
        section: '4',
        addresses: ['/zh-CN/support/solutions/articles/2', '/support/solutions/articles/2'],
        withheld: [],
        keywords: ['退款', 'refund'],
        votes: { yes: 5, no: 2 },
      },
      { id: '5', withheld: ['a draft there'] },
    ]);
    expect(sections).toMatchObject([{ id: '4', names: new Map([['zh-CN', '账单']]) }]);
  });

  test.each([
    [2, '“Team” is only for customers who signed in there'],
    [3, '“Team” is only for agents there'],
    [9, '“Team” is only for viewers of kind 9 there'],
  ])('withholds what stands in a folder of visibility %i', (visibility, reason) => {
    put('a.json', [{ id: 1, folder_id: 2, title: 'A', description: '<p>x</p>', status: 2 }]);
    put('f.json', [{ id: 2, name: 'Team', visibility }]);

    expect(read('freshdesk').articles[0]?.withheld).toEqual([reason]);
  });

  test('withholds what stands in a folder that is not in the export', () => {
    put('a.json', [{ id: 1, folder_id: 2, title: 'A', description: '<p>x</p>', status: 2 }]);

    expect(read('freshdesk').articles[0]?.withheld).toEqual([
      'its folder is not in the export, so who may read it is unknown',
    ]);
  });
});
