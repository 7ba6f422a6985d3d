import { expect, test } from 'vitest';
import { bodyNodes } from '../../site/content/article/body/nodes.ts';
import { anchorTexts } from '../../site/content/search/anchor-texts.ts';

/** An article of this slug, which is its title too. */
const article = (slug: string, body = '') => ({
  article: {
    slug,
    locale: 'en' as const,
    data: { title: slug, questions, phrasings, keywords: ['money'] },
  },
  nodes: bodyNodes({ file: `content/articles/en/start/${slug}.mdx`, body }),
});

const questions = ['How do refunds work?'];
const phrasings = ['what I get repaid'];

const textsOf = (body: string, ...others: ReturnType<typeof article>[]) =>
  anchorTexts([article('from', body), article('pay'), article('ship'), ...others], 'en');

test('an article is known by the words with which others link to it', () => {
  const texts = textsOf(
    'See [settle an invoice](/articles/pay/) and [the *courier*](/articles/ship/#when).',
    article('second', '[settle an invoice](/articles/pay) [owed sums](/en/articles/pay.md)'),
  );

  expect(texts.get('pay')).toEqual(['settle an invoice', 'owed sums']);
  expect(texts.get('ship')).toEqual(['the courier']);
});

test.each([
  ['lead to several articles', '[learn more](/articles/pay/) [Learn more](/articles/ship/)'],
  ['say what the article says of itself', '[how money is refunded](/articles/pay/)'],
  ['say what one of its phrasings says', '[getting repaid](/articles/pay/)'],
  ['say nothing', '[how do you](/articles/pay/)'],
  ['lead elsewhere', '[settle](https://a.example/articles/pay/) [settle](/contact/)'],
  ['lead to another language', '[settle](/zh-cn/articles/pay/)'],
  ['stand in code', '`[settle](/articles/pay/)`'],
])('words that %s are left out', (_, body) => {
  expect(textsOf(body).get('pay')).toEqual([]);
});

test('an article is not known by its own words for itself', () => {
  expect(textsOf('[settle](/articles/from/)').get('from')).toEqual([]);
});
