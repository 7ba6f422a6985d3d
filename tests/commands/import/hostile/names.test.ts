import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  body,
  everyFile,
  folder,
  frontMatter,
  makeFolders,
  picture,
  put,
  removeFolders,
  run,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

/** Written here, because not every system can hold them side by side. */
describe('names of files that are hard to hold', () => {
  test('become an article each, or have a reason', async () => {
    put('names/01-first-steps.md', '# 01 prefix\n\nBody.\n');
    put('names/50% off.md', '# Percent name\n\nText one.\n');
    put('names/C#.md', '# Hash name\n\nText. [p](./50%25%20off.md) [q](<./50% off.md>)\n');
    put(
      'names/crlf.md',
      '\ufeff---\r\ntitle: Windows lines\r\n---\r\n\r\nFirst line\r\nsecond.\r\n',
    );
    put('names/gbk.md', Buffer.from([0x23, 0x20, 0xb9, 0xfa, 0xb1, 0xea, 0x0a]));
    put('other/a.md', '# A\n\nx');

    const { articles, leftOut } = await run();

    expect(articles).toHaveLength(5);
    expect(leftOut).toEqual([{ file: 'names/gbk.md', files: 1, reason: 'not UTF-8' }]);
    expect(body('names/c-sharp.mdx')).toBe('Text. [p](/articles/50-off/) [q](/articles/50-off/)\n');
    expect(frontMatter('names/crlf.mdx').title).toBe('Windows lines');
  });

  test('find a picture whatever form of letters its name has', async () => {
    put('names/caf\u00e9.md', '# Café file\n\nBody. ![n](cafe\u0301.png)\n');
    put('names/caf\u00e9.png', picture);
    put('other/a.md', '# A\n\nx');

    await run();

    expect(body('names/cafe.mdx')).toBe('Body. ![n](./cafe.png)\n');
  });

  test('tell capitals from small letters where the system does', async (context) => {
    put(
      'names/guide.md',
      '# Lower\n\nSee [Upper](Guide.md), [up](/names/Guide) and [up](../names/Guide.html).\n',
    );
    if (existsSync(join(folder, 'names/GUIDE.md'))) context.skip();
    writeFileSync(join(folder, 'names/Guide.md'), '# Upper\n\nSee [Lower](guide.md).\n');
    put('other/a.md', '# A\n\nx');

    const { articles } = await run();

    const slugOf = (file: string) =>
      articles.find((article) => article.file === file)?.path.replace(/^.*\/|\.mdx$/g, '');
    const [upper, lower] = [slugOf('names/Guide.md'), slugOf('names/guide.md')];
    expect(upper).not.toBe(lower);
    expect(body(`names/${lower}.mdx`).match(/\/articles\/[\w-]+\//g)).toEqual(
      Array(3).fill(`/articles/${upper}/`),
    );
    expect(body(`names/${upper}.mdx`)).toContain(`/articles/${lower}/`);
    expect(everyFile()).toContain(`names/${lower}.mdx`);
  });

  test('find a picture of GitBook below a folder with a dot', async () => {
    put('.gitbook/assets/a b.png', picture);
    put(
      'guide/a.md',
      '# A\n\n![first](<../.gitbook/assets/a b.png>) ![second](../.gitbook/assets/a%20b.png)',
    );
    put('other/b.md', '# B\n\nx');

    await run();

    expect(body('guide/a.mdx')).toBe('![first](./a-b.png) ![second](./a-b.png)\n');
  });
});
