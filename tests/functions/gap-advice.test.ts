import { describe, expect, test } from 'vitest';
import type { GapSource } from '../../worker/contract/gaps.ts';
import { adviceFor } from '../../worker/gaps/advice.ts';
import type { Nearest } from '../../worker/gaps/nearest.ts';
import { gapsToDo } from '../../worker/weeks/formats/gap-lines.ts';

const article = 'close-account';

const near = (confidence: number, nearness: Nearest['nearness']): Nearest => ({
  article,
  confidence,
  nearness,
});

const answers = near(0.84, 'answers');
const near60 = near(0.6, 'near');

interface Case {
  name: string;
  nearest: Nearest | undefined;
  reasons: GapSource[];
  refused?: string[];
  what?: 'reopened' | 'ignored';
  advice: string | undefined;
}

const cases: Case[] = [
  { name: 'no article is near', nearest: undefined, reasons: ['no-answer'], advice: 'write' },
  {
    name: 'search is not half sure',
    nearest: near(0.4, 'far'),
    reasons: ['wrote'],
    advice: 'write',
  },
  {
    name: 'search is half sure, and nobody said no',
    nearest: near60,
    reasons: ['no-answer', 'wrote'],
    advice: 'words',
  },
  {
    name: 'search is half sure, and who was shown the article did not open it',
    nearest: near60,
    reasons: ['no-click'],
    advice: 'write',
  },
  {
    name: 'search is half sure, and people ask again after it was called answered',
    nearest: near60,
    reasons: ['no-answer'],
    what: 'reopened',
    advice: 'write',
  },
  { name: 'search answers it', nearest: answers, reasons: ['no-answer'], advice: 'answered' },
  {
    name: 'search answers it, and somebody wrote',
    nearest: answers,
    reasons: ['wrote'],
    advice: 'improve',
  },
  {
    name: 'search answers it, and people said of that article: not this',
    nearest: answers,
    reasons: ['not-this'],
    refused: [article],
    advice: 'write',
  },
  {
    name: 'search answers it by now with another article than was refused',
    nearest: answers,
    reasons: ['not-this'],
    refused: ['late-fees'],
    advice: 'improve',
  },
  {
    name: 'the owner ignores it',
    nearest: answers,
    reasons: ['wrote'],
    what: 'ignored',
    advice: undefined,
  },
];

test.each(cases)('where $name, the advice is $advice', ({ what, refused = [], ...asked }) => {
  expect(adviceFor({ ...asked, refused, state: what && { what } })).toBe(asked.advice);
});

describe('what stands under “Write these next”', () => {
  const gap = { query: 'Money back to a card?', locale: 'en', advice: 'write' } as Parameters<
    typeof gapsToDo
  >[0][number];
  const words = (differing: object) =>
    [
      {
        ...{ query: 'money back to a card', locale: 'en', article: 'refund-payment', people: 2 },
        ...{ confirmed: 1, place: null, earlier: { people: 0, confirmed: 0 } },
        ...{ id: '', state: 'open', ...differing },
      },
    ] as Parameters<typeof gapsToDo>[1];

  test('has no question to which words are proposed, of an article that solved it', () => {
    expect(gapsToDo([gap], words({}))).toEqual([]);
  });

  test.each([
    ['nobody said that it solved it', { confirmed: 0 }],
    ['the owner ignores the words', { state: 'ignored' }],
    ['they are in another language', { locale: 'zh-CN' }],
  ])('has it where %s', (_, differing) => {
    expect(gapsToDo([gap], words(differing))).toEqual([gap]);
  });
});
