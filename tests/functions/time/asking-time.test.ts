import { describe, expect, test } from 'vitest';
import { askingTime } from '../../../worker/surveys/asking.ts';

const settings = {
  timeZone: 'Asia/Shanghai',
  holidays: ['2026-12-25', '2027-02-06', '2027-02-07'],
};

const timeAt = (now: string, last: string | null = null) =>
  askingTime({ message: { last_survey_at: last }, survey: null }, new Date(now), settings);

describe('when an email asks how it went', () => {
  test('is at once', () => {
    expect(timeAt('2026-12-01T10:00:00Z')).toEqual(new Date('2026-12-01T10:00:00Z'));
  });

  test.each([
    ['one day', '2026-12-25T10:00:00Z', '2026-12-26T01:00:00Z'],
    ['two days on end', '2027-02-06T03:00:00Z', '2027-02-08T01:00:00Z'],
    [
      'a day that has begun in the owner’s zone alone',
      '2026-12-24T16:30:00Z',
      '2026-12-26T01:00:00Z',
    ],
  ])('is on the morning after a holiday of %s', (_, now, expected) => {
    expect(timeAt(now)).toEqual(new Date(expected));
  });

  test('is at once where the holiday is over in the owner’s zone', () => {
    const now = '2026-12-25T16:30:00Z';

    expect(timeAt(now)).toEqual(new Date(now));
  });

  test.each([
    ['two weeks ago and a minute', '2026-11-17T09:59:00.000Z', true],
    ['almost two weeks ago', '2026-11-17T10:01:00.000Z', false],
    ['not yet, but after a holiday', '2026-12-26T01:00:00.000Z', false],
  ])('is asked again of whoever was asked %s: %s', (_, last, isAsked) => {
    expect(timeAt('2026-12-01T10:00:00Z', last) !== undefined).toBe(isAsked);
  });

  test('is never where the customer has said it already', () => {
    const survey = { effort: 5, satisfied: null, again: null, comment: null };

    expect(
      askingTime({ message: { last_survey_at: null }, survey }, new Date(), settings),
    ).toBeUndefined();
  });
});
