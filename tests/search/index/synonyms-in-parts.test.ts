import { expect, test } from 'vitest';
import { largeSite } from '../large-sites.ts';
import { best, openSite } from '../open-site.ts';
import { article } from '../small-sites.ts';

test('an index in parts finds an article by a word that stands for one of its own', async () => {
  const ask = await openSite({
    ...largeSite,
    articles: [
      ...largeSite.articles,
      article({ title: 'Reset your password', questions: ['I forgot my password'] }),
    ],
  });

  expect(best(await ask('forgot my passcode'))).toBe('Reset your password');
});
