import { describe, expect, test } from 'vitest';
import { fold } from '../../../site/languages/fold.ts';
import { analyserOf } from '../../../site/languages/registry/analysers.ts';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import { synonymGroupsOf } from '../../../site/languages/registry/synonyms.ts';
import { features } from '../../../site/search/companion/features.ts';
import { synonymTerms } from '../../../site/search/companion/synonym-terms.ts';

const english = analyserOf('en');

const wordsFound = (question: string, groups: string[], locale: Locale = 'en') =>
  [...synonymTerms(question, groups, analyserOf(locale))]
    .filter(([, { kind }]) => kind === 'word')
    .map(([name]) => name);

describe('synonyms', () => {
  test('find what is called by another word of their group', () => {
    expect(wordsFound('Can I erase it?', ['delete remove erase', 'buy order'])).toContain('delet');
    expect(wordsFound('Can I erase it?', ['delete remove erase', 'buy order'])).not.toContain(
      'buy',
    );
  });

  test('are found in every form', () => {
    expect(wordsFound('erasing pictures', ['delete erase'])).toContain('delet');
  });

  test.each([
    ['with a space', 'I cannot sign in', true],
    ['with a hyphen', 'the sign-in page', true],
    ['at the end of a word and the beginning of the next', 'design inside', false],
    ['with another word between', 'sign it in', false],
  ])('may be two words that follow each other: %s', (_, question, isFound) => {
    expect(wordsFound(question, ['login sign-in']).includes('login')).toBe(isFound);
  });

  test('stand anywhere in a Chinese question', () => {
    expect(wordsFound('我要退钱可以吗', ['退款 退钱'], 'zh-CN')).toContain('退款');
  });

  test('count less than the words of the question', () => {
    const asked = features('delete', english).get('delet')?.count ?? 0;
    const found = synonymTerms('erase', ['delete erase'], english).get('delet')?.count ?? 0;

    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(asked / 2);
  });
});

describe.each(locales)('the groups of %s', (locale) => {
  const groups = synonymGroupsOf(locale);

  test('are written as words are compared', () => {
    const members = groups.flatMap((group) => group.split(' '));

    expect(members.filter((member) => fold(member) !== member.replaceAll('-', ' '))).toEqual([]);
  });

  test('have two words or more, none of them twice, and no two groups are the same', () => {
    const sets = groups.map((group) => group.split(' '));

    expect(sets.filter((words) => words.length < 2 || new Set(words).size < words.length)).toEqual(
      [],
    );
    expect(new Set(sets.map((words) => words.sort().join(' '))).size).toBe(groups.length);
  });
});
