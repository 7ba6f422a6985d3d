import { describe, expect, test } from 'vitest';
import {
  packNumbers,
  signed,
  unpackNumbers,
  unsigned,
} from '../../../site/search/companion/format/pack-numbers.ts';
import {
  type PassageData,
  packPassages,
  unpackPassages,
} from '../../../site/search/companion/format/packed-passages.ts';
import {
  isInPassage,
  mostTimes,
  type Posting,
  packPostings,
  postingsOf,
  timesOf,
} from '../../../site/search/companion/format/postings.ts';
import { oneOf, seeded } from '../seeded.ts';

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
      inPassages: chance() < 0.5,
    })),
  );

  test.each([
    ['no words', []],
    ['a word that no article has', [[]]],
    ['the first article', [[{ article: 0, times: 1, inPassages: false }]]],
    [
      'a word of bodies, one of passages, one of both',
      [
        [{ article: 3, times: mostTimes, inPassages: false }],
        [{ article: 3, times: 0, inPassages: true }],
        [
          { article: 0, times: 1, inPassages: true },
          { article: 6399, times: mostTimes, inPassages: true },
        ],
      ],
    ],
    ['fifty words', many],
  ])('are the same when they are unpacked: %s', (_, words) => {
    const unpacked = postingsOf(packPostings(words));

    expect(words.map((_, n) => postingsIn(unpacked(n) ?? []))).toEqual(words);
    expect(unpacked(words.length)).toBeUndefined();
  });

  function postingsIn(numbers: readonly number[]): Posting[] {
    const [article, frequency = 0, ...others] = numbers;
    if (article === undefined) return [];
    const posting = { article, times: timesOf(frequency), inPassages: isInPassage(frequency) };
    return [posting, ...postingsIn(others)];
  }
});

describe('packed passages', () => {
  const chance = seeded(12);
  const passages = Array.from({ length: 60 }, (_, n): PassageData => {
    const owner = n >> 2;
    const articles = [...new Set([owner, owner + 3, Math.max(0, owner - 2), 0])];
    return {
      owner,
      norm: 0.2 + 40 * chance(),
      weights: {
        articles,
        weights: articles.map(() => oneOf([-1, 1], chance) * (1 + 6 * chance())),
      },
    };
  });
  const owners = passages.map(({ owner }) => owner);
  const sent = unpackPassages(packPassages(passages), owners);

  test('belong to their articles and speak of the same ones', () => {
    expect(sent.map(({ owner }) => owner)).toEqual(owners);
    expect(sent.map(({ weights }) => weights.articles)).toEqual(
      passages.map(({ weights }) => weights.articles),
    );
  });

  test('keep their norms within 5 % and their weights within a half', () => {
    for (const [n, { norm, weights }] of passages.entries()) {
      expect((sent[n]?.norm ?? 0) / norm).toBeGreaterThan(0.95);
      expect((sent[n]?.norm ?? 0) / norm).toBeLessThan(1.05);
      for (const [k, weight] of weights.weights.entries())
        expect(Math.abs((sent[n]?.weights.weights[k] ?? 0) - weight)).toBeLessThan(0.5);
    }
  });

  test('lose nothing more when they are packed again', () => {
    const again = unpackPassages(packPassages(sent), owners);

    expect(packPassages(again)).toEqual(packPassages(passages));
    expect(again).toEqual(sent);
  });

  test('say nothing where a weight is next to nothing', () => {
    const whisper: PassageData = {
      owner: 2,
      norm: 1,
      weights: { articles: [2, 3], weights: [3, 0.001] },
    };
    const [{ weights } = whisper] = unpackPassages(packPassages([whisper]), [2]);

    expect(weights.articles).toEqual([2]);
  });

  test('without a weight keep those after them in their places', () => {
    const silent: PassageData = { owner: 1, norm: 1, weights: { articles: [], weights: [] } };
    const speaking: PassageData = { owner: 4, norm: 2, weights: { articles: [0], weights: [-2] } };
    const [, unpacked] = unpackPassages(packPassages([silent, speaking]), [1, 4]);

    expect(unpacked?.weights.articles).toEqual([0]);
    expect(unpacked?.weights.weights[0]).toBeCloseTo(-2, 0);
  });
});
