import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bodyNodes, headingIds } from '../../../../site/content/article/body/nodes.ts';
import { body, makeFolders, picture, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing links', () => {
  const target =
    '---\nid: 5340856700188\n---\n# Target\n\n<a id="old"></a>\n\n## The new place\n\nx\n\n## Ways {#ways-old}\n\ny';

  test.each([
    ['a file', '../b/target.md', '/articles/target/'],
    ['a file without ending', '../b/target', '/articles/target/'],
    ['a path from the root', '/b/target.html', '/articles/target/'],
    ['a path that begins with the folder', '/help/b/target.md', '/articles/target/'],
    ['an anchor before a heading', '../b/target.md#old', '/articles/target/#the-new-place'],
    ['an id behind a heading', '../b/target.md#ways-old', '/articles/target/#ways-old'],
    ['an anchor that is not there', '../b/target.md#gone', '/articles/target/'],
    [
      'the old help centre',
      'https://h.example/hc/en-us/articles/5340856700188-Target#old',
      '/articles/target/#the-new-place',
    ],
    ['another site', 'https://h.example/x', 'https://h.example/x'],
    ['a mail address', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['a place on the same page', '#Mine', '#mine'],
  ])('leads to %s', async (_, href, written) => {
    put('b/target.md', target);
    put('a/from.md', `# From\n\n[words](${href})\n\n## Mine\n\nx`);

    await run();

    expect(body('a/from.mdx')).toMatch(`[words](${written})\n`);
  });

  test.each(['/', 'https://old.example/base/'])('leads to the first page for %s', async (href) => {
    put('mkdocs.yml', 'site_url: https://old.example/base/\n');
    put('docs/a/from.md', `# From\n\n[words](${href})`);

    await run();

    expect(body('a/from.mdx')).toBe('[words](/)\n');
  });

  test('leads to a heading that the link names in code', async () => {
    put('a/b.md', '# B\n\n## `id`\n\nx');
    put('a/from.md', '# From\n\n[[b#`id`|words]]');

    await run();

    expect(body('a/from.mdx')).toBe('[words](/articles/b/#id)\n');
  });

  test.each(['gone.md', '/other/site.html', '#gone', '../../outside.md'])(
    'turns a link to %s into its words, and says so',
    async (href) => {
      put('a/from.md', `# From\n\n[words](${href})`);

      const { losses } = await run();

      expect(body('a/from.mdx')).toBe('words\n');
      expect(losses).toEqual([
        { file: 'a/from.md', reason: 'link turned into text', what: `words → ${href}` },
      ]);
    },
  );

  test('names a page of GitBook by its title', async () => {
    put('a/b.md', '# The other page\n\nx');
    put('a/from.md', '# From\n\nSee [b.md](b.md "mention").');

    await run();

    expect(body('a/from.mdx')).toBe('See [The other page](/articles/b/).\n');
  });

  test('leads from the root to the article that had the address', async () => {
    put(
      '_config.yml',
      'collections: { docs: { output: true, permalink: "/:collection/:path/" } }\n',
    );
    put('_docs/rules.md', '# Rules\n\nx');
    put(
      'rules.md',
      '---\nredirect_from: /docs/old-rules/\n---\n# First rules\n\n[words](/docs/rules/)',
    );

    const { articles } = await run();

    const own = articles.find(({ file }) => file === 'rules.md');
    const other = articles.find(({ file }) => file === '_docs/rules.md');
    const slug = other?.path.split('/').at(-1)?.replace('.mdx', '');
    expect(body(own?.path.replace('articles/en/', '') ?? '')).toBe(`[words](/articles/${slug}/)\n`);
  });

  test('leads to a heading with a picture behind its words', async () => {
    put('a/p.png', picture);
    put('a/from.md', '# From\n\n[words](#mine)\n\n## Mine ![](p.png)\n\nx');

    await run();

    expect(headingIds(bodyNodes({ file: 'from.mdx', body: body('a/from.mdx') }))).toEqual(['mine']);
  });

  test('leads to articles of its own language', async () => {
    put('a/one.md', '# 一\n\n[二](two.md)');
    put('a/two.md', '# 二\n\nx');

    await run('zh-CN');

    expect(body('a/one.mdx', 'zh-cn')).toBe('[二](/zh-cn/articles/two/)\n');
  });
});
