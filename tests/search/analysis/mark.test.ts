import { describe, expect, test } from 'vitest';
import { markWords } from '../../../site/search/results/mark.ts';

describe('markWords', () => {
  test.each([
    ["A client's card.", ['client'], ["client's"]],
    ['A client’s card.', ['client'], ['client’s']],
    ["The clients' cards.", ['client'], ['clients']],
    ["The tax's rate, by taxi.", ['tax'], ["tax's"]],
    ["My don'ts.", ['client'], []],
    ['Error E-1042, not E-10421.', ['e1042'], ['E-1042']],
    ['Error E1042, e‑1042.', ['e1042'], ['E1042', 'e‑1042']],
    ['Error E10421, not E1042.', ['e1042'], ['E1042']],
    ['C++ and C#, not C.', ['c++'], ['C++']],
    ['Since v1.0.5, not 11.0.5.', ['1.0.5'], ['v1.0.5']],
    ['Open /etc/hosts in it.', ['etc/hosts'], ['etc/hosts']],
    ['Open C:\\Logs\\app.json in it.', ['logs/app.json'], ['Logs\\app.json']],
    ['Any [sign] of an address.', ['[^]', ']'], [']']],
    ['Host it with ASP.NET.', ['asp.net'], ['ASP.NET']],
  ])('marks in "%s" whole words', (text, words, marked) => {
    const runs = markWords(text, words, 'en');

    expect(runs.map(({ text }) => text).join('')).toBe(text);
    expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(marked);
  });
});
