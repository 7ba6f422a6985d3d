import { describe, expect, test } from 'vitest';
import { openSite } from '../open-site.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

describe('whether a question only looks around', () => {
  test.each([
    ['a word of the site', 'voucher', true],
    ['two words of the site', 'gift voucher', true],
    ['a word that is still being typed', 'vouch', true],
    ['a word of a body', 'talcum', true],
    ['fillers', 'how do I', false],
    ['nothing', '', false],
    ['a sentence', 'gift voucher for a stolen saddle', false],
    ['a word that the site does not have', 'pizza', false],
    ['a short word in a script without spaces', '退款', false],
    ['two words, one of another subject', 'pizza voucher', false],
  ])('in English: %s', async (_, question, browses) => {
    expect(await (await openSite(bicycleShop))(question)).toMatchObject({ browses });
  });

  test.each([
    ['a word of the site', '短信', true],
    ['a sign of the site', '约', true],
    ['a word with fillers', '短信怎么', true],
    ['a sentence', '短信日历员工定金', false],
    ['a word that the site does not have', '披萨', false],
  ])('in Chinese: %s', async (_, question, browses) => {
    expect(await (await openSite(bookingTool))(question)).toMatchObject({ browses });
  });
});
