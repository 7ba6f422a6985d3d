import { describe, expect, test } from 'vitest';
import {
  packNumbers,
  signed,
  unpackNumbers,
  unsigned,
} from '../../site/search/companion/pack-numbers.ts';
import {
  packUnits,
  type UnitData,
  unpackUnits,
} from '../../site/search/companion/packed-passages.ts';
import { mostTimes, packPostings, unpackPostings } from '../../site/search/companion/postings.ts';
import { oneOf, seeded } from './seeded.ts';

describe('packed numbers', () => {
  test.each([
    [[]],
    [[0]],
    [[0, 0, 0]],
    [[1, 31, 32, 33, 1023, 1024, 1025]],
    [[2 ** 20, 2 ** 25 - 1, 2 ** 30, 2 ** 31 - 1]],
    [Array.from({ length: 300 }, (_, n) => n * n)],
  ])('are the same when they are unpacked: %j', (numbers) => {
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  });

  test('are packed so that JSON has nothing to escape, small ones in one sign', () => {
    const small = Array.from({ length: 32 }, (_, n) => n);
    const text = packNumbers(small);

    expect(text).toHaveLength(32);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });

  test('are read one after the other: texts that are joined are lists that are joined', () => {
    expect(unpackNumbers(packNumbers([5, 700]) + packNumbers([0, 40]))).toEqual([5, 700, 0, 40]);
  });

  test('of either sign become numbers from 0 and back, those near 0 small', () => {
    const numbers = [0, -1, 1, -2, 2, -3, 3];

    expect(numbers.map(unsigned)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const number of [...numbers, -1000, 1000, -(2 ** 20), 2 ** 20])
      expect(signed(unsigned(number))).toBe(number);
  });
});

describe('packed postings', () => {
  const chance = seeded(11);
  const many = Array.from({ length: 50 }, () =>
    Array.from({ length: Math.floor(20 * chance()) }, (_, n) => ({
      article: 97 * n + Math.floor(97 * chance()),
      times: Math.floor((mostTimes + 1) * chance()),
      inUnits: chance() < 0.5,
    })),
  );

  test.each([
    ['no words', []],
    ['a word that no article has', [[]]],
    ['the first article', [[{ article: 0, times: 1, inUnits: false }]]],
    [
      'a word of bodies, one of units, one of both',
      [
        [{ article: 3, times: mostTimes, inUnits: false }],
        [{ article: 3, times: 0, inUnits: true }],
        [
          { article: 0, times: 1, inUnits: true },
          { article: 6399, times: mostTimes, inUnits: true },
        ],
      ],
    ],
    ['fifty words', many],
  ])('are the same when they are unpacked: %s', (_, words) => {
    expect(unpackPostings(packPostings(words))).toEqual(words);
  });
});

describe('packed units', () => {
  const chance = seeded(12);
  const units = Array.from({ length: 60 }, (_, n): UnitData => {
    const own = n >> 2;
    const articles = [...new Set([own, own + 3, Math.max(0, own - 2), 0])];
    return {
      own,
      norm: 0.2 + 40 * chance(),
      votes: { articles, weights: articles.map(() => oneOf([-1, 1], chance) * (1 + 6 * chance())) },
    };
  });
  const owners = units.map(({ own }) => own);
  const sent = unpackUnits(packUnits(units), owners);

  test('belong to their articles and speak of the same ones', () => {
    expect(sent.map(({ own }) => own)).toEqual(owners);
    expect(sent.map(({ votes }) => votes.articles)).toEqual(
      units.map(({ votes }) => votes.articles),
    );
  });

  test('keep their norms within 5 % and their votes within a half', () => {
    for (const [n, { norm, votes }] of units.entries()) {
      expect((sent[n]?.norm ?? 0) / norm).toBeGreaterThan(0.95);
      expect((sent[n]?.norm ?? 0) / norm).toBeLessThan(1.05);
      for (const [k, weight] of votes.weights.entries())
        expect(Math.abs((sent[n]?.votes.weights[k] ?? 0) - weight)).toBeLessThan(0.5);
    }
  });

  test('lose nothing more when they are packed again', () => {
    const again = unpackUnits(packUnits(sent), owners);

    expect(packUnits(again)).toEqual(packUnits(units));
    expect(again).toEqual(sent);
  });

  test('say nothing where a vote is next to nothing', () => {
    const whisper: UnitData = { own: 2, norm: 1, votes: { articles: [2, 3], weights: [3, 0.001] } };
    const [{ votes } = whisper] = unpackUnits(packUnits([whisper]), [2]);

    expect(votes.articles).toEqual([2]);
  });

  test('without a vote keep those after them in their places', () => {
    const silent: UnitData = { own: 1, norm: 1, votes: { articles: [], weights: [] } };
    const loud: UnitData = { own: 4, norm: 2, votes: { articles: [0], weights: [-2] } };
    const [, unpacked] = unpackUnits(packUnits([silent, loud]), [1, 4]);

    expect(unpacked?.votes.articles).toEqual([0]);
    expect(unpacked?.votes.weights[0]).toBeCloseTo(-2, 0);
  });
});
