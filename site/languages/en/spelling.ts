import type { SpellingFacts } from '../facts.ts';

export const spelling: SpellingFacts = {
  particles: new Set(['in', 'out', 'on', 'off', 'up', 'down']),
  contraction: /(n)t$|(?:re|ve|ll|s)$/,
  vowels: new Set('aeiouy'),
  commonWords: async () => (await import('./common-words.ts')).commonWords,
};
