import { slug as githubSlug } from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { headingSlug } from '../../../site/search/companion/format/passages.ts';
import { isFileName, slugOf } from '../../../worker/contract/slugs.ts';
import { articleDraft } from '../../../worker/gaps/draft.ts';

describe('the address of an article', () => {
  test.each([
    ['Refund a payment', 'refund-a-payment'],
    ['Don’t lose your drafts', 'dont-lose-your-drafts'],
    ['Café & Tea', 'cafe-and-tea'],
    ['C# and C++', 'c-sharp-and-c-plus-plus'],
    ['退款', ''],
    ['如何导出 PDF', ''],
    ['Straße', ''],
  ])('of %j is %j', (title, address) => {
    expect(slugOf(title)).toBe(address);
  });

  test('is cut between words', () => {
    expect(slugOf(`${'word '.repeat(20)}`)).toBe('word-'.repeat(16).slice(0, -1));
    expect(slugOf('How to export invoices', 15)).toBe('how-to-export');
  });
});

describe('a name that not every system has for a file', () => {
  test.each([
    ...[
      'con',
      'CON',
      'prn',
      'Aux',
      'nul',
      'com1',
      'COM9',
      'com¹',
      'lpt0',
      'lpt³',
      'conin$',
      'CONOUT$',
    ],
    ...[
      'con.mdx',
      'aux.tar.gz',
      'nul .png',
      'nul.',
      'a.',
      'a ',
      'a:b',
      'a\\b',
      'a/b',
      'a?',
      'a\u0001',
    ],
    ...['', 'a'.repeat(256)],
  ])('is %j', (name) => {
    expect(isFileName(name)).toBe(false);
  });

  test.each([
    'con-1',
    'confirm',
    'console.png',
    'auxiliary',
    'com10',
    'lpt',
    'null',
    'x.con',
    '.gitignore',
  ])('is not %j', (name) => {
    expect(isFileName(name)).toBe(true);
  });

  test('is not taken for the article of a gap', () => {
    const gap = { gap: 7, locale: 'en', wordings: ['Con?'], topic: 'start' };

    expect(articleDraft({ ...gap, locale: 'en' }, '2026-11-21').slug).toBe('question-7');
  });
});

test.each([
  ['Refund a payment'],
  ['Don’t lose your drafts (on a phone)'],
  ['Café & Tea: 10 % off'],
  ['C++ / C#, snake_case'],
  ['退款多久到账？'],
  ['Как вернуть деньги'],
  ['हिन्दी में'],
])('the id of the heading %j is the one that its page has', (heading) => {
  expect(headingSlug(heading)).toBe(githubSlug(heading));
});
