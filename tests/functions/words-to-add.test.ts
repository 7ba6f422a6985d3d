import { describe, expect, test } from 'vitest';
import type { VisitRow } from '../../worker/numbers/rows.ts';
import { type ArticleWords, isProposed } from '../../worker/numbers/words.ts';
import { form, message, numbersOf, visit } from './numbers/week-rows.ts';

describe('words for an article', () => {
  test('are those with which people chose it though it was not the first, and read it', () => {
    expect(wordsOf(chose('money back', 3), chose('money back', 2))).toEqual([
      {
        article: 'refund',
        locale: 'en',
        query: 'money back',
        people: 2,
        confirmed: 0,
        place: 2,
        earlier: { people: 0, confirmed: 0 },
      },
    ]);
  });

  test.each<[string, Partial<VisitRow>]>([
    ['it was the first result', chose('money back', 1)],
    ['nobody knows at which place it stood', chose('money back')],
    ['it was left at once', chose('money back', 3, { seconds: 14 })],
    ['it did not help', chose('money back', 3, { helpful: 'no' })],
    ['they asked for an answer all the same', { ...chose('money back', 3), reported: true }],
    ['they wrote all the same', { ...chose('money back', 3), form: form({ sent: true }) }],
    ['several were offered, of which it was one', chose('money back', 2, {}, { choices: 2 })],
    [
      'something that is no article was opened',
      { ...chose('money back', 3), searches: [search('money back', true, 3)] },
    ],
  ])('are not those where %s', (_, parts) => {
    expect(wordsOf(parts, parts)).toEqual([]);
  });

  test('are not those of a visit whose message came, although its own report was lost', () => {
    const written = visit(chose('money back', 3));

    expect(
      numbersOf({ visits: [written], messages: [message({ visit: written.visit })] }).words,
    ).toEqual([]);
  });

  test('are proposed from two people on: tabs of one network count once, and so do unknown ones', () => {
    const network = 'one office';
    const alone = [chose('money back', 3), chose('money back', 3)];
    const words = [
      ...wordsOf(...alone.map((parts) => ({ ...parts, network }))),
      ...wordsOf(...alone.map((parts) => ({ ...parts, network: null }))),
      ...wordsOf(
        { ...alone[0], network },
        { ...alone[1], network, started: '2026-11-11T10:00:00Z' },
      ),
    ];

    expect(words.map((each) => [each.people, isProposed(each)])).toEqual([
      [1, false],
      [1, false],
      [2, true],
    ]);
  });

  test('are proposed from one person who said that it solved it', () => {
    const [words] = wordsOf(chose('money back', 3, { helpful: 'yes' }));

    expect(words).toMatchObject({ people: 1, confirmed: 1, place: 3 });
    expect(words && isProposed(words)).toBe(true);
  });

  test('are also those of a first result that search was not sure of, once it solved it', () => {
    const unsure = {
      searches: [{ ...search('money back', 'refund', 1), answered: false }],
      articles: [{ article: 'refund', seconds: 3, helpful: 'yes' as const }],
    };

    expect(wordsOf(unsure)).toMatchObject([{ query: 'money back', confirmed: 1, place: 1 }]);
  });

  test('are also those of the search in vain just before one that led to what solved it', () => {
    const inVain = { ...search('cash again', false), answered: false };
    const solved = {
      searches: [{ ...inVain, query: 'something else' }, inVain, search('refund', 'refund', 1)],
      articles: [{ article: 'refund', seconds: 3, helpful: 'yes' as const }],
    };

    expect(wordsOf(solved)).toMatchObject([{ query: 'cash again', confirmed: 1, place: null }]);
    expect(wordsOf({ ...solved, articles: [{ article: 'refund', seconds: 60 }] })).toEqual([]);
  });

  test('are also those of the last search, where what was suggested beside the message solved it', () => {
    const solved = form({ read: ['fees', 'refund'], solved: 'refund' });
    const asked = [search('fees', 'fees', 1), search('money back', false)];

    expect(wordsOf({ searches: asked, form: solved })).toMatchObject([
      { article: 'refund', query: 'money back', confirmed: 1, place: null },
    ]);
    expect(wordsOf({ searches: asked.slice(0, 1), form: solved })).toEqual([]);
    expect(wordsOf({ searches: asked, form: { ...solved, solved: true } })).toEqual([]);
  });

  test('are those as search read them', () => {
    const misspelt = { read: 'money back' };
    const inVain = { ...search('csah agian', false), read: 'cash again', answered: false };

    expect(wordsOf(chose('mony bakc', 3, {}, misspelt))).toMatchObject([{ query: 'money back' }]);
    expect(
      wordsOf({
        searches: [inVain, search('refund', 'refund', 1)],
        articles: [{ article: 'refund', seconds: 3, helpful: 'yes' }],
      }),
    ).toMatchObject([{ query: 'cash again' }]);
  });

  test('count what was refused above the article, and are none of what was refused itself', () => {
    const asked = { notThis: ['fees'] };

    expect(wordsOf(chose('money back', 1, {}, asked))).toMatchObject([{ place: 2 }]);
    expect(wordsOf(chose('money back', 2, {}, { notThis: ['refund'] }))).toEqual([]);
  });

  test('are those below the choices that were offered, and none with which the form had to help', () => {
    const below = chose('refund', 3, {}, { choices: 2 });
    const asked = [{ ...search('refund', false), choices: 2 }];

    expect(wordsOf(below)).toMatchObject([{ query: 'refund', place: 3 }]);
    expect(wordsOf({ searches: asked, form: form({ solved: 'refund' }) })).toEqual([]);
  });

  test('that are equal or nearly so are one, as questions in a gap are', () => {
    const words = wordsOf(
      chose('give a client their money back', 3),
      chose('Client money back?', 2),
      chose('client money back', 2),
      chose('paid by cheque', 4),
    );

    expect(words.map(({ query, people }) => [query, people])).toEqual([
      ['Client money back?', 3],
      ['paid by cheque', 1],
    ]);
  });

  test('for two articles, or in two languages, are not one', () => {
    const words = wordsOf(
      chose('money back', 3),
      { ...chose('money back', 3), locale: 'zh-CN' },
      chose('money back', 3, { article: 'payout' }),
    );

    expect(words.map(({ article, locale }) => `${locale} ${article}`)).toEqual([
      'en payout',
      'en refund',
      'zh-CN refund',
    ]);
  });

  test('that one visit says twice are one person’s', () => {
    const [once] = [chose('money back', 3)];
    const twice = { ...once, searches: [...(once?.searches ?? []), ...(once?.searches ?? [])] };

    expect(wordsOf(twice)).toMatchObject([{ people: 1 }]);
  });

  test('count with the weeks before, under the words that came first', () => {
    const before: ArticleWords[] = [
      earlier('client money back', { people: 1, confirmed: 0 }),
      earlier('Client money back!', { people: 2, confirmed: 1 }),
      earlier('paid by cheque', { people: 9, confirmed: 0 }),
      { ...earlier('client money back', { people: 5, confirmed: 0 }), article: 'payout' },
    ];
    const { words } = numbersOf({
      visits: [visit(chose('give a client their money back', 3))],
      wordsBefore: before,
    });

    expect(words).toMatchObject([
      { query: 'client money back', people: 1, earlier: { people: 3, confirmed: 1 } },
    ]);
    expect(words.map(isProposed)).toEqual([true]);
  });

  test('of a flood of visits are a hundred, those of most people', () => {
    const flood = Array.from({ length: 150 }, (_, n) => {
      const [start = '', end = ''] = ['abcdefghijklmno'[n % 15], 'pqrstuvwxy'[Math.floor(n / 15)]];
      return chose(start.repeat(5) + end.repeat(5), 2, { article: `article-${n % 10}` });
    });
    const words = wordsOf(...flood, chose('aaaaaqqqqq', 2, { article: 'article-5' }));

    expect(words).toHaveLength(100);
    expect(words[0]).toMatchObject({ query: 'aaaaaqqqqq', people: 2 });
  });
});

const wordsOf = (...visits: Partial<VisitRow>[]) =>
  numbersOf({ visits: visits.map((parts) => visit(parts)) }).words;

const search = (query: string, clicked: string | boolean, place?: number) => ({
  query,
  answered: true,
  clicked,
  place,
});

/** A search, and an article that was opened from its results and read. */
const chose = (
  query: string,
  place?: number,
  { article = 'refund', ...reading }: Partial<VisitRow['articles'][number]> = {},
  asked: Partial<VisitRow['searches'][number]> = {},
): Partial<VisitRow> => ({
  searches: [{ ...search(query, article, place), ...asked }],
  articles: [{ article, seconds: 40, ...reading }],
});

const earlier = (
  query: string,
  said: Pick<ArticleWords, 'people' | 'confirmed'>,
): ArticleWords => ({
  ...{ article: 'refund', locale: 'en', query, place: 3, earlier: { people: 4, confirmed: 2 } },
  ...said,
});
