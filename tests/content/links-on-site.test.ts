import { expect, test } from 'vitest';
import { linkOnSite } from '../../site/content/article/links.ts';

test.each([
  [
    'the path of the language',
    '/zh-cn/articles/refund-payment/',
    '/zh-cn/articles/refund-payment/',
  ],
  ['its code', '/zh-CN/articles/refund-payment/#fees', '/zh-cn/articles/refund-payment/#fees'],
  ['the language at the root', '/EN/topics/tax/', '/topics/tax/'],
])('a link names a language in any case: %s', (_, href, path) => {
  expect(linkOnSite(href, 'en')).toBe(path);
});
