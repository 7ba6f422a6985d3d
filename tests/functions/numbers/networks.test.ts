import { describe, expect, test } from 'vitest';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { limitNetworks } from '../../../worker/numbers/networks.ts';
import { weekReadings } from '../../../worker/numbers/numbers.ts';
import type { GapRow, VisitRow, VoteRow } from '../../../worker/numbers/rows.ts';
import { form, gap, none, settings, visit } from './week-rows.ts';

const office = 'one office';
const many = <Item>(count: number, item: (each: number) => Item): Item[] =>
  Array.from({ length: count }, (_, each) => item(each));

const vote = (parts: Partial<VoteRow> = {}): VoteRow => ({
  ...{ article: 'refund', locale: 'en', version: 'a', helpful: 'yes', network: office },
  ...parts,
});
const asked = (visitor: string, parts: Partial<GapRow> = {}) =>
  gap({ visitor, network: office, gap: 1, ...parts });
const read = (parts: Partial<VisitRow> = {}) =>
  visit({ articles: [{ article: 'refund', seconds: 40 }], network: office, ...parts });

/** How many of each are set aside. */
function aside(rows: { visits?: VisitRow[]; votes?: VoteRow[]; gaps?: GapRow[] }) {
  const found = limitNetworks({ visits: [], votes: [], gaps: [], ...rows }).aside;
  return [found.visits.length, found.votes.length, found.gaps.length];
}

describe('of the votes of one network', () => {
  test.each<[string, VoteRow[], number]>([
    ['five for an article count', many(5, () => vote()), 0],
    ['the sixth is set aside', many(6, () => vote()), 1],
    [
      'whatever it says, and of which version',
      many(70, (each) => vote({ version: `${each}`, helpful: each % 2 ? 'yes' : 'no' })),
      65,
    ],
    [
      'those for another article count',
      [...many(5, () => vote()), vote({ article: 'billing' })],
      0,
    ],
    ['those in another language count', [...many(5, () => vote()), vote({ locale: 'zh-CN' })], 0],
    ['another one’s count', [...many(5, () => vote()), vote({ network: 'home' })], 0],
    ['all count where it is not known', many(70, () => vote({ network: null })), 0],
  ])('%s', (_, votes, count) => {
    expect(aside({ votes })).toEqual([0, count, 0]);
  });
});

describe('of the people of one network who asked', () => {
  test.each<[string, GapRow[], number]>([
    ['three count for a gap', ['a', 'b', 'c'].map((who) => asked(who)), 0],
    ['the fourth is set aside', ['a', 'b', 'c', 'd'].map((who) => asked(who)), 1],
    [
      'all that one says counts',
      [...['a', 'b', 'c'].map((who) => asked(who)), asked('a', { why: 'asked' })],
      0,
    ],
    [
      'and all that one more says is set aside',
      [...['a', 'b', 'c', 'd'].map((who) => asked(who)), asked('d', { why: 'asked' })],
      2,
    ],
    [
      'somebody on another day is one more',
      [...['a', 'b', 'c'].map((who) => asked(who)), asked('a', { day: '2026-11-11' })],
      1,
    ],
    [
      'those of another gap count',
      [...['a', 'b', 'c'].map((who) => asked(who)), asked('d', { gap: 2 })],
      0,
    ],
    [
      'questions that have no gap yet are told apart by their words',
      [
        ...['a', 'b', 'c'].map((who) => asked(who, { gap: null })),
        asked('d', { gap: null, folded: 'other' }),
      ],
      0,
    ],
    ['all count where it is not known', many(70, (each) => asked(`${each}`, { network: null })), 0],
  ])('%s', (_, gaps, count) => {
    expect(aside({ gaps })).toEqual([0, 0, count]);
  });
});

describe('of the visits of one network', () => {
  const search = (query: string) => ({ query, answered: false, clicked: false });

  test.each<[string, VisitRow[], number]>([
    ['twenty of a day count', many(20, () => read()), 0],
    ['the next one by the same path is set aside', many(21, () => read()), 1],
    [
      'however long it stayed, and whatever it said',
      [
        ...many(20, () => read()),
        read({ articles: [{ article: 'refund', seconds: 1, helpful: 'yes' }] }),
      ],
      1,
    ],
    [
      'one by another path counts',
      [...many(20, () => read()), read({ articles: [{ article: 'billing', seconds: 40 }] })],
      0,
    ],
    ['one that opened the form counts', [...many(20, () => read()), read({ form: form({}) })], 0],
    [
      'case and signs of a search make no other path',
      [
        ...many(20, () => read({ searches: [search('dark mode')] })),
        read({ searches: [search('Dark mode?')] }),
      ],
      1,
    ],
    [
      'one of another day counts',
      [...many(20, () => read()), read({ started: '2026-11-11T00:00:00.000Z' })],
      0,
    ],
    ['those that asked nothing are no visits', many(30, () => visit({ network: office })), 0],
    ['all count where it is not known', many(70, () => read({ network: null })), 0],
  ])('%s', (_, visits, count) => {
    expect(aside({ visits })).toEqual([count, 0, 0]);
  });

  test('the first count, in whatever order they were stored', () => {
    const visits = many(25, (each) =>
      read({ started: `2026-11-10T10:00:${String(each).padStart(2, '0')}Z` }),
    );
    const kept = limitNetworks({ visits: visits.toReversed(), votes: [], gaps: [] }).kept.visits;

    expect(new Set(kept)).toEqual(new Set(visits.slice(0, 20)));
  });
});

describe('a week', () => {
  const week = weekOf(new Date('2026-11-11T12:00:00Z'), 'UTC');
  const readings = (rows: object) => weekReadings({ ...none, ...rows }, week, settings);

  test('says what of one network it set aside, and what it would be with that', () => {
    const { limited, all } = readings({
      visits: many(70, () =>
        read({ articles: [{ article: 'refund', seconds: 9, helpful: 'yes' }] }),
      ),
      votes: many(70, () => vote()),
      gaps: many(70, (each) => asked(`${each}`)),
    });
    const setAside = { visits: 50, votes: 65, people: 67, networks: 1 };

    expect(limited).toMatchObject({ visits: 20, askedInVain: 3, gaps: [] });
    expect(limited.articles[0]?.helpful).toMatchObject({ count: 5, of: 5, share: null });
    expect(limited.setAside).toEqual({ ...setAside, counted: false });
    expect(all).toMatchObject({ visits: 70, askedInVain: 70, gaps: [{ people: 70 }] });
    expect(all?.setAside).toEqual({ ...setAside, counted: true });
  });

  test('has one reading where nothing was set aside', () => {
    expect(readings({ visits: many(20, () => read()) })).toMatchObject({
      limited: { visits: 20, setAside: { visits: 0, networks: 0 } },
      all: undefined,
    });
  });

  test.each<[string, GapRow[], number]>([
    ['two people of two networks', [asked('a'), asked('b', { network: 'home' })], 1],
    ['two people of one network on one day', [asked('a'), asked('b')], 0],
    ['one network on two days', [asked('a'), asked('a', { day: '2026-11-11' })], 1],
    [
      'two people of whom no network is known',
      [asked('a', { network: null }), asked('b', { network: null })],
      1,
    ],
    ['one who asked for two reasons', [asked('a'), asked('a', { network: null, why: 'wrote' })], 0],
  ])('lists what was asked by %s, or not', (_, gaps, count) => {
    expect(readings({ gaps }).limited.gaps).toHaveLength(count);
  });
});
