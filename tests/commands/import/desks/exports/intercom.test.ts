import { describe, expect, test } from 'vitest';
import { eachInItsFolder, put, putExport, read } from './export-folder.ts';

eachInItsFolder();

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
      { id: '160', names: new Map([['zh-CN', '账单']]) },
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
  const collection = { id: 2, workspace_id: 'w', name: 'Billing' };
  const unknown = 'its collection is not in the export, so who may read it is unknown';

  test.each([
    ['only for teammates', { type: 'internal_article' }, 'only for teammates'],
    ['for an audience', { audience: { id: 4 } }, 'only an audience may read it'],
    ['for an audience, as a list', { audience_ids: [4] }, 'only an audience may read it'],
    ['for an audience, as a number', { audience_ids: 4 }, 'only an audience may read it'],
    ['for an audience, as a text', { audience_ids: '4' }, 'only an audience may read it'],
    ['for an audience, as an object', { audience_ids: { id: 4 } }, 'only an audience may read it'],
    ['in no collection', { parent_id: null }, 'in no collection there'],
    ['of an unknown state', { state: undefined }, 'its state there is "unknown"'],
    ['in a collection that is not there', { parent_id: 9 }, unknown],
    ['in a collection inside one that is not there', { parent_id: 3 }, unknown],
    ['in a collection inside one that nobody can read', { parent_id: 4 }, unknown],
  ])('withholds what is %s', (_, change, reason) => {
    put('a.json', { data: [{ ...article, ...change }] });
    put('c.json', {
      data: [
        collection,
        { ...collection, id: 3, parent_id: 9 },
        { ...collection, id: 4, parent_id: { id: 9 } },
      ],
    });

    expect(read('intercom').articles[0]?.withheld).toEqual([reason]);
  });

  test.each([
    [null, null],
    [[], []],
    ['', ''],
    [false, undefined],
  ])(
    'publishes what everybody could read there, with the audience %j',
    (audience, audience_ids) => {
      put('a.json', { data: [{ ...article, parent_id: 3, audience, audience_ids }] });
      put('c.json', { data: [collection, { ...collection, id: 3, parent_id: 2 }] });

      expect(read('intercom').articles[0]?.withheld).toEqual([]);
    },
  );
});
