import { describe, expect, test } from 'vitest';
import { foldHistory } from '../../../worker/email/receiving/history.ts';
import { htmlText } from '../../../worker/email/receiving/html-text.ts';
import { forwards, ownTexts } from './forwards.ts';
import { htmlAnswers } from './html-answers.ts';
import { answers } from './mail-programs.ts';

const plain = { isForward: false };

describe('what is answered is folded away in an answer by', () => {
  test.each(Object.entries(answers))('%s', (_, { text, own, quoted }) => {
    const folded = foldHistory(text, plain);

    expect(folded.own).toBe(own);
    expect(folded.history).toContain(quoted);
  });

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
