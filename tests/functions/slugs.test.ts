import { slug as githubSlug } from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { headingSlug } from '../../site/search/companion/format/passages.ts';
import { slugOf } from '../../worker/contract/slugs.ts';

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
