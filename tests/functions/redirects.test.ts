import { expect, test } from 'vitest';
import { addressKey, shardOf, shards } from '../../worker/contract/published/redirects.ts';

test.each([
  ['/hc/en-us/articles/12-Refund-a-payment', '/hc/en-us/articles/12'],
  ['/hc/EN-us/articles/12/', '/hc/en-us/articles/12'],
  ['/support/solutions/articles/12-refunds', '/support/solutions/articles/12'],
  ['/article/121-tui-kuan', '/article/121'],
  ['/hc/en-us/sections/7-Billing', '/hc/en-us/sections/7'],
  ['/hc/en-us/p/contact-us', '/hc/en-us/p/contact-us'],
])('%s has the key %s', (path, key) => {
  expect(addressKey(path)).toBe(key);
});

test('keys are spread over all files', () => {
  const used = new Set(
    Array.from({ length: 1000 }, (_, n) => shardOf(`/hc/en-us/articles/${360_000 + n}`)),
  );

  expect(used.size).toBe(shards);
});
