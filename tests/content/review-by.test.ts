import { expect, test } from 'vitest';
import { reviewBy } from '../../site/content/article/front-matter.ts';

test.each([
  ['2026-11-12', 6, '2027-05-12'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-01-15', 60, '2031-01-15'],
])('what was checked on %s is due %i months later, on %s', (checked, months, due) => {
  expect(reviewBy(new Date(checked), months)).toEqual(new Date(due));
});
