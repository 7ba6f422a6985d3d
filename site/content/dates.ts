import type { Locale } from '../languages/registry.ts';

const full: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const short: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };

const formats = {
  en: {
    full: new Intl.DateTimeFormat('en-GB', full),
    short: new Intl.DateTimeFormat('en-GB', short),
  },
  'zh-CN': {
    full: new Intl.DateTimeFormat('zh-CN', full),
    short: new Intl.DateTimeFormat('zh-CN', short),
  },
};

/** "12 November 2026", "2026 年 11 月 12 日". */
export const fullDate = (day: Date, locale: Locale) => spaced(formats[locale].full.format(day));

/** "12 Nov", "11 月 12 日". */
export const shortDate = (day: Date, locale: Locale) => spaced(formats[locale].short.format(day));

/** Chinese is set with a gap between Han characters and digits. */
export const spaced = (date: string) =>
  date.replace(/(\d)(?=\p{Script=Han})|(\p{Script=Han})(?=\d)/gu, '$1$2 ');
