import { expect, test } from 'vitest';
import { htmlText } from '../../../scripts/harvest/reading/mail/html-text.ts';

const lines = (html: string) => htmlText(html).split('\n').filter(Boolean);

test.each([
  ['<div>Hello</div><div>Where is it?<br>Thanks</div>', ['Hello', 'Where is it?', 'Thanks']],
  ['<style>p{color:red}</style><p>Where&nbsp;is\n it?</p>', ['Where is it?']],
  ['Where is it?<div class="gmail_quote"><div>On Monday: What?</div></div>', ['Where is it?']],
  [
    'Where is it?<blockquote type="cite">What?</blockquote><p>And that?</p>',
    ['Where is it?', 'And that?'],
  ],
  ['<table><tr><td>Where is it?<td>Here?</table>', ['Where is it?', 'Here?']],
  ['<p>a < b, is that right?', ['a < b, is that right?']],
])('of %s it reads what somebody wrote', (html, text) => {
  expect(lines(html)).toEqual(text);
});

test('what is nested so deep that nobody wrote it is not parsed', () => {
  expect(htmlText(`${'<div>'.repeat(200_000)}Where is it?`)).toBe('');
  expect(lines(`${'<div>'.repeat(300)}Where is it?`)).toEqual(['Where is it?']);
});
