import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content, frontMatter, makeFolders, put, removeFolders, run, topics } from '../folders.ts';

const give = (path: string, text: string) => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
};

beforeEach(() => {
  makeFolders();
  give('notices/late-mail.yaml', 'title: { en: Late }\n');
  give(
    'topics.yaml',
    '- { id: own, icon: flag, order: 10, name: { en: Own }, redirectFrom: { en: [/old-own, /topics/send] } }\n',
  );
  give(
    'articles/en/own/mine.mdx',
    '---\ntitle: Mine\nredirectFrom: [/articles/refund, /old-mine]\n---\n\nText.\n',
  );
  put('pay/card.md', '# Card\n\nText.');
});
afterEach(removeFolders);

describe('an old address that leads to something here already', () => {
  test.each([
    ...[
      '/',
      '/contact/',
      '/privacy',
      '/search/',
      '/topics/',
      '/articles/',
      '/notices/',
      '/rss.xml',
    ],
    ...['/zh-cn/', '/zh-cn/contact', '/messages/a', '/admin', '/api/x', '/llms.txt', '/index.html'],
    ...['/notices/late-mail/', '/zh-cn/notices/late-mail', '/topics/own/', '/topics/own/page/2/'],
    ...['/articles/page/2', '/articles/mine/', '/articles/mine.md', '/pagefind/a', '/cards/a.png'],
    ...['/_redirects', '/404', '/companion/a', '/sitemap-0.xml', '/old-own/', '/old-mine'],
  ])('does not come along, and is named: %s', async (address) => {
    put('send/box.md', `---\ntitle: Box\naliases: ['${address}', /former-box]\n---\n\nText.\n`);

    const { losses } = await run();

    expect(frontMatter('send-1/box.mdx')['redirectFrom']).toEqual(['/former-box']);
    expect(losses).toContainEqual({
      file: 'send/box.md',
      reason: 'old address left out',
      what: expect.stringContaining(address),
    });
  });
});

test('nothing new has the address from which an old one leads to something else', async () => {
  put('send/refund.md', '# Refund\n\nText.');

  const { articles } = await run();

  expect(articles.map(({ path }) => path)).toContain('articles/en/send-1/send-refund.mdx');
  expect(topics().map(({ id }) => id)).toEqual(['own', 'pay', 'send-1']);
});
