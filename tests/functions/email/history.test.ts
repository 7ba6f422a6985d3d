import { describe, expect, test } from 'vitest';
import { foldHistory } from '../../../worker/email/receiving/history.ts';
import { htmlText } from '../../../worker/email/receiving/html-text.ts';
import { answersWithoutGap } from './attributions.ts';
import { forwards, ownTexts } from './forwards.ts';
import { htmlAnswers } from './html-answers.ts';
import { answers } from './mail-programs.ts';

const plain = { isForward: false };

describe('what is answered is folded away in an answer by', () => {
  test.each(Object.entries({ ...answers, ...answersWithoutGap }))(
    '%s',
    (_, { text, own, quoted }) => {
      const folded = foldHistory(text, plain);

      expect(folded.own).toBe(own);
      expect(folded.history).toContain(quoted);
    },
  );

  test.each(Object.entries(htmlAnswers))('%s, of HTML', (_, { html, own, quoted }) => {
    const folded = foldHistory(htmlText(html), plain);

    expect(folded.own).toBe(own);
    expect(folded.history).toContain(quoted);
  });
});

describe('what is handed on stays in', () => {
  test.each(Object.entries(forwards))('%s', (_, { text, isForward, kept }) => {
    const { own } = foldHistory(text, { isForward });

    expect(own).toContain(kept);
  });
});

describe('all stays of', () => {
  test.each(Object.entries(ownTexts))('%s', (_, text) => {
    expect(foldHistory(text, plain)).toEqual({ own: text, history: '' });
  });
});

test('answers between the lines of a quote keep the lines that they answer', () => {
  const text = `Hello Mei,

On 3 Nov 2026, at 10:00, Mei <mei@paperboat.example> wrote:
> Which invoice is it?
Number 12.
> And since when?
Since Monday.

> Best, Mei`;

  expect(foldHistory(text, plain)).toEqual({
    own: `Hello Mei,

On 3 Nov 2026, at 10:00, Mei <mei@paperboat.example> wrote:
> Which invoice is it?
Number 12.
> And since when?
Since Monday.`,
    history: '> Best, Mei',
  });
});

test('an answer below a quote is what was written', () => {
  const text = `On 3 Nov 2026, at 10:00, Mei <mei@paperboat.example> wrote:

> Does it work now?
>
> Mei

Yes, thank you.`;

  expect(foldHistory(text, plain).own).toBe('Yes, thank you.');
});

test('a command below an answer stays, since it is announced', () => {
  const text = `On 3 Nov 2026, at 10:00, Mei <mei@paperboat.example> wrote:
> How can I install it?

Like this:

> npm install paperboat`;

  expect(foldHistory(text, plain).own).toBe('Like this:\n\n> npm install paperboat');
});

test('an answer below a quoted header stays', () => {
  const text = `> From: Mei <mei@paperboat.example>
> Sent: Tuesday, November 3, 2026 10:00 AM
> To: Jonas
>
> Does it work now?

Yes, thank you.`;

  expect(foldHistory(text, plain).own).toBe('Yes, thank you.');
});

test.each([
  ['empty lines', '\n'],
  ['quotes with answers', '> a\nb\n'],
  ['marks of signatures', '--\n'],
  ['titles', 'Original message\n\n'],
  ['dashes', `${'-'.repeat(499)}\n`],
  [
    'lines that begin like an attribution',
    `On 3 Nov 2026 at 10:00 <a@b.example> ${'于 '.repeat(200)}\n`,
  ],
  ['attributions', 'On 3 Nov 2026 Mei <a@b.example> wrote\n'],
  ['headers', 'From: Mei <a@b.example>\n'],
])('a text of very many %s is read at once', (_, part) => {
  const start = performance.now();
  foldHistory(part.repeat(100_000 / part.length), plain);

  expect(performance.now() - start).toBeLessThan(3_000);
});
