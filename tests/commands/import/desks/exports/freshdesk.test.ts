import { describe, expect, test } from 'vitest';
import { eachInItsFolder, put, putExport, read } from './export-folder.ts';

eachInItsFolder();

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

  const article = { id: 1, folder_id: 2, title: 'A', description: '<p>x</p>', status: 2 };
  const folder = { id: 2, name: 'Steps', visibility: 1 };
  const category = { id: 3, name: 'Team', visible_in_portals: [1] };
  const hierarchy = [{ level: 0, type: 'category', data: { id: 3, name: 'Team' } }];
  const unknown = (shelf: string) =>
    `its ${shelf} is not in the export, so who may read it is unknown`;

  test.each([
    ['a category in no portal', { category_id: 3 }, {}, '“Team” is in no portal there'],
    ['a category that its folder names', {}, { hierarchy }, '“Team” is in no portal there'],
    ['a category that is not there', { category_id: 9 }, {}, unknown('category')],
    [
      'a folder in one for agents',
      {},
      { parent_folder_id: 4 },
      '“Agents” is only for agents there',
    ],
    ['a folder in one that is not there', {}, { parent_folder_id: 9 }, unknown('folder')],
    [
      'a folder in one that nobody can read',
      {},
      { parent_folder_id: { id: 9 } },
      unknown('folder'),
    ],
    ['a category that nobody can read', { category_id: { id: 3 } }, {}, unknown('category')],
    ['a place that nobody can read', { hierarchy: { category: 3 } }, {}, unknown('folder')],
    ['a folder whose visibility is no number', {}, { visibility: '3' }, unknown('folder')],
  ])('withholds what stands in %s', (_, ofArticle, ofFolder, reason) => {
    put('a.json', [{ ...article, ...ofArticle }]);
    put('f.json', [
      { ...folder, ...ofFolder },
      { id: 4, name: 'Agents', visibility: 3, parent_folder_id: 2 },
    ]);
    put('c.json', [{ ...category, visible_in_portals: [] }]);

    expect(read('freshdesk').articles[0]?.withheld).toEqual([reason]);
  });

  test('withholds what one of the records of its folder withholds', () => {
    put('a.json', [article]);
    put('f.json', [
      { ...folder, visibility: 3 },
      { ...folder, language: 'de' },
    ]);

    expect(read('freshdesk').articles[0]?.withheld).toEqual(['“Steps” is only for agents there']);
  });

  test('publishes what everybody could read there', () => {
    put('a.json', [{ ...article, category_id: 3, hierarchy }]);
    put('f.json', [
      { ...folder, parent_folder_id: 4 },
      { id: 4, name: 'All', visibility: 1 },
    ]);
    put('c.json', [category]);

    expect(read('freshdesk').articles[0]?.withheld).toEqual([]);
  });
});
