import { describe, expect, test } from 'vitest';
import { type Visit, visitSchema } from '../../worker/contract/visits.ts';
import { synonymsIn } from '../../worker/numbers/synonyms.ts';

describe('words that say the same', () => {
  test('are those of a search in vain and of the next one, which found something to open', () => {
    const visits = [
      ...times(2, ['quote template'], ['Estimate template', 'estimate']),
      ...times(3, ['duplicate charge'], ['double charge', true]),
    ];

    expect(synonymsIn(visits)).toEqual([
      { from: 'duplicate', to: 'double', locale: 'en', people: 3 },
      { from: 'quote', to: 'estimate', locale: 'en', people: 2 },
    ]);
  });

  test('are found in Chinese, where words stand without spaces', () => {
    expect(synonymsIn(times(2, ['发票名称'], ['发票抬头', 'invoice-title'], 'zh-CN'))).toEqual([
      { from: '名称', to: '抬头', locale: 'zh-CN', people: 2 },
    ]);
  });

  test('may share no word when they led to the same article', () => {
    const same = times(2, ['reimbursement'], ['refund', 'refund-payment']);
    const different = [
      ...times(1, ['cashback'], ['voucher', 'vouchers']),
      ...times(1, ['cashback'], ['voucher', 'gift-cards']),
    ];

    expect(synonymsIn([...same, ...different])).toEqual([
      { from: 'reimbursement', to: 'refund', locale: 'en', people: 2 },
    ]);
  });

  test.each<[string, Step, Step]>([
    [
      'the first search was not in vain',
      ['quote template', 'estimate'],
      ['estimate template', 'estimate'],
    ],
    ['the second search found nothing', ['quote template'], ['estimate template']],
    ['only endings differ', ['refunds'], ['refund', 'refund-payment']],
    [
      'more than three words differ',
      ['client wants monthly printed statements invoice'],
      ['invoice', true],
    ],
    [
      'the first was misspelt, or in pinyin',
      ['tui kuan', false, 'refund'],
      ['refund', 'refund-payment'],
    ],
    ['they share nothing, and nobody knows what was opened', ['reimbursement'], ['refund', true]],
  ])('are not proposed where %s', (_, first, second) => {
    expect(synonymsIn(times(5, first, second))).toEqual([]);
  });

  test('are not proposed because one visit said so, however often', () => {
    const [visit] = times(1, ['quote template'], ['estimate template', 'estimate']);
    const often = visit && { ...visit, searches: [...visit.searches, ...visit.searches] };

    expect(synonymsIn(often ? [often] : [])).toEqual([]);
  });
});

/** A query, what was opened, and how the query was read. */
type Step = [query: string, clicked?: string | boolean, read?: string];

let ids = 0;

function times(count: number, first: Step, second: Step, locale = 'en'): Visit[] {
  return Array.from({ length: count }, () => {
    ids += 1;
    return visitSchema.parse({
      visit: `tab-${String(ids).padStart(20, '0')}`,
      started: '2026-11-10T10:00:00Z',
      locale,
      searches: [first, second].map(([query, clicked = false, read]) => ({
        query,
        read,
        answered: true,
        clicked,
      })),
    });
  });
}
