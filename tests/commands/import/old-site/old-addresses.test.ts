import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFolder } from '../../../../scripts/import/folder/import-folder.ts';
import { together } from '../../../../scripts/import/report/together.ts';
import { locales } from '../../../../site/languages/registry/locales.ts';
import { content, folder, frontMatter, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const page = (title: string) => `# ${title}\n\nText.`;

describe('old addresses', () => {
  test.each([
    [
      'Docusaurus',
      {
        'docusaurus.config.js':
          "module.exports = { url: 'https://old.example', baseUrl: '/', i18n: { defaultLocale: 'en' } };",
        'docs/a/01-b.md': page('B'),
        'i18n/zh-Hans/docusaurus-plugin-content-docs/current/a/01-b.md': page('乙'),
      },
      '/docs/a/b',
      '/zh-Hans/docs/a/b',
    ],
    [
      'Hugo',
      {
        'hugo.toml': "baseURL = 'https://old.example/'\ndefaultContentLanguage = 'en'\n",
        'content/a/B C.md': page('B'),
        'content/a/B C.zh-cn.md': page('乙'),
      },
      '/a/b-c',
      '/zh-cn/a/b-c',
    ],
    [
      'MkDocs with languages in names of files',
      {
        'mkdocs.yml':
          'site_url: https://old.example/help/\nplugins:\n  - i18n:\n      languages:\n        - locale: en\n          default: true\n        - locale: zh\n',
        'docs/a/b.md': page('B'),
        'docs/a/b.zh.md': page('乙'),
      },
      '/help/a/b',
      '/help/zh/a/b',
    ],
    [
      'MkDocs with languages in folders',
      {
        'mkdocs.yml':
          'plugins:\n  - i18n:\n      docs_structure: folder\n      languages:\n        - locale: en\n          default: true\n        - locale: zh\n',
        'docs/en/a/b.md': page('B'),
        'docs/zh/a/b.md': page('乙'),
      },
      '/a/b',
      '/zh/a/b',
    ],
    [
      'Starlight',
      {
        'astro.config.mjs':
          "import starlight from '@astrojs/starlight';\nexport default defineConfig({ base: '/help', integrations: [starlight({})] });",
        'src/content/docs/a/B C.md': page('B'),
        'src/content/docs/zh-cn/a/B C.md': page('乙'),
      },
      '/help/a/b-c',
      '/help/zh-cn/a/b-c',
    ],
  ])('of a translation are those of %s', async (_, files, english, chinese) => {
    for (const [path, text] of Object.entries(files)) put(path, text);
    const matters = await redirectsOf('en');
    const others = await redirectsOf('zh-CN');

    expect(matters).toEqual([[english]]);
    expect(others).toEqual([[chinese]]);
  });

  test.each([
    ['the path of a page', 'help.md', '/base/help'],
    ['a collection by its own pattern', '_articles/de/one.md', '/base/de/one/'],
    ['a collection without one', '_faq/one.md', '/base/faq/one'],
    ['a post without one', '_posts/2020-01-02-hello.md', '/base/2020/01/02/hello'],
  ])('of Jekyll are %s', async (_, path, address) => {
    put(
      '_config.yml',
      'url: https://old.example\nbaseurl: /base\ncollections:\n  articles:\n    output: true\n    permalink: /:path/\n  faq:\n    output: true\n',
    );
    put(path, page('One'));

    expect(await redirectsOf('en')).toEqual([[address]]);
  });

  test('of a vault of Obsidian have a plus sign for a space', async () => {
    put('.obsidian/app.json', '{}');
    put('Getting Started/First steps.md', page('First steps'));

    expect(await redirectsOf('en')).toEqual([['/Getting+Started/First+steps']]);
  });

  test('of other folders of Docusaurus begin as each of them does', async () => {
    put(
      'docusaurus.config.js',
      "module.exports = { baseUrl: '/', plugins: [['@docusaurus/plugin-content-docs', { id: 'api', path: 'api', routeBasePath: 'reference' }], ['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/early', to: '/docs/one' }] }]] };",
    );
    put('docs/one.md', page('One'));
    put('api/two.md', page('Two'));
    put('blog/2020-01-02-three.md', page('Three'));

    expect(await redirectsOf('en')).toEqual([
      ['/reference/two'],
      ['/blog/2020/01/02/three'],
      ['/docs/one', '/early'],
    ]);
  });

  test('that were sent on lead to the article in their language, and none of them is lost', async () => {
    put(
      'docusaurus.config.js',
      "module.exports = { baseUrl: '/', i18n: { defaultLocale: 'en' }, plugins: [['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/early', to: '/docs/b' }] }]] };",
    );
    put('docs/b.md', page('B'));
    put('i18n/zh-Hans/docusaurus-plugin-content-docs/current/b.md', page('乙'));
    put('static/_redirects', [
      '/moved /docs/b',
      '/zh-Hans/moved /zh-Hans/docs/b.html',
      '/lost /nowhere',
    ]);
    const own = (language: string) =>
      ['/docs/b', '/early', '/moved'].map((address) => language + address);

    const { losses } = together([await run('en'), await run('zh-CN')]);

    expect(frontMatter('docs/b.mdx', 'en')['redirectFrom']).toEqual(own(''));
    expect(frontMatter('docs/b.mdx', 'zh-cn')['redirectFrom']).toEqual(own('/zh-Hans'));
    expect(losses.map(({ what }) => what)).toEqual(['/lost → /nowhere: it leads to no article']);
  });

  test('of a post are made of its day and name', async () => {
    put('_config.yml', 'url: https://old.example\npermalink: /news/:year/:month/:title/\n');
    put('_posts/2020-01-02-hello.md', '# Hello\n\nSee [it](/news/2020/01/hello/).');

    await run();

    expect(frontMatter('posts/2020-01-02-hello.mdx').redirectFrom).toEqual([
      '/news/2020/01/hello/',
    ]);
  });

  test('begin with what lies above the imported folder', async () => {
    mkdirSync(join(folder, '.git'));
    put(
      'site/mkdocs.yml',
      'site_url: https://old.example/\nnav:\n  - Guide:\n      - guide/more/two.md\n      - guide/more/one.md\n',
    );
    put('site/docs/guide/more/one.md', page('One'));
    put('site/docs/guide/more/two.md', page('Two'));

    const done = await importFolder({
      folder: join(folder, 'site/docs/guide'),
      content,
      source: 'markdown-help',
      locale: 'en',
      site: locales,
      now: new Date('2026-11-30'),
      onProgress: () => {},
    });

    expect(done.report.settings).toEqual(['../../mkdocs.yml']);
    expect(done.topics).toContain('Guide');
    expect(done.texts.map(({ text }) => /"(\/guide.*)"/.exec(text)?.[1])).toEqual([
      '/guide/more/one',
      '/guide/more/two',
    ]);
  });
});

async function redirectsOf(locale: 'en' | 'zh-CN') {
  const { articles } = await run(locale);
  return articles.map(
    ({ path }) =>
      frontMatter(path.replace(/^articles\/[^/]+\//, ''), path.split('/')[1]).redirectFrom,
  );
}
