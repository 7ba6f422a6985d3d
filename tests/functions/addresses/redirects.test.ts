import { expect, test } from 'vitest';
import {
  addressKey,
  byLanguage,
  isOfDesk,
  shardOf,
  shards,
} from '../../../worker/contract/published/redirects.ts';

test.each([
  ['/hc/en-us/articles/12-Refund-a-payment', '/hc/en-us/articles/12'],
  ['/hc/EN-us/articles/12/', '/hc/en-us/articles/12'],
  ['/support/solutions/articles/12-refunds', '/support/solutions/articles/12'],
  ['/article/121-tui-kuan', '/article/121'],
  ['/hc/en-us/sections/7-Billing', '/hc/en-us/sections/7'],
  ['/hc/en-us/p/contact-us', '/hc/en-us/p/contact-us'],
  ['/hc/zh-cn/p/%E9%80%80%E6%AC%BE', '/hc/zh-cn/p/退款'],
  ['/hc/zh-cn/p/退款/', '/hc/zh-cn/p/退款'],
  ['/hc/en-us/p/cafe\u0301', '/hc/en-us/p/café'],
  ['/hc/en-us/p/caf%c3%a9', '/hc/en-us/p/café'],
  ['/hc/en-us/p/a%2Fb?c#d', '/hc/en-us/p/a/b'],
  ['/hc/en-us/p/a%zz', '/hc/en-us/p/a%zz'],
])('%s has the key %s', (path, key) => {
  expect(addressKey(path)).toBe(key);
});

test('keys are spread over all files', () => {
  const used = new Set(
    Array.from({ length: 1000 }, (_, n) => shardOf(`/hc/en-us/articles/${360_000 + n}`)),
  );

  expect(used.size).toBe(shards);
});

test.each([
  ['/hc/en-us/articles/12', 'en-us', '/hc/articles/12'],
  ['/hc/es-419/articles/12', 'es-419', '/hc/articles/12'],
  ['/hc/articles/12', '', '/hc/articles/12'],
  ['/hc/zh-cn', 'zh-cn', '/hc'],
  ['/hc', '', '/hc'],
  ['/de/support/solutions/articles/12', 'de', '/support/solutions/articles/12'],
  ['/support/solutions/articles/12', '', '/support/solutions/articles/12'],
  ['/article/121', '', '/article/121'],
])('%s is in the language “%s”, and else %s', (key, language, rest) => {
  expect(byLanguage(key)).toEqual({ language, rest });
});

test.each([
  ['/hc/en-us', true],
  ['/de/support/solutions/articles/12', true],
  ['/category/2-zhang-dan', true],
  ['/articles/refund-payment/', false],
  ['/zh-cn/support/', false],
  ['/hcx', false],
])('that %s is of a desk is %s', (path, expected) => {
  expect(isOfDesk(path)).toBe(expected);
});
