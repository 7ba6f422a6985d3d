import { expect, test } from 'vitest';
import { bodyNodes } from '../../site/content/article/body/nodes.ts';
import { quotesOf } from '../../site/content/search/quotes.ts';
import { fold } from '../../site/languages/fold.ts';

const quotesIn = (body: string, titles: string[] = []) =>
  quotesOf(bodyNodes({ file: 'a.mdx', body }), new Set(titles.map(fold)));

test.each([
  ['code', 'You see `Could not open the port`.', ['Could not open the port']],
  ['quotation marks', 'It says “Could not open the port”.', ['Could not open the port']],
  ['those of Chinese', '屏幕上显示「无法连接打印机」。', ['无法连接打印机']],
  ['a block', '```\nerror: port is busy\n$ ls -l a\n```', ['error: port is busy']],
])('a message stands in %s', (_, body, messages) => {
  expect(quotesIn(body)).toEqual(messages);
});

test.each([
  ['a program', '```js\nconst a = open the port\n```'],
  ['a line of one', 'Write `if (a) { open the port; }`.'],
  ['a word or two', 'Press `Save all`.'],
])('%s is none', (_, body) => {
  expect(quotesIn(body)).toEqual([]);
});

test('the title of another article is none', () => {
  expect(quotesIn('See “Open the port again”.', ['Open the port again'])).toEqual([]);
});
