import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../site/content/settings.ts';
import { locales } from '../../../site/languages/registry/locales.ts';
import { mistakesIn } from './mistakes.ts';

/** Every language of the product, as a mistake names them. */
const known = locales.join(', ');

describe('a mistake in the settings is named with its key', () => {
  test.each([
    ['a key that is misspelt', { hou: 3 }, 'There is no key "hou". Did you mean "hue"?'],
    [
      'a language that the product does not have',
      { oftenAsked: { fr: [] } },
      `oftenAsked: There is no key "fr". Known keys: ${known}.`,
    ],
    [
      'a key below another',
      { owner: { ...owner(), emial: 'a' } },
      'owner: There is no key "emial". Did you mean "email"?',
    ],
    [
      'a text where one belongs by language',
      { owner: { ...owner(), name: 'Mei' } },
      `owner.name: Write it by language: { ${locales[0]}: Mei }.`,
    ],
    [
      'an address that is none',
      { product: 'paperboat' },
      'product: Write an address that begins with "https://".',
    ],
    [
      'an email address that is none',
      { owner: { ...owner(), email: 'mei' } },
      'owner.email: Write an email address such as "you@example.com".',
    ],
    [
      'an address that takes email and is none',
      { mailIn: 'help' },
      'mailIn: Write an email address such as "you@example.com".',
    ],
    [
      'the owner’s own address where another is to take email',
      { mailIn: 'Mei@Paperboat.example', owner: { ...owner(), email: 'mei@paperboat.example' } },
      'mailIn: Write another address than that of the owner, to which notices of what comes in are sent.',
    ],
    [
      'a language that is not there',
      { locales: ['en', 'fr'] },
      `locales.1: Write one of ${known}.`,
    ],
    [
      'no language',
      { locales: undefined },
      `locales: Write a list of your languages such as [${locales[0]}], the first one at the root; there are ${known}.`,
    ],
    [
      'a language in place of a list',
      { locales: 'en' },
      `locales: Write a list such as [${locales[0]}].`,
    ],
    [
      'a language that is close',
      { locales: ['zh-C'] },
      `locales.0: Write one of ${known} (did you mean zh-CN?).`,
    ],
    [
      'a font with a rule behind it',
      { font: ['Georgia; color: red'] },
      'font.0: Write the name of a font such as "Georgia".',
    ],
    [
      'a time of day in words',
      { officeHours: { monday: { from: '9', to: '18:00' } } },
      'officeHours.monday.from: Write a time of day such as "09:00".',
    ],
    [
      'a day of too few rows',
      { rowsPerDay: 10_000 },
      'rowsPerDay: Too small: write at least 20000.',
    ],
    ['a day of rows in words', { rowsPerDay: '1 million' }, 'rowsPerDay: Write a number.'],
    [
      'a time zone that is none',
      { timeZone: 'Singapore' },
      'timeZone: Write a time zone such as "Europe/Berlin".',
    ],
    [
      'a time zone that is misspelt',
      { timeZone: 'Europe/Berln' },
      'timeZone: Write a time zone such as "Europe/Berlin".',
    ],
    [
      'a holiday that is no date',
      { holidays: ['Christmas'] },
      'holidays.0: Write a date such as 2026-11-21.',
    ],
    [
      'a notice without a time',
      { notice: { text: { en: 'a' }, until: '2026-11-21' } },
      'notice.until: Write a time such as 2026-11-21T09:00:00+08:00.',
    ],
    ['a hue off the wheel', { hue: 400 }, 'hue: Too much: write at most 360.'],
    [
      'a kind of channel that is close',
      { channels: [{ kind: 'mail', label: {}, to: 'a' }] },
      'channels.0.kind: Write one of email, phone, chat, wechat, link (did you mean email?).',
    ],
  ])('%s', (_, wrong, said) => {
    const [mistake] = mistakesIn(settingsSchema, JSON.stringify({ ...settings(), ...wrong }));

    expect(mistake).toBe(`a.mdx:1  ${said}`);
  });

  test('nothing is wrong with settings that are right', () => {
    expect(mistakesIn(settingsSchema, JSON.stringify(settings()))).toEqual([]);
  });

  test.each(['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Asia/Kathmandu', 'Europe/Kyiv'])(
    'a time zone may have its present name or a former one: %s',
    (timeZone) => {
      expect(mistakesIn(settingsSchema, JSON.stringify({ ...settings(), timeZone }))).toEqual([]);
    },
  );
});

function owner() {
  return { name: { en: 'Mei' }, fullName: {}, about: {}, place: {}, email: 'mei@example.com' };
}

function settings() {
  const target = { reply: 2, solve: 4 };
  return {
    name: 'Paperboat',
    locales: ['en', 'zh-CN'],
    address: 'https://help.example.com',
    product: 'https://example.com',
    owner: owner(),
    timeZone: 'UTC',
    officeHours: { monday: { from: '09:00', to: '18:00' } },
    targets: { urgent: target, normal: target, low: target },
    keep: {},
  };
}
