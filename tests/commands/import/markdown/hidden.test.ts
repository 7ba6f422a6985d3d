import { existsSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultIn } from '../../../../scripts/import/markdown/check-body.ts';
import { hasHidden } from '../../../../worker/contract/hidden-characters.ts';
import {
  article,
  body,
  frontMatter,
  makeFolders,
  put,
  removeFolders,
  reportData,
  reportPage,
  run,
  topics,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const removed = (count: number | string) => ({
  file: 'a/b.md',
  reason: 'control characters removed',
  what: String(count),
});

describe('importing what hides something', () => {
  test.each([
    ['as it is', 'a\0b\u001bc\u202ed', 'abcd', 3],
    ['as an entity', 'a&#x202e;b&#8294;c', 'abc', 2],
    ['as an entity of no character', 'a&#0;b&#1;c&#xd800;', 'abc', 3],
    ['as an entity in HTML', '<p>a&#1;b&#xfffe;c</p>', 'abc', 2],
    ['in code of HTML', '<code>a&#x202e;b</code>', '`ab`', 1],
    ['in a description', '![a&#x202e;b](gone.png)', 'ab', 1],
  ])('takes it out of a text %s, and says so', async (_, text, left, count) => {
    put('a/b.md', `# B\n\n${text}`);

    const { losses } = await run();

    expect(body('a/b.mdx').trim()).toBe(left);
    expect(losses).toContainEqual(removed(count));
  });

  test('takes it out of front matter, whichever way it is written', async () => {
    put('a/b.md', [
      '---',
      'title: "Re\\u202efund \\0a&#x2066;b"',
      'description: "How to\\u0000 get a refund of a\\x07 payment."',
      'tags: ["a\\u202eb", "c&#1;d"]',
      '---',
      'How to get a refund of a payment.',
    ]);

    const { losses } = await run();

    expect(frontMatter('a/b.mdx')).toMatchObject({
      title: 'Refund ab',
      answer: 'How to get a refund of a payment.',
      keywords: ['ab', 'cd'],
    });
    expect(losses.filter(({ reason }) => reason.startsWith('control'))).toHaveLength(1);
  });

  test('takes no key for another that it looks like', async () => {
    put('a/b.md', '---\ntitle: B\n"dra\\u202eft": true\n---\nx');

    await run();

    expect(frontMatter('a/b.mdx')).not.toHaveProperty('draft');
    expect(reportPage()).toContain('draU+202Eft');
  });

  test.each([
    'https://a.example/%00',
    'https://a.example/%e2%80%ae',
    'https://a.example/%ff%E2%80%AE',
    'https://a.example/&#x202e;',
    'mailto:a@b.example?subject=%00',
    'b%00.md',
    'c.md%E2%80%AE',
  ])('makes words of a link to %s', async (address) => {
    put('a/b.md', `# B\n\n[words](${address}) ![picture](${address})`);
    put('a/c.md', '# C\n\nx');

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe('words picture\n');
    expect(losses.map(({ reason }) => reason)).toEqual([
      'link turned into text',
      'picture missing, its description stays',
    ]);
  });

  test('keeps a link to write an email of two lines', async () => {
    put('a/b.md', '# B\n\n[x](mailto:a@b.example?body=one%0D%0Atwo)');

    await run();

    expect(body('a/b.mdx')).toBe('[x](mailto:a@b.example?body=one%0D%0Atwo)\n');
  });

  test.each([
    '/old%00',
    '/old%E2%80%AE',
    '/%2e%2e/old',
    '/a%2f..%2fold',
    '/a%5c..%5cold',
    '/*',
    '/old/*',
    '/x/:splat',
    '//evil.example',
    '/old//x',
    '/old zebra',
    '/old?page=2',
    '/old#two',
  ])('leaves out the old address %s', async (address) => {
    put('a/b.md', `---\ntitle: B\nredirect_from: ["${address}"]\n---\nx`);

    const { losses } = await run();

    expect(frontMatter('a/b.mdx')).not.toHaveProperty('redirectFrom');
    expect(losses).toContainEqual({
      file: 'a/b.md',
      reason: 'old address left out',
      what: address,
    });
  });

  test.each([
    '/api/health',
    '/admin/',
    '/messages',
    '/zh-cn',
    '/contact/',
    '/zh-cn/search',
    '/llms.txt',
    '/topics/a/',
    '/articles/b/',
    '/zh-cn/articles/b',
  ])('leaves out the old address %s, where the site itself answers', async (address) => {
    put('a/b.md', `---\ntitle: B\nredirect_from: ["${address}", "/articles/old/"]\n---\nx`);

    const { losses } = await run();

    expect(frontMatter('a/b.mdx')).toMatchObject({ redirectFrom: ['/articles/old/'] });
    expect(losses).toContainEqual({
      file: 'a/b.md',
      reason: 'old address left out',
      what: `${address} is a page of the site`,
    });
  });

  test('gives an old address to the first of two articles, with a last slash or without', async () => {
    put('a/b.md', '---\ntitle: B\nredirect_from: ["/old"]\n---\nx');
    put('a/c.md', '---\ntitle: C\nredirect_from: ["/old/"]\n---\nx');

    const { losses } = await run();

    expect(frontMatter('a/b.mdx')).toMatchObject({ redirectFrom: ['/old'] });
    expect(frontMatter('a/c.mdx')).not.toHaveProperty('redirectFrom');
    expect(losses).toContainEqual({
      file: 'a/c.md',
      reason: 'old address left out',
      what: '/old/ belongs to another article',
    });
  });

  test('takes it out of the names of files and folders, and names it in the report', async () => {
    put('sh\u202eop/a\u0001.md', 'x');
    put('pay\u001b[2J/b.md', 'x');

    await run();

    expect(topics().map(({ name }) => name)).toEqual([{ en: 'Pay[2J' }, { en: 'Shop' }]);
    expect(reportPage()).toContain('shU+202Eop/aU+0001.md');
    expect(hasHidden(reportPage())).toBe(false);
    expect(hasHidden(reportData())).toBe(false);
    expect(JSON.parse(reportData()).articles[1]).toMatchObject({ file: 'sh\u202eop/a\u0001.md' });
  });

  test('takes it out of a name that a table of contents gives', async () => {
    put('TOC.md', '* Pay&#x202e;ing\n  * [Card](pay/card.md)\n');
    put('pay/card.md', '# Card\n\nx');
    put('faq/all.md', '# All\n\nx');

    const { losses } = await run();

    expect(topics()).toContainEqual(expect.objectContaining({ name: { en: 'Paying' } }));
    expect(losses).toContainEqual(
      expect.objectContaining({ what: 'in the name of the topic pay' }),
    );
  });

  test.each([
    'a &amp;#x202e; b',
    '`&#x202e;`',
    '\\&#x202e;',
    '&amp;#0;',
    '[&amp;#x202e;](https://a.example "&amp;#x202e;")',
    '<pre>&amp;#x202e;</pre>',
    '```\n&#x202e;\n```',
    '| &amp;#x202e; | b |\n| - | - |\n| c | d |',
    '<table><tr><td rowspan="2">&amp;#x202e;</td></tr></table>',
  ])('writes the words %j so that they stay words', async (text) => {
    put('a/b.md', `# B\n\n${text}`);

    await run();
    const file = existsSync(article('a/b.mdx')) ? 'a/b.mdx' : 'a/b.md';
    const read = file.endsWith('x') ? mdxToMdast(body(file)) : markdownToMdast(body(file));

    expect(JSON.stringify(read)).toMatch(/&#(x202e|0);/);
    expect(JSON.stringify(read)).not.toMatch(/\u202e|\ufffd/);
  });

  test('would keep no text that hides something when it is read', () => {
    const meant = markdownToMdast('a') as Root;

    expect(faultIn('a&#x202e;', meant, 'md')).toEqual({
      what: 'U+202E in the text',
      isDangerous: true,
    });
    expect(faultIn('[a](/%00)', meant, 'mdx')).toMatchObject({ isDangerous: true });
  });

  test('leaves the folder with nothing hidden in any file', async () => {
    put('a/b.md', '---\ntitle: "\\u202eB"\n---\n&#x202e;x <b title="&#1;">y</b>');

    await run();

    expect(hasHidden(readFileSync(article('a/b.mdx'), 'utf8'))).toBe(false);
    expect(readFileSync(article('a/b.mdx'), 'utf8')).not.toMatch(/\\u|\\x|\\0|&#/);
  });
});
