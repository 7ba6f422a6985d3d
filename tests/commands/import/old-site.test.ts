import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, frontMatter, makeFolders, put, removeFolders, run, topics } from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing the folder of a tool', () => {
  const pages = () => {
    put('docs/one.md', 'Text one.');
    put(
      'docs/two.md',
      '# Two\n\nSee [one](/base/docs/one) and [too](https://old.example/base/docs/one).',
    );
    put('docs/more/three.md', '# Three\n\nx');
  };

  const settings: [string, Record<string, string>][] = [
    [
      'Docusaurus',
      {
        'docusaurus.config.js':
          "const x = require('x');\nmodule.exports = { url: 'https://old.example', baseUrl: '/base/', themeConfig: { docs: {} }, presets: [['classic', { docs: { sidebarPath: require.resolve('./sidebars.js') } }]] };",
        'sidebars.js':
          "module.exports = { side: [{ type: 'category', label: 'Begin', items: ['more/three', { type: 'doc', id: 'one', label: 'The first' }] }, { type: 'category', label: 'Go on', items: ['two'] }] };",
      },
    ],
    [
      'MkDocs',
      {
        'mkdocs.yml':
          'site_url: https://old.example/base/docs/\nnav:\n  - Begin:\n      - more/three.md\n      - The first: one.md\n  - Go on:\n      - two.md\nextensions: !!python/name:x.y\n',
      },
    ],
  ];

  test.each(settings)('reads the settings of %s as data', async (_, files) => {
    pages();
    for (const [file, text] of Object.entries(files)) put(file, text);

    const { losses } = await run();

    expect(topics().map(({ id, name }) => [id, name])).toEqual([
      ['begin', { en: 'Begin' }],
      ['go-on', { en: 'Go on' }],
    ]);
    expect(frontMatter('begin/three.mdx')).toMatchObject({
      order: 10,
      redirectFrom: ['/base/docs/more/three'],
    });
    expect(frontMatter('begin/one.mdx')).toMatchObject({ title: 'The first', order: 20 });
    expect(body('go-on/two.mdx')).toBe('See [one](/articles/one/) and [too](/articles/one/).\n');
    expect(losses).toEqual([]);
  });

  test('reads a table of contents of GitBook', async () => {
    put(
      'SUMMARY.md',
      '# Contents\n\n* [Welcome](README.md)\n\n## Begin\n\n* [Two](two.md)\n  * [One](one.md)\n',
    );
    put('README.md', '# Welcome\n\nx');
    put('one.md', '# One\n\nx');
    put('two.md', '# Two\n\nx');

    const { articles } = await run();

    expect(articles.map(({ path }) => path).sort()).toEqual([
      'articles/en/begin/one.mdx',
      'articles/en/begin/two.mdx',
      'articles/en/general/readme.mdx',
    ]);
    expect(frontMatter('begin/two.mdx').order).toBe(20);
  });

  test('takes an article about a summary for no table of contents', async () => {
    put('guide/summary.md', '# Read the summary\n\nText.');
    put('guide/README.md', '# Guide\n\nSee [all](./).');

    await run();

    expect(frontMatter('guide/summary.mdx')).not.toHaveProperty('redirectFrom');
    expect(body('guide/guide.mdx')).toBe('See [all](/articles/guide/).\n');
  });

  test('gives a post the address that its day and name had', async () => {
    put('_config.yml', 'url: https://old.example\npermalink: /news/:year/:month/:title/\n');
    put('_posts/2020-01-02-hello.md', '# Hello\n\nSee [it](/news/2020/01/hello/).');

    await run();

    expect(frontMatter('posts/2020-01-02-hello.mdx').redirectFrom).toEqual([
      '/news/2020/01/hello/',
    ]);
  });

  test('says whose title is only the name of its file', async () => {
    put('a/site-down.md', 'Text.');

    const { losses } = await run();

    expect(losses).toEqual([
      {
        file: 'a/site-down.md',
        reason: 'title taken from the name of the file',
        what: 'Site down',
      },
    ]);
  });
});

describe('importing a folder of several languages', () => {
  test.each([
    ['names of files', 'docs/a/b.zh-CN.md', 'docs/a/c.fr.md'],
    ['folders', 'docs/zh-cn/a/b.md', 'docs/fr/a/c.md'],
    [
      'the tree of Docusaurus',
      'i18n/zh-Hans/docusaurus-plugin-content-docs/current/a/b.md',
      'i18n/fr/docusaurus-plugin-content-docs/current/a/c.md',
    ],
  ])('makes translations of what %s say', async (_, chinese, french) => {
    put('docs/a/b.md', '# B\n\nx');
    put('docs/a/c.md', '# C\n\nx');
    put('docs/d/e.md', '# E\n\nx');
    put(chinese, '# 乙\n\n[丙](./c.md)');
    put(french, '# Ç\n\nx');

    const english = await run();
    const other = await run('zh-CN');

    expect(english.articles).toHaveLength(3);
    expect(english.leftOut.map(({ file, reason }) => [file, reason]).sort()).toEqual(
      [
        [chinese, expect.stringMatching(/^in another language \(zh/)],
        [french, 'in another language (fr)'],
      ].sort(),
    );
    expect(other.articles).toEqual([{ file: chinese, path: 'articles/zh-cn/a/b.mdx' }]);
  });

  test('takes no folder for a language that only has its name', async () => {
    put('no/a.md', '# A\n\nx');
    put('it/b.md', '# B\n\nx');
    put('c.md', '# C\n\nx');

    expect((await run()).articles).toHaveLength(3);
  });
});
