import { expect, test } from 'vitest';
import { knownSynonyms } from '../../site/content/search/synonyms.ts';

test('what the Worker is told of words is of the languages that the site has', () => {
  const english = knownSynonyms(['en']);
  const chinese = knownSynonyms(['zh-CN']);

  expect(Object.keys(english.groups)).toEqual(['en']);
  expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
  expect(Object.keys(chinese.groups)).toEqual(['zh-CN']);
  expect(chinese.traditional).toContain('國国');
});
