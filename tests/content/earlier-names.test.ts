import { expect, test } from 'vitest';
import { earlierNames } from '../../site/content/search/earlier-names.ts';

const named = (title: string, slug: string, redirectFrom: string[] = []) =>
  earlierNames({
    slug,
    locale: 'en',
    data: { title, questions: [], phrasings: [], keywords: [], redirectFrom },
  });

test.each([
  ['a help desk', '/hc/en-us/articles/123-reset-your-password', 'reset your password'],
  ['an old site', '/guide/lost_password.html', 'lost password'],
  ['a path with percent signs', '/docs/forgotten%20password/', 'forgotten password'],
])('an address of %s is an earlier name', (_, address, name) => {
  expect(named('Choose new credentials', 'choose-new-credentials', [address])).toEqual([name]);
});

test('the address that stayed when the title of what was moved in changed is one', () => {
  const moved = ['/hc/en-us/articles/360003000001'];

  expect(named('Choose new credentials', 'reset-password', moved)).toEqual(['reset password']);
  expect(named('Choose new credentials', 'reset-password')).toEqual([]);
});

test.each([
  ['a number alone', ['/hc/en-us/articles/360003000001']],
  ['the words of the title', ['/help/choose-credentials']],
  ['a lost apostrophe', ['/help/if-you-cant-choose']],
])('%s says nothing more', (_, addresses) => {
  expect(named("If you can't choose new credentials", 'new-credentials', addresses)).toEqual([]);
});
