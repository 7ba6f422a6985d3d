import { expect, test } from 'vitest';
import { openingTimes } from '../../site/content/contact/opening-times.ts';

const long = { from: '10:00', to: '16:00' };
const short = { from: '10:00', to: '13:00' };
const untilThursday = { monday: long, tuesday: long, wednesday: long, thursday: long };

test.each([
  ['days that follow each other', untilThursday, 'Mon–Thu 10:00–16:00', '周一至周四 10:00–16:00'],
  [
    'days apart',
    { monday: long, wednesday: long },
    'Mon, Wed 10:00–16:00',
    '周一、周三 10:00–16:00',
  ],
  [
    'a day with other hours',
    { friday: short, ...untilThursday },
    'Mon–Thu 10:00–16:00, Fri 10:00–13:00',
    '周一至周四 10:00–16:00、周五 10:00–13:00',
  ],
  ['no day at all', {}, '', ''],
])('the office hours of %s are written with their days', (_, hours, english, chinese) => {
  expect(openingTimes(hours, 'en')).toBe(english);
  expect(openingTimes(hours, 'zh-CN')).toBe(chinese);
});
