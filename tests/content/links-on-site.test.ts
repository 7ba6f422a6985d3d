import { expect, test } from 'vitest';
import { linkOnSite, linksOnSite } from '../../site/content/article/links.ts';

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

test.each([
  ['with its last slash', '/contact/', '/zh-cn/contact/'],
  ['without it', '/contact', '/zh-cn/contact/'],
  ['with a question', '/search/?q=a%20b', '/zh-cn/search/?q=a%20b'],
  ['with a section', '/privacy#votes', '/zh-cn/privacy/#votes'],
  ['the first page', '/', '/zh-cn/'],
  ['the first page with a question', '/?q=a', '/zh-cn/?q=a'],
  ['the list of topics', '/topics', '/zh-cn/topics/'],
  ['a topic without its slash', '/topics/tax', '/zh-cn/topics/tax/'],
  ['the feed', '/rss.xml', '/zh-cn/rss.xml'],
  [
    'with the address of the site',
    'https://help.paperboat.example/contact/',
    'https://help.paperboat.example/zh-cn/contact/',
  ],
  [
    'the address of the site alone',
    'https://help.paperboat.example',
    'https://help.paperboat.example/zh-cn/',
  ],
])('a link to a page follows the language of the article: %s', (_, href, path) => {
  expect(linkOnSite(href, 'zh-CN')).toBe(path);
});

test.each([
  ['a page of another language', '/en/contact/', '/contact/'],
  ['the first page of another language', '/en', '/'],
])('a link that names a language leads there: %s', (_, href, path) => {
  expect(linkOnSite(href, 'zh-CN')).toBe(path);
});

test.each([
  '/favicon.svg',
  '/llms.txt',
  '/admin/',
  '/api/health',
  '/messages/abc/',
  '/contakt/',
  '//contact/',
  'https://example.com/contact/',
  'mailto:a@b.example',
  '../../contact/',
  '#contact',
  '?q=a',
  '',
])('a link to no page of several languages stays as it is: %s', (href) => {
  expect(linkOnSite(href, 'zh-CN')).toBe(href);
});

test.each([
  ["<a href='/contact/'>x</a>", "<a href='/zh-cn/contact/'>x</a>"],
  ['<a href=/contact/>x</a>', '<a href=/zh-cn/contact/>x</a>'],
])('a tag is written with the quotes that it has: %s', (html, onSite) => {
  expect(linksOnSite(html, 'zh-CN')).toBe(onSite);
});
