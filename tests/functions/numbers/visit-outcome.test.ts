import { describe, expect, test } from 'vitest';
import type { Visit } from '../../../worker/contract/visits.ts';
import { judgeVisits } from '../../../worker/numbers/visits.ts';
import { form, visit } from './week-rows.ts';

describe('the outcome of a visit', () => {
  const read = (seconds: number, helpful?: 'yes' | 'no') => ({
    article: 'refund',
    seconds,
    helpful,
  });
  const shown = (seconds: number, toRead = 8) => ({
    query: 'refund',
    answered: true,
    seconds,
    toRead,
  });
  const refused = (parts: Partial<Visit['searches'][number]> = {}) => ({
    query: 'refund',
    answered: true,
    notThis: ['refund'],
    ...parts,
  });
  const search = (clicked: boolean | string) => ({ query: 'refund', answered: true, clicked });

  test.each<[string, Partial<Visit>, boolean, string]>([
    ['a message, even after a yes', { articles: [read(60, 'yes')] }, true, 'wrote'],
    ['a yes, even beside a no', { articles: [read(3, 'no'), read(3, 'yes')] }, false, 'confirmed'],
    ['"this solved it" in the form', { form: form({ solved: true }) }, false, 'confirmed'],
    ['a no, even after long reading', { articles: [read(300, 'no')] }, false, 'gaveUp'],
    [
      'a report of a missing answer, even after long reading',
      { articles: [read(60)], reported: true },
      false,
      'gaveUp',
    ],
    ['a search with nothing opened', { searches: [search(false)] }, false, 'gaveUp'],
    [
      'a search and fifteen seconds',
      { searches: [search('refund')], articles: [read(15)] },
      false,
      'probable',
    ],
    ['"not this", and nothing after it', { searches: [refused()] }, false, 'gaveUp'],
    [
      '"not this", and an answer that nobody had time to read',
      { searches: [refused({ seconds: 3, toRead: 8 })] },
      false,
      'gaveUp',
    ],
    [
      '"not this" to an article that was then read',
      { searches: [refused({ clicked: 'refund' })], articles: [read(60)] },
      false,
      'gaveUp',
    ],
    [
      'an article that was read before "not this"',
      {
        searches: [search('refund'), refused({ notThis: ['fees'] })],
        articles: [read(60)],
      },
      false,
      'gaveUp',
    ],
    [
      '"not this" beside the message form, which was not sent',
      { searches: [shown(9, 8)], form: form({ notThis: ['refund'] }) },
      false,
      'gaveUp',
    ],
    ['"not this", and a message', { searches: [refused()] }, true, 'wrote'],
    [
      '"not this", and a yes',
      { searches: [refused()], articles: [read(3, 'yes')] },
      false,
      'confirmed',
    ],
    [
      '"not this", and another article that was read',
      { searches: [refused({ notThis: ['fees'], clicked: 'refund' })], articles: [read(60)] },
      false,
      'probable',
    ],
    [
      '"not this", and the next answer, which was read',
      { searches: [refused({ seconds: 9, toRead: 8 })] },
      false,
      'answeredInSearch',
    ],
    [
      '"not this", the next answer, and another search',
      { searches: [refused({ seconds: 9, toRead: 8 }), search(false)] },
      false,
      'unclear',
    ],
    ['fourteen seconds', { articles: [read(14.9)] }, false, 'unclear'],
    ['a click whose reading was not seen', { searches: [search(true)] }, false, 'unclear'],
    ['an answer that was read', { searches: [shown(9, 8)] }, false, 'answeredInSearch'],
    [
      'an answer that was read, whose article was opened shortly',
      { searches: [shown(9, 8)], articles: [read(3)] },
      false,
      'answeredInSearch',
    ],
    [
      'an article that was read after its answer',
      { searches: [shown(9, 8)], articles: [read(15)] },
      false,
      'probable',
    ],
    ['an answer that nobody had time to read', { searches: [shown(3, 8)] }, false, 'unclear'],
    [
      'an answer that was read, and a search after it',
      { searches: [shown(9, 8), search(false)] },
      false,
      'unclear',
    ],
    [
      'an answer that was read, and the form',
      { searches: [shown(9, 8)], form: form({}) },
      false,
      'unclear',
    ],
    [
      'an answer that was read, and a report',
      { searches: [shown(9, 8)], reported: true },
      false,
      'gaveUp',
    ],
    [
      'an answer of a visit that does not say how long it is',
      { searches: [{ ...shown(8), toRead: undefined }] },
      false,
      'answeredInSearch',
    ],
    ['an opened form', { form: form({}) }, false, 'unclear'],
  ])('of %s', (_, parts, wrote, outcome) => {
    const asked = visit(parts);
    const message = {
      visit: asked.visit,
      person: 'a@b.example',
      topic: null,
      created_at: asked.started,
    };
    const judged = judgeVisits([asked], wrote ? [message] : []);

    expect(judged).toEqual([{ visit: asked, outcome }]);
  });
});
