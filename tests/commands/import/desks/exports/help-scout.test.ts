import { describe, expect, test } from 'vitest';
import { eachInItsFolder, put, putExport, read } from './export-folder.ts';

eachInItsFolder();

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
  const unknown = 'its collection is not in the export, so who may read it is unknown';
  const collection = { id: 'c', siteId: 's', name: 'Team', visibility: 'public' };

  test('reads the language from the address', () => {
    put('a.json', { articles: { items: [article] }, collections: { items: [collection] } });

    expect(read('help-scout').articles[0]).toMatchObject({ language: 'de', withheld: [] });
  });

  test.each([
    ['is not published', { status: 'notpublished' }, {}, 'its state there is "notpublished"'],
    ['stands in a private collection', {}, { visibility: 'private' }, '“Team” is private there'],
    ['stands in a collection for some', {}, { visibility: 'team' }, '“Team” is team there'],
    ['stands in a collection of no known visibility', {}, { visibility: true }, unknown],
    ['stands in a category that is no list', { categories: 'x' }, {}, unknown],
    ['stands in a category that nobody can read', { categories: [{ id: 'x' }] }, {}, unknown],
    ['stands in an unknown collection', { collectionId: 'x' }, {}, unknown],
  ])('withholds what %s', (_, change, shelf, reason) => {
    put('a.json', { article: { ...article, ...change } });
    put('c.json', { collection: { ...collection, ...shelf } });

    expect(read('help-scout').articles[0]?.withheld).toEqual([reason]);
  });
});
