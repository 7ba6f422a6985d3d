import { describe, expect, test } from 'vitest';
import { openSince, weekAfter, weekNamed, weekOf } from '../../../worker/contract/time/iso-week.ts';

describe('the ISO week of an instant', () => {
  test.each([
    ['2026-11-09T00:00:00Z', 'UTC', '2026-W46'],
    ['2026-11-15T23:59:59Z', 'UTC', '2026-W46'],
    ['2026-12-31T12:00:00Z', 'UTC', '2026-W53'],
    ['2027-01-03T12:00:00Z', 'UTC', '2026-W53'],
    ['2027-01-04T12:00:00Z', 'UTC', '2027-W01'],
    ['2024-12-30T12:00:00Z', 'UTC', '2025-W01'],
    ['2026-11-15T17:00:00Z', 'Asia/Singapore', '2026-W47'],
    ['2026-11-16T04:00:00Z', 'America/New_York', '2026-W46'],
  ])('of %s in %s is %s', (instant, timeZone, week) => {
    expect(weekOf(new Date(instant), timeZone).week).toBe(week);
  });

  test.each([
    ['2026-W46', 'UTC', '2026-11-09T00:00:00.000Z', '2026-11-16T00:00:00.000Z', 168],
    ['2026-W46', 'Asia/Singapore', '2026-11-08T16:00:00.000Z', '2026-11-15T16:00:00.000Z', 168],
    ['2026-W43', 'Europe/Berlin', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 169],
    ['2026-W13', 'Europe/Berlin', '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 167],
    // Beirut's clocks skip the midnight with which 29 March 2026 would begin.
    ['2026-W13', 'Asia/Beirut', '2026-03-22T22:00:00.000Z', '2026-03-29T21:00:00.000Z', 167],
    ['2026-W53', 'UTC', '2026-12-28T00:00:00.000Z', '2027-01-04T00:00:00.000Z', 168],
    ['2025-W01', 'UTC', '2024-12-30T00:00:00.000Z', '2025-01-06T00:00:00.000Z', 168],
  ])('%s in %s lies between the right instants', (name, timeZone, from, to, hours) => {
    const week = weekNamed(name, timeZone);

    expect(week?.from.toISOString()).toBe(from);
    expect(week?.to.toISOString()).toBe(to);
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(hours);
  });

  test.each([
    '2026-W00',
    '2026-W54',
    '9999-W52',
    '2025-W53',
    '2026-47',
    '2026-w47',
    '2026-W7',
    '',
    '0000-W01',
    '２０２６-W47',
  ])('%j names no week', (name) => {
    expect(weekNamed(name, 'UTC')).toBeUndefined();
  });

  test.each([
    ['2026-11-15T16:59:59Z', '2026-11-08T16:00:00.000Z'],
    ['2026-11-15T17:00:00Z', '2026-11-15T16:00:00.000Z'],
    ['2026-11-18T12:00:00Z', '2026-11-15T16:00:00.000Z'],
  ])('at %s what began before %s is closed', (now, since) => {
    expect(openSince(new Date(now), 'Asia/Singapore').from.toISOString()).toBe(since);
  });

  test('weeks follow each other across the year, without gap or overlap', () => {
    let week = weekOf(new Date('2024-12-01T12:00:00Z'), 'America/New_York');
    for (let step = 0; step < 160; step += 1) {
      const next = weekAfter(week, 1, 'America/New_York');
      expect(next.from).toEqual(week.to);
      expect(weekNamed(next.week, 'America/New_York')).toEqual(next);
      expect(weekAfter(next, -1, 'America/New_York')).toEqual(week);
      week = next;
    }
  });
});
