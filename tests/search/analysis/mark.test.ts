import { describe, expect, test } from 'vitest';
import { markWords } from '../../../site/search/results/mark.ts';

describe('markWords', () => {
  test.each([
    ["A client's card.", ['client'], ["client's"]],
    ['A client’s card.', ['client'], ['client’s']],
    ["The clients' cards.", ['client'], ['clients']],
    ["The tax's rate, by taxi.", ['tax'], ["tax's"]],
    ["My don'ts.", ['client'], []],
  ])('marks in "%s" whole words', (text, words, marked) => {
    const runs = markWords(text, words, 'en');

    expect(runs.map(({ text }) => text).join('')).toBe(text);
    expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(marked);
  });
});
