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
});
