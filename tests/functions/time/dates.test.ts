import { expect, test } from 'vitest';
import { fullDate, shortDate } from '../../../site/languages/dates.ts';
import { deadline, moment } from '../../../worker/http/response/times.ts';
import { longDay, shortDay, shortMoment } from '../../../worker/owner/format.ts';

const time = '2026-11-21T16:40:00Z';
const date = new Date(time);
const english = { locale: 'en', timeZone: 'UTC' } as const;
const chinese = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' } as const;

test.each([
  ['page of an article', fullDate(date, 'zh-CN'), '2026 年 11 月 21 日'],
  ['email, the page of a message', moment(date, chinese), '2026 年 11 月 22 日 00:40'],
  ['deadline', deadline(date, new Date('2026-11-01'), chinese), '11 月 22 日星期日 00:40'],
  ['page of the owner’s, as a day', longDay(time, chinese), '2026 年 11 月 22 日'],
  ['page of the owner’s, as a time', shortMoment(time, chinese), '2026 年 11 月 22 日 00:40'],
  ['chart', shortDay('2026-11-21', chinese), '11/21'],
])('a Chinese date in a %s has spaces around its digits', (_, written, expected) => {
  expect(written).toBe(expected);
});

test.each([
  ['page of an article', fullDate(date, 'en'), '21 November 2026'],
  ['email, the page of a message', moment(date, english), '21 November 2026 at 16:40'],
  ['page of the owner’s, as a day', longDay(time, english), '21 November 2026'],
])('an English date in a %s is as Intl writes it', (_, written, expected) => {
  expect(written).toBe(expected);
});

test.each([
  ['en', '21 Nov', '21 Nov 2026'],
  ['zh-CN', '11 月 21 日', '2026 年 11 月 21 日'],
] as const)('a short date in %s has its year where that is not this one', (locale, same, other) => {
  expect(shortDate(date, locale, new Date('2026-12-31'))).toBe(same);
  expect(shortDate(date, locale, new Date('2027-01-01'))).toBe(other);
});
