import { describe, expect, test } from 'vitest';
import { fits, isListed } from '../../../../scripts/import/tool/data/patterns.ts';

describe('a pattern of an old site’s settings', () => {
  test.each([
    ['internal/**', 'internal/salaries.md', true],
    ['internal/', 'internal/a/b.md', true],
    ['**/*.draft.md', 'guide/refund.draft.md', true],
    ['{internal,private}/*.md', 'private/a.md', true],
    ['*.md', 'guide/refund.md', false],
    ['**/*.md', 'guide/.hidden.md', true],
    ['[a-z].md', 'a.md', undefined],
    ['*a*a*a*a*a*a*b.md', `${'a'.repeat(250)}.md`, undefined],
    ['{1..999999999}.md', '7.md', undefined],
    ['{a,b}{a,b}{a,b}{a,b}', 'abab', undefined],
  ])('%s fits %s: %s', (pattern, path, answer) => {
    expect(fits(pattern, path)).toBe(answer);
  });

  test('of a list takes back what one above it named', () => {
    const patterns = ['/internal', '!internal/open.md'];

    expect(isListed(patterns, 'internal/a.md')).toBe(true);
    expect(isListed(patterns, 'internal/open.md')).toBe(false);
  });
});
