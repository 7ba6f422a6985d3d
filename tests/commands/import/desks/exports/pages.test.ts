import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { picture } from '../../folders.ts';
import { bodyOf, folder, makeFolders, matterOf, removeFolders, run } from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const page = (main: string, head = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>A page | Acme</title>${head}</head>
<body><nav>Home</nav><main>${main}</main><footer>Acme</footer></body></html>`;

describe('a folder of HTML', () => {
  test('becomes articles: what stands around one on every page goes', async () => {
    put(
      'guide/refunds.html',
      page(
        '<nav class="breadcrumbs">Guide</nav><h1>Refunds</h1><p>Two steps.</p><script>x()</script>',
        '<meta name="description" content="How a customer gets the money back."><link rel="canonical" href="https://acme.test/help/refunds">',
      ),
    );

    await run('html');

    expect(matterOf('articles/en/guide/refunds.mdx')).toEqual({
      title: 'Refunds',
      summary: 'How a customer gets the money back.',
      redirectFrom: ['/guide/refunds.html', '/help/refunds'],
    });
    expect(bodyOf('articles/en/guide/refunds.mdx')).toBe('Two steps.');
  });

  test('keeps its links, whether they name the file or not, and its pictures', async () => {
    put('img/a b.png', picture);
    put('guide/payouts/index.html', page('<h1>Payouts</h1><h2 id="late">When late</h2><p>x</p>'));
    put(
      'guide/refunds.html',
      page(
        `<h1>Refunds</h1><p><a href="payouts/">one</a> <a href="payouts/index.html#late">two</a>
        <a href="/guide/payouts">three</a> <img src="../img/a%20b.png" alt="A"></p>`,
      ),
    );

    await run('html');

    expect(bodyOf('articles/en/guide/refunds.mdx').replace(/\s+/g, ' ')).toBe(
      '[one](/articles/payouts/) [two](/articles/payouts/#late) [three](/articles/payouts/) ![A](./a-b.png)',
    );
  });

  test('has translations where the same page lies in the folders of languages', async () => {
    put('en/refunds.html', page('<h1>Refunds</h1><p>x</p>', '', ''));
    put('zh-cn/refunds.html', page('<h1>退款</h1><p>两步。</p>', '', 'zh'));

    await run('html');

    expect(matterOf('articles/zh-cn/general/refunds.mdx')).toMatchObject({ title: '退款' });
    expect(matterOf('articles/en/general/refunds.mdx')).toMatchObject({ title: 'Refunds' });
  });

  test('holds back what is kept from search engines, and says what else it leaves', async () => {
    const robots = '<meta name="robots" content="follow"><meta name="robots" content="noindex">';
    put('a/secret.html', page('<h1>Secret</h1><p>x</p>', robots));
    put('a/style.css', 'p {}');
    put('a/deep.html', page(`${'<div>'.repeat(10_000)}x`));

    const { leftOut } = await run('html');

    expect(matterOf('articles/en/a/secret.mdx')).toMatchObject({ draft: true });
    expect(leftOut.map(({ file }) => file).toSorted()).toEqual(['a/deep.html', 'a/style.css']);
  });

  const whole = (body: string) => `<html lang="en"><body>${body}</body></html>`;
  const bodies = () => bodyOf('articles/en/a/refunds.mdx').replace(/\s+/g, ' ');
  const cutIn = ({ losses }: Awaited<ReturnType<typeof run>>) =>
    losses.filter(({ reason }) => reason.startsWith('part of a page')).map(({ what }) => what);

  test('keeps each of several articles on a page, and what lies between them', async () => {
    put(
      'a/refunds.html',
      page('<h1>Refunds</h1><article>One.</article><p>And.</p><article>Two.</article>'),
    );

    await run('html');

    expect(bodies()).toBe('One. And. Two.');
  });

  test.each([
    '<div class="sidebar">Only until May.</div>',
    '<footer>Only until May.</footer>',
    `<nav>${'Only until May. '.repeat(9)}</nav>`,
  ])('keeps %s inside an article where no other page has it', async (part) => {
    put('a/refunds.html', page(`<article><h1>Refunds</h1><p>Press.</p>${part}</article>`));
    put('a/payouts.html', page('<article><h1>Payouts</h1><p>Wait.</p></article>'));

    await run('html');

    expect(bodies()).toContain('Only until May.');
  });

  test('leaves out what most pages have, and names it once', async () => {
    for (const name of ['refunds', 'payouts', 'fees'])
      put(
        `a/${name}.html`,
        whole(
          `<article><h1>${name}</h1><p>Press ${name}.</p><div class="sidebar">Ask us.</div></article><p>Acme</p>`,
        ),
      );

    const report = await run('html');

    expect(bodies()).toBe('Press refunds.');
    expect(cutIn(report)).toEqual(['Acme (on 3 pages)', 'Ask us. (on 3 pages)']);
    expect(report.words.kept).toBe(report.words.before);
  });

  test('names what stands beside the article of one page, and counts its words', async () => {
    put(
      'a/refunds.html',
      whole('<article><h1>Refunds</h1><p>Press.</p></article><p>Never on Sundays.</p>'),
    );

    const report = await run('html');

    expect(cutIn(report)).toEqual(['Never on Sundays.']);
    expect(report.words.before - report.words.kept).toBe(3);
  });

  test('is held back by its robots in capitals', async () => {
    put(
      'a/refunds.html',
      page('<h1>Refunds</h1><p>x</p>', '<meta name="ROBOTS" content="NOINDEX">'),
    );

    await run('html');

    expect(matterOf('articles/en/a/refunds.mdx')).toMatchObject({ draft: true });
  });
});
