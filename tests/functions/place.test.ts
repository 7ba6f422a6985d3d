import { expect, test } from 'vitest';
import { placeOf } from '../../scripts/begin/place.ts';

test.each([
  ['Europe/Lisbon', 'Portugal', '葡萄牙'],
  ['Asia/Shanghai', 'China', '中国'],
  ['Asia/Kolkata', 'India', '印度'],
  ['America/New_York', 'New York', '纽约'],
  ['Australia/Sydney', 'Sydney', '悉尼'],
  ['UTC', 'UTC', 'UTC'],
])('the clock of %s hangs in the same place in each language', (timeZone, english, chinese) => {
  expect([placeOf(timeZone, 'en'), placeOf(timeZone, 'zh-CN')]).toEqual([english, chinese]);
});
