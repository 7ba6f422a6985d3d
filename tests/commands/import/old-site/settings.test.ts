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
} from '../folders.ts';

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
});
