import { describe, expect, test } from 'vitest';
import { eachInItsFolder, put, putExport, read } from './export-folder.ts';

eachInItsFolder();

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
    label_names: ['money', { name: 'x' }, null],
    vote_sum: 2,
    vote_count: 4,
  };
  const billing = { id: 7, category_id: 8, name: 'Billing', locale: 'en-us' };
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
    [
      'its viewers are a text',
      { user_segment_id: '360001' },
      'only user segment 360001 may read it',
    ],
    ['it is a draft', { draft: true }, 'a draft there'],
    ['it is a draft in other words', { draft: 'true' }, 'a draft there'],
    ['it is hidden', { hidden: true }, 'hidden there'],
  ])('withholds a translation when %s', (_, change, reason) => {
    put('a.json', {
      articles: [{ ...article, ...change, translations: [{ ...german, ...change }] }],
      sections: [billing],
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

  const unknown = 'its section is not in the export, so who may read it is unknown';
  const onlySome = 'only user segment 4 may read it';

  test.each([
    ['that only some may read', [{ ...billing, user_segment_id: 4 }], onlySome],
    [
      'that only some may read, by one of its languages',
      [
        { ...billing, user_segment_id: 4 },
        { ...billing, locale: 'de', user_segment_id: null },
      ],
      onlySome,
    ],
    [
      'inside one that only some may read',
      [
        { ...billing, parent_section_id: 9 },
        { ...billing, id: 9, user_segment_ids: [4] },
      ],
      onlySome,
    ],
    ['that is not in the export', [{ ...billing, id: 9 }], unknown],
    ['inside one that is not in the export', [{ ...billing, parent_section_id: 9 }], unknown],
    ['inside one that nobody can read', [{ ...billing, parent_section_id: { id: 9 } }], unknown],
  ])('withholds what stands in a section %s', (_, sections, reason) => {
    put('a.json', { articles: [article], sections });

    const { articles } = read('zendesk');

    expect(articles[0]?.withheld).toEqual([reason]);
  });

  test('publishes what everybody could read there', () => {
    const inside = { ...billing, parent_section_id: 9 };
    put('a.json', { articles: [article], sections: [inside, { ...billing, id: 9 }] });

    expect(read('zendesk').articles[0]?.withheld).toEqual([]);
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
    put('notes.log', 'x');

    const { filesSeen, leftOut } = read('zendesk');

    expect(filesSeen).toBe(4);
    expect(leftOut.map(({ file, reason }) => [file, reason])).toEqual([
      ['broken.json', expect.stringMatching(/^no sound JSON: /)],
      ['notes.log', 'no JSON'],
      ['other.json', 'nothing that Zendesk exports'],
    ]);
  });
});

test('an odd record among others is named, and takes none of them along', () => {
  putExport('zendesk');
  const article = { section_id: 1, locale: 'en-us', title: 'Sound', body: '<p>x</p>' };
  put('odd.json', {
    articles: [
      { ...article, id: 1 },
      { ...article, id: 2, locale: null },
      { ...article, title: 'Of no number' },
      { sections: [{ id: 3, category_id: 1, name: 'Among them', locale: 'en-us' }] },
    ],
  });

  const { articles, leftOut } = read('zendesk');

  expect(articles.map(({ title }) => title)).toContain('Sound');
  const reason = 'lacks what Zendesk documents of such a record';
  expect(leftOut.filter(({ file }) => file.startsWith('odd.json'))).toEqual([
    { file: 'odd.json: record 2', files: 1, reason },
    { file: 'odd.json: record 3 of its list, without an id', files: 1, reason },
  ]);
});
