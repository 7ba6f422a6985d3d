import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { articleSchema } from '../../site/content/article/front-matter.ts';
import { settingsSchema } from '../../site/content/settings.ts';
import { ContentError, parseYaml } from '../../site/content/yaml/parse.ts';
import { locales } from '../../site/languages/registry/locales.ts';

describe('a mistake in front matter is named with its line and what to write', () => {
  test.each([
    ['a title that is missing', 'order: 1', '1  title: Missing: write a text.'],
    ['a title that is a list', 'title: [a]', '1  title: Write a text.'],
    ['an empty title', 'title: ""', '1  title: Write a text.'],
    [
      'a title that is too long',
      `title: ${'a'.repeat(121)}`,
      '1  title: Too long: write at most 120 characters.',
    ],
    [
      'a key that is misspelt',
      'title: A\nquestion: [b]',
      '2  There is no key "question". Did you mean "questions"?',
    ],
    [
      'a key from elsewhere',
      'title: A\nlayout: b',
      '2  There is no key "layout". Known keys: title, summary, answer, questions, keywords, appliesTo, checked, reviewEvery, related, redirectFrom, order, draft, publishAt.',
    ],
    [
      'a text in place of a list',
      'title: A\nquestions: how',
      '2  questions: Write a list, each item on a line that begins with "- ".',
    ],
    [
      'a word in place of a date',
      'title: A\nchecked: soon',
      '2  checked: Write a date such as 2026-11-21.',
    ],
    ['a half number', 'title: A\nreviewEvery: 1.5', '2  reviewEvery: Write a whole number.'],
    [
      'a number that is too big',
      'title: A\nreviewEvery: 61',
      '2  reviewEvery: Too much: write at most 60.',
    ],
    [
      'a number that is too small',
      'title: A\nreviewEvery: 0',
      '2  reviewEvery: Too small: write at least 1.',
    ],
    ['a word in place of yes or no', 'title: A\ndraft: maybe', '2  draft: Write true or false.'],
    [
      'an address without its slash',
      'title: A\nredirectFrom:\n  - old',
      '3  redirectFrom.0: Write a path that begins with "/".',
    ],
    [
      'front matter that is no list of keys',
      '- title',
      '1  Write keys and values, indented below.',
    ],
    [
      'a text that begins with bold words',
      'title: A\nanswer: **Open** it',
      '2  Put the text in quotes: it begins with "*".',
    ],
    [
      'a text that is bold words alone',
      'title: A\nsummary: b\nanswer: **Open**',
      '3  Put the text in quotes: it begins with "*".',
    ],
    ['a text with a colon', 'title: Refunds: how', '1  Put the text in quotes: it holds a colon.'],
    ['a key that stands twice', 'title: A\ntitle: B', '2  The key "title" stands twice: keep one.'],
    [
      'a quotation mark that is not closed',
      'title: A\nsummary: "half\norder: 1',
      '2  Close the quotation mark.',
    ],
    [
      'a key that is further in',
      'title: A\n  order: 1',
      '2  Line up "order:" with the keys above it.',
    ],
    [
      'a key that is further out',
      '  title: A\norder: 1',
      '2  Line up "order:" with the keys above it.',
    ],
    [
      'an item that is further in',
      'title: A\nquestions:\n - a\n  - b',
      '4  Line up "-" with the "-" above it.',
    ],
    [
      'an item that is further out',
      'title: A\nquestions:\n  - a\n - b',
      '4  Line up "-" with the "-" above it.',
    ],
    ['a tab', 'title: A\n\torder: 1', '2  Put spaces before the words in place of the tab.'],
    [
      'a key without its colon',
      'title: A\norder',
      '2  Write a colon and a space after the key: "order: …".',
    ],
    [
      'a colon without its space',
      'title:A\norder: 1',
      '1  Write a colon and a space after the key: "title: …".',
    ],
    [
      'a list that begins beside its key',
      'title: A\nquestions: - a',
      '2  Begin the list on the next line, or put the text in quotes.',
    ],
    ['a list that is not closed', 'title: A\nkeywords: [a', '2  Close the list with "]".'],
    [
      'a text that begins with a sign',
      'title: @home',
      '1  Put the text in quotes: it begins with "@".',
    ],
    [
      'a quotation mark in quotes',
      "title: 'It's'",
      '1  Put the text in double quotes: it holds a "\'".',
    ],
    [
      'a day that no calendar has',
      'title: A\nchecked: 2026-02-31',
      '2  checked: There is no day 2026-02-31.',
    ],
    [
      'a publication on a day that no calendar has',
      'title: A\npublishAt: 2026-13-01',
      '2  publishAt: There is no day 2026-13-01.',
    ],
    [
      'a time without its zone',
      'title: A\npublishAt: 2026-11-21 09:00',
      '2  publishAt: Write a day such as 2026-11-21, or a time such as 2026-11-21T09:00:00+08:00.',
    ],
    ['an empty date', 'title: A\nchecked:', '2  checked: Write a date such as 2026-11-21.'],
    [
      'a phrase that is marked on one side',
      'title: A\nanswer: Press ==Refund.',
      '2  answer: Write "==" on both sides of the words.',
    ],
    [
      'bold words that end outside the phrase',
      'title: A\nanswer: Press **a ==b** c==.',
      '2  answer: Write "**" on both sides of the words.',
    ],
  ])('%s', (_, text, said) => {
    expect(mistakesIn(articleSchema, text)).toEqual([`a.mdx:${said}`]);
  });

  test.each([
    ['dates', 'title: A\nchecked: 2024-02-29\npublishAt: 2026-11-21T09:00:00+08:00'],
    ['marks in code', 'title: A\nanswer: Write `a == b` and `**`, ==then **press** it==.'],
  ])('nothing for %s that are right', (_, text) => {
    expect(mistakesIn(articleSchema, text)).toEqual([]);
  });

  test('every mistake at once, each on its own line of the file', () => {
    const text = 'titel: A\nsumary: b\norder: first';

    expect(mistakesIn(articleSchema, text, 1)).toEqual([
      'a.mdx:2  title: Missing: write a text.',
      'a.mdx:4  order: Write a number.',
      'a.mdx:2  There is no key "titel". Did you mean "title"?',
      'a.mdx:3  There is no key "sumary". Did you mean "summary"?',
    ]);
  });
});

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
      'an address that is none',
      { product: 'paperboat' },
      'product: Write an address that begins with "https://".',
    ],
    [
      'an email address that is none',
      { owner: { ...owner(), email: 'mei' } },
      'owner.email: Write an email address such as "mei@example.com".',
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
      'a time of day in words',
      { officeHours: { monday: { from: '9', to: '18:00' } } },
      'officeHours.monday.from: Write a time of day such as "09:00".',
    ],
    [
      'a time zone that is none',
      { timeZone: 'Singapore' },
      'timeZone: Write a time zone such as "Asia/Singapore".',
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
});

describe('a file that means harm', () => {
  test('is refused when a few lines would unfold into gigabytes', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n <= 20; n++) lines.push(`a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`);
    const before = process.cpuUsage();

    expect(mistakesIn(z.unknown(), lines.join('\n'))).toEqual([
      'a.mdx:1  Too many references such as "*name": write the values out.',
    ]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });

  test.each(['!!js/function "() => 1"', '!!python/object:os.system ls', '!custom a'])(
    'gets no value for the tag %s',
    (tag) => {
      const parsed = parseYaml(z.unknown(), { file: 'a.mdx', text: `title: ${tag}` });

      expect(typeof (parsed as { title: unknown }).title).toBe('string');
    },
  );

  test('changes nothing outside the value that is read', () => {
    parseYaml(z.unknown(), { file: 'a.mdx', text: '__proto__:\n  spoilt: true' });

    expect(({} as { spoilt?: boolean }).spoilt).toBeUndefined();
  });
});

function mistakesIn(schema: z.ZodType, text: string, linesBefore = 0): string[] {
  try {
    parseYaml(schema, { file: 'a.mdx', text, linesBefore });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n');
  }
}

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
