import { describe, expect, test } from 'vitest';
import { readingMinutes } from '../../site/content/article/body/reading-minutes.ts';
import { inOneFile } from '../../site/content/article/formats/in-one-file.ts';
import { articleMarkdown } from '../../site/content/article/formats/markdown.ts';
import type { Article } from '../../site/content/article/read.ts';
import { article } from './bare-article.ts';

const refund = { slug: 'refund-payment', data: { title: 'Refund a client' } } as Article;
const site = new URL('https://help.paperboat.example');

describe('an article as Markdown', () => {
  test.each([
    [
      'a tab, however its label is quoted',
      `<Tab label='On a "phone"'>\nx\n</Tab>`,
      '**On a "phone"**\n\nx',
    ],
    [
      'a figure whose caption comes last',
      '<Figure wide caption="A > B">\nx\n</Figure>',
      'A > B\n\nx',
    ],
    [
      'a card',
      '<Card to="refund-payment">Money back</Card>',
      '- [Refund a client](/articles/refund-payment/): Money back',
    ],
    [
      'a part inside another',
      '<Steps>\n<Aside kind="caution">\n\n1. One\n\n</Aside>\n</Steps>',
      '1. One',
    ],
    ['a picture beside the article', '![The list](./list.png)', '*The list*'],
    [
      'a link with a title, on the site as it is',
      '[Pay](/en/contact/ "now") [it](https://help.paperboat.example/en/contact/)',
      '[Pay](/contact/ "now") [it](https://help.paperboat.example/contact/)',
    ],
    ['a link behind a name', '[Pay][p]\n\n[p]: /en/contact/', '[Pay][p]\n\n[p]: /contact/'],
    [
      'a link in HTML',
      `<a class="b" href='/en/contact/'>Pay</a>`,
      `<a class="b" href='/contact/'>Pay</a>`,
    ],
    ['tags in code', 'Write `<Tab label="x">`.', 'Write `<Tab label="x">`.'],
    [
      'a block of code',
      '```html\n<Aside>[x](./x.png)</Aside>\n```',
      '```html\n<Aside>[x](./x.png)</Aside>\n```',
    ],
  ])('says %s', (_, body, said) => {
    expect(articleMarkdown(article(body), site, [refund])).toBe(
      `# Title\n\n<https://help.paperboat.example/articles/a/>\n\n${said}\n`,
    );
  });
});

test('articles in one file stand one after the other, and those that do not fit are named', () => {
  const one = article('One.');
  const other = article('Other.');
  const first = articleMarkdown(one, site, []);

  expect(inOneFile([one, other], site)).toBe(
    `${first}\n---\n\n${articleMarkdown(other, site, [])}`,
  );
  expect(inOneFile([one, other], site, first.length)).toBe(
    `${first}\n---\n\n- [Title](https://help.paperboat.example/articles/a.md)\n`,
  );
});

test('the minutes of an article are those of its words, not of addresses and marks', () => {
  const word = '[word](/articles/refund-payment/some-thing-else/) — ';

  expect(readingMinutes(article(word.repeat(2 * 238)))).toBe(2);
});
