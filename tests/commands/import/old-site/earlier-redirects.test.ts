import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frontMatter, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('redirects that the old site had already', () => {
  test.each([
    [
      '_redirects',
      'public/_redirects',
      '# old\n/help/faq/ /docs/faq 301\n/help/* /docs/:splat 301\n',
    ],
    [
      'netlify.toml',
      'netlify.toml',
      "[[redirects]]\nfrom = '/help/faq/'\nto = '/docs/faq'\n[[redirects]]\nfrom = '/help/*'\nto = '/docs/:splat'\n",
    ],
    [
      'vercel.json',
      'vercel.json',
      '{ "redirects": [{ "source": "/help/faq/", "destination": "/docs/faq" }, { "source": "/help/*", "destination": "/docs/:splat" }] }',
    ],
  ])('keeps old addresses that %s led on, and lists those it cannot', async (_, file, text) => {
    put('.vitepress/config.js', "export default { title: 'Help' };");
    put(file, text);
    put('docs/faq.md', '# Questions\n\nx');

    const { losses } = await run();

    expect(frontMatter('docs/faq.mdx').redirectFrom).toEqual(['/docs/faq', '/help/faq/']);
    expect(losses).toEqual([
      {
        file,
        reason: 'old address left out',
        what: expect.stringMatching(/^\/help\/\* → \/docs\/:splat: write a whole path/),
      },
    ]);
  });
});
