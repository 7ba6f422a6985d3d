import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  body,
  frontMatter,
  makeFolders,
  put,
  removeFolders,
  reportPage,
  run,
  topics,
} from './folders.ts';

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

  const one = '# One\n\nx';
  const summary = '# Contents\n\n* [One](a/one.md)\n';

  test.each([
    [
      'the sidebars of Docusaurus',
      ['docusaurus.config.js', 'sidebars.js'],
      {
        'docusaurus.config.js': "module.exports = { url: 'https://old.example' };",
        'sidebars.js': "module.exports = { side: ['a/one'] };",
        'docs/a/one.md': one,
      },
    ],
    [
      'the sidebar of VitePress',
      ['.vitepress/config.ts', '.vitepress/sidebar.ts'],
      {
        '.vitepress/config.ts': 'export default { title: "Old" };',
        '.vitepress/sidebar.ts': "export const sidebar = [{ text: 'One', link: '/a/one' }];",
        'a/one.md': one,
      },
    ],
    [
      'the table of contents of GitBook',
      ['.gitbook.yaml', 'SUMMARY.md'],
      { '.gitbook.yaml': 'root: ./\n', 'SUMMARY.md': summary, 'a/one.md': one },
    ],
    ['a table of contents', ['SUMMARY.md'], { 'SUMMARY.md': summary, 'a/one.md': one }],
    [
      'a part of the settings of Hugo',
      ['config/_default/hugo.toml', 'config/_default/params.toml'],
      {
        'config/_default/hugo.toml': "baseURL = 'https://old.example/'\n",
        'config/_default/params.toml': "name = 'Old'\n",
        'content/a/one.md': one,
      },
    ],
    [
      'the redirects of the host',
      ['mkdocs.yml', 'netlify.toml'],
      {
        'mkdocs.yml': 'site_name: Old\n',
        'netlify.toml': "[[redirects]]\nfrom = '/old'\nto = '/a/one'\n",
        'docs/a/one.md': one,
      },
    ],
  ])('names each file that it read of %s', async (_, named, files) => {
    for (const [file, text] of Object.entries(files)) put(file, text as string);

    const { settings } = await run();

    expect(settings).toEqual(named);
    expect(reportPage()).toContain(`Settings read: ${named.join(', ')}`);
  });

  test('takes names and order from what folders of Docusaurus say of themselves', async () => {
    put('docusaurus.config.js', "module.exports = { url: 'https://old.example', baseUrl: '/' };");
    put('docs/a/_category_.json', '{ "label": "Second", "position": 2 }');
    put('docs/b/_category_.yml', 'label: First\nposition: 1\n');
    put('docs/a/02-one.md', '# One\n\nx');
    put('docs/a/01-two.md', '# Two\n\nx');
    put('docs/b/three.md', '---\nsidebar_position: 2\n---\n# Three\n\nx');
    put('docs/b/four.md', '---\nsidebar_position: 1\n---\n# Four\n\nx');

    await run();

    expect(topics().map(({ id, name }) => [id, name])).toEqual([
      ['b', { en: 'First' }],
      ['a', { en: 'Second' }],
    ]);
    const files = ['b/four.mdx', 'b/three.mdx', 'a/01-two.mdx', 'a/02-one.mdx'];
    expect(files.map((file) => frontMatter(file).order)).toEqual([10, 20, 30, 40]);
  });

  test('reads a sidebar with an empty entry', async () => {
    put('docusaurus.config.js', "module.exports = { url: 'https://old.example', baseUrl: '/' };");
    put('sidebars.json', '{ "side": ["two", null, "one"] }');
    put('docs/one.md', '# One\n\nx');
    put('docs/two.md', '# Two\n\nx');

    await run();

    expect(frontMatter('docs/one.mdx')).toMatchObject({ order: 20 });
    expect(frontMatter('docs/one.mdx')).not.toHaveProperty('draft');
  });

  test('fills a folder into the sidebar where it says so', async () => {
    put('docusaurus.config.js', "module.exports = { url: 'https://old.example', baseUrl: '/' };");
    put(
      'sidebars.js',
      "module.exports = { side: ['last', { type: 'category', label: 'Guides', items: [{ type: 'autogenerated', dirName: 'a' }] }] };",
    );
    for (const name of ['a/one', 'a/two', 'last']) put(`docs/${name}.md`, `# ${name}\n\nx`);

    await run();

    expect(topics().map(({ name }) => name)).toEqual([{ en: 'General' }, { en: 'Guides' }]);
    expect(frontMatter('a/two.mdx').order).toBe(30);
  });

  test('takes names and order from the pages files of MkDocs', async () => {
    put('mkdocs.yml', 'site_name: Help\n');
    put('docs/.pages', 'nav:\n  - b\n  - ...\n  - a\n');
    put('docs/a/.pages', 'title: The last\nnav:\n  - Called so: two.md\n  - one.md\n');
    for (const name of ['a/one', 'a/two', 'b/x', 'c/y']) put(`docs/${name}.md`, 'Text.');

    await run();

    expect(topics().map(({ id, name }) => [id, name])).toEqual([
      ['b', { en: 'B' }],
      ['c', { en: 'C' }],
      ['a', { en: 'The last' }],
    ]);
    expect(frontMatter('a/two.mdx')).toMatchObject({ title: 'Called so', order: 30 });
    expect(frontMatter('a/one.mdx')).toMatchObject({ order: 40 });
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
      'articles/en/general/overview.mdx',
    ]);
    expect(frontMatter('begin/two.mdx').order).toBe(20);
  });

  test.each([
    ['MkDocs', 'mkdocs.yml', 'site_name: Help\n', "What's & why", 'whats-why'],
    [
      'VitePress',
      '.vitepress/config.js',
      "export default { title: 'Help' };",
      '1. Install it',
      '_1-install-it',
    ],
    [
      'Hexo',
      '_config.yml',
      'new_post_name: x\nurl: https://old.example\n',
      'How & Why',
      'How-amp-Why',
    ],
    ['GitBook', '.gitbook.yaml', 'root: ./\n', 'How & Why', 'how-and-why'],
  ])('keeps the names that %s gave to headings', async (_, file, settings, heading, name) => {
    put(file, settings);
    for (const folder of ['docs', 'source', 'a'])
      put(`${folder}/one.md`, `# One\n\nx\n\n## Same as ever\n\nx\n\n## ${heading}\n\nx`);

    const { articles } = await run();

    const [first = ''] = articles.map(({ path }) => path.replace('articles/en/', ''));
    const written = articles.map(({ path }) => body(path.replace('articles/en/', '')));
    expect(first).not.toBe('');
    expect(written.some((text) => text.includes(`[#${name}]`))).toBe(true);
  });

  test('takes an article about a summary for no table of contents', async () => {
    put('guide/summary.md', '# Read the summary\n\nText.');
    put('guide/README.md', '# Guide\n\nSee [all](./).');

    await run();

    expect(frontMatter('guide/summary.mdx')).not.toHaveProperty('redirectFrom');
    expect(body('guide/guide.mdx')).toBe('See [all](/articles/guide/).\n');
  });

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
