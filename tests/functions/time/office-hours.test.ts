import { describe, expect, test } from 'vitest';
import {
  addOfficeHours,
  isOpen,
  officeHoursBetween,
} from '../../../worker/contract/office-hours.ts';
import { localDay, zonedTime } from '../../../worker/contract/time/local-time.ts';

const hours = { from: '09:00', to: '18:00' };
const weekdays = {
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
};

const singapore = { timeZone: 'Asia/Singapore', officeHours: weekdays, holidays: ['2026-12-25'] };
const berlin = {
  timeZone: 'Europe/Berlin',
  officeHours: { saturday: hours, sunday: { from: '01:00', to: '05:00' }, monday: hours },
  holidays: [],
};
const newYork = { timeZone: 'America/New_York', officeHours: berlin.officeHours, holidays: [] };
const nights = {
  timeZone: 'Europe/Berlin',
  officeHours: { friday: { from: '22:00', to: '06:00' } },
  holidays: [],
};
const always = { timeZone: 'UTC', officeHours: {}, holidays: [] };

/** Start, office hours, end; the times are those of the place. */
const spans = [
  ['within a day', singapore, '2026-11-18T10:00+08:00', 5, '2026-11-18T15:00+08:00'],
  ['up to closing time', singapore, '2026-11-18T10:00+08:00', 8, '2026-11-18T18:00+08:00'],
  ['over a night', singapore, '2026-11-18T16:00+08:00', 5, '2026-11-19T12:00+08:00'],
  ['from before opening', singapore, '2026-11-18T06:30+08:00', 1, '2026-11-18T10:00+08:00'],
  ['over a weekend', singapore, '2026-11-20T17:00+08:00', 2, '2026-11-23T10:00+08:00'],
  [
    'over a holiday and a weekend',
    singapore,
    '2026-12-24T17:00+08:00',
    2,
    '2026-12-28T10:00+08:00',
  ],
  ['over several days', singapore, '2026-11-16T09:00+08:00', 45, '2026-11-20T18:00+08:00'],
  // 29 March 2026: 02:00 becomes 03:00, so 01:00–05:00 lasts three hours.
  ['over the start of summer time', berlin, '2026-03-28T17:00+01:00', 4, '2026-03-29T05:00+02:00'],
  // 25 October 2026: 03:00 becomes 02:00, so 01:00–05:00 lasts five hours.
  ['over the end of summer time', berlin, '2026-10-24T17:00+02:00', 6, '2026-10-25T05:00+01:00'],
  [
    'into a day after the clocks changed',
    berlin,
    '2026-03-28T17:00+01:00',
    5,
    '2026-03-30T10:00+02:00',
  ],
  [
    'over the start of summer time in America',
    newYork,
    '2026-03-07T17:00-05:00',
    4,
    '2026-03-08T05:00-04:00',
  ],
  [
    'over the end of summer time in America',
    newYork,
    '2026-10-31T17:00-04:00',
    6,
    '2026-11-01T05:00-05:00',
  ],
  ['over midnight', nights, '2026-11-20T23:00+01:00', 3, '2026-11-21T02:00+01:00'],
  ['from after midnight', nights, '2026-11-21T01:00+01:00', 2, '2026-11-21T03:00+01:00'],
  ['with no hours declared', always, '2026-11-21T23:00Z', 5, '2026-11-22T04:00Z'],
] as const;

describe('addOfficeHours', () => {
  test.each(spans)('counts %s', (_, settings, start, count, end) => {
    expect(addOfficeHours(new Date(start), count, settings)).toEqual(new Date(end));
  });

  test('ends even when every day is a holiday', () => {
    const holidays = Array.from({ length: 4 * 366 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const end = addOfficeHours(new Date('2026-01-01'), 1, { ...singapore, holidays });

    expect(end.getTime()).toBeGreaterThan(Date.parse('2028-01-01'));
  });
});

describe('officeHoursBetween', () => {
  test.each(spans)('counts back %s', (_, settings, start, count, end) => {
    expect(officeHoursBetween(new Date(start), new Date(end), settings)).toBe(count);
  });

  test('is 0 outside office hours, and when nothing passed', () => {
    const [friday, sunday] = [
      new Date('2026-11-20T18:00+08:00'),
      new Date('2026-11-22T12:00+08:00'),
    ];

    expect(officeHoursBetween(friday, sunday, singapore)).toBe(0);
    expect(officeHoursBetween(sunday, friday, singapore)).toBe(0);
    expect(officeHoursBetween(friday, friday, singapore)).toBe(0);
  });
});

describe('isOpen', () => {
  test.each([
    ['at opening time', singapore, '2026-11-18T09:00+08:00', true],
    ['before', singapore, '2026-11-18T08:59+08:00', false],
    ['at closing time', singapore, '2026-11-18T18:00+08:00', false],
    ['on Saturday', singapore, '2026-11-21T12:00+08:00', false],
    ['on a holiday', singapore, '2026-12-25T12:00+08:00', false],
    ['after midnight of a long night', nights, '2026-11-21T05:59+01:00', true],
    ['with no hours declared', always, '2026-11-21T03:00Z', true],
  ])('%s', (_, settings, now, open) => {
    expect(isOpen(new Date(now), settings)).toBe(open);
  });
});

describe('zonedTime', () => {
  test.each([
    ['2026-11-21', '09:00', 'Asia/Singapore', '2026-11-21T01:00:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-11-21', '00:00', 'Asia/Kathmandu', '2026-11-20T18:15:00.000Z'],
  ])('%s %s in %s', (day, time, timeZone, instant) => {
    expect(zonedTime(day, time, timeZone).toISOString()).toBe(instant);
  });
});

describe('localDay', () => {
  test('is the calendar’s day there', () => {
    expect(localDay(new Date('2026-11-21T18:00Z'), 'Asia/Singapore')).toBe('2026-11-22');
    expect(localDay(new Date('2026-11-21T03:00Z'), 'America/New_York')).toBe('2026-11-20');
  });
});
