import { expect, test } from 'vitest';
import { mostEdits } from '../../../site/search/edit-distance.ts';

test.each([
  ['tax', 0],
  ['card', 1],
  ['invoice', 1],
  ['accounts', 2],
  ['счёт', 1],
  ['退款发票', 0],
  ['クレジットカード', 0],
])('the word %s may have %i letters wrong', (word, edits) => {
  expect(mostEdits(word)).toBe(edits);
});
