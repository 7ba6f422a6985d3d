import { expect, test } from 'vitest';
import { htmlText } from '../../../worker/email/receiving/html-text.ts';

test.each([
  ['a line a block', '<div>One</div><div>Two<br>Three</div>', 'One\nTwo\nThree'],
  ['an empty line around a paragraph', '<p>One</p><p>Two</p>Three', 'One\n\nTwo\n\nThree'],
  ['lists', '<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
  ['cells beside each other', '<table><tr><td>One</td><td>Two</td></tr></table>', 'One Two'],
  ['signs that are written as names', 'a &lt; b &amp;&nbsp;c&#33;', 'a < b & c!'],
  ['spaces as one, but in what is set as it is', ' a \n  b<pre>c\n  d</pre>', 'a b\nc\nd'],
  ['where a link leads', '<a href="https://a.example/b">here</a>', 'here <https://a.example/b>'],
  ['a link that says it once', '<a href="https://a.example/">a.example</a>', 'a.example'],
  ['an address once', '<a href="mailto:a@b.example">a@b.example</a>', 'a@b.example'],
  ['no link that does something', '<a href="javascript:alert(1)">here</a>', 'here'],
  [
    'a quote with a sign before each line',
    'One<blockquote>Two<br>Three</blockquote>Four',
    'One\n> Two\n> Three\nFour',
  ],
  [
    'a quote in a quote',
    '<blockquote>One<blockquote>Two</blockquote></blockquote>',
    '> One\n> > Two',
  ],
  [
    'nothing of the head',
    '<head><title>T</title><style>p{}</style></head><script>1</script>One',
    'One',
  ],
  [
    'nothing that nobody sees',
    '<div style="display: none">Preview</div>One<p hidden>Two</p>',
    'One',
  ],
  ['what is not closed', '<div><b>One<div>Two', 'One\nTwo'],
  ['what is closed and was not open', 'One</div></b> Two', 'One Two'],
  ['what follows a head without an end', '<html><head><title>T</title>One<p>Two', 'One\n\nTwo'],
  ['what ends a drawing', '<svg><title>T</title><path/><p>One</svg>Two', 'One\n\nTwo'],
  ['nothing of a drawing that ends', '<svg><text>No</text></svg><p>One', 'One'],
  ['words like the address of a picture', 'My data:text, please', 'My data:text, please'],
  ['comments as nothing', 'One<!-- <p>no</p> --><!--[if mso]>no<![endif]-->', 'One'],
])('an email of HTML says as text %s', (_, html, expected) => {
  expect(htmlText(html)).toBe(expected);
});

test.each([
  ['a picture', `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`],
  ['styles', `<style type="text/css">${'p { margin: 0 } '.repeat(30_000)}</STYLE >`],
  ['a script', `<script>${'if (a < b) c(); '.repeat(30_000)}</script>`],
  ['comments', '<!-- <style> -->'.repeat(30_000)],
])('an email of HTML is read beyond %s of any length', (_, html) => {
  expect(htmlText(`${html}<p>One`)).toBe('One');
});

test.each([
  ['open elements', '<div>'.repeat(60_000)],
  ['what is closed and was not open', '<i>'.repeat(30_000) + '</b>'.repeat(30_000)],
  ['a tag without an end', `<a ${'b="c" '.repeat(50_000)}`],
  ['brackets', '<'.repeat(300_000)],
  ['drawings', '<svg><p>'.repeat(40_000)],
  ['comments without an end', ' <!--'.repeat(1_000_000)],
  ['styles without an end', ' <style>'.repeat(1_000_000)],
  ['addresses without an end', ' data:image/png;'.repeat(1_000_000)],
])('an email of HTML with very many of it is read: %s', (_, html) => {
  expect(htmlText(`One${html}`)).toMatch(/^One/);
});

test('of thousands of quotes in each other says not much more than was written', () => {
  const depth = 12_000;
  const html = `${'<blockquote>'.repeat(depth)}${'a<br>'.repeat(20_000)}`;

  expect(htmlText(html).length).toBeLessThan(2 * html.length);
});
