import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, frontMatter, makeFolders, put, removeFolders, run, topics } from '../folders.ts';

beforeEach(() => {
  makeFolders();
  put('pay/card.md', '# Pay by card\n\nText. [Home](/) and [the start](../index.md).');
  put('send/box.md', '# Send a box\n\nText.');
});
afterEach(removeFolders);

/** More than a first page says that only leads on. */
const words = 'Every order that you place before noon leaves our house on the same day. '.repeat(3);

describe('the page of a folder that says no title', () => {
  test.each<[name: string, title: string, files: Record<string, string>]>([
    [
      'the site, where it is the first',
      'Acme Help',
      { 'mkdocs.yml': 'site_name: Acme Help\ndocs_dir: .\n' },
    ],
    [
      'the site of VitePress',
      'Acme',
      { '.vitepress/config.js': "export default { title: 'Acme' };" },
    ],
    [
      'the site of Hexo',
      'Acme',
      { '_config.yml': 'title: Acme\nsource_dir: .\nnew_post_name: x\n' },
    ],
    ['nothing else: an overview', 'Overview', {}],
  ])('is named after %s', async (_, title, files) => {
    put('index.md', words);
    for (const [path, text] of Object.entries(files)) put(path, text);

    const { articles } = await run();

    expect(frontMatter('general/overview.mdx')['title']).toBe(title);
    expect(articles.map(({ path }) => path)).toContain('articles/en/general/overview.mdx');
  });

  test('is named after what the navigation calls its folder', async () => {
    put(
      'mkdocs.yml',
      'docs_dir: .\nnav:\n  - Paying us: [pay/index.md, pay/card.md]\n  - send/box.md\n',
    );
    put('pay/index.md', words);

    const { losses } = await run();

    expect(frontMatter('pay/pay.mdx')['title']).toBe('Paying us');
    expect(losses.filter(({ reason }) => reason.startsWith('title'))).toEqual([]);
  });

  test('is named after its folder at last, which the report says', async () => {
    put('getting-started/README.md', words);
    put('index.md', words);

    const { losses } = await run('zh-CN');

    expect(losses.filter(({ reason }) => reason.startsWith('title'))).toEqual([
      {
        file: 'getting-started/README.md',
        reason: 'title taken from the name of the file',
        what: '入门',
      },
      { file: 'index.md', reason: 'title made up, as the page has none', what: '概览' },
    ]);
  });
});

describe('a first page that only leads on', () => {
  test.each([
    [
      'a hero',
      '---\nlayout: home\nhero:\n  name: Acme\n  tagline: Parcels, simply\n  actions:\n    - text: Begin\n      link: /pay/card\nfeatures:\n  - title: Fast\n    details: It takes as long as it takes, and it takes no longer than that, whatever you send, wherever you are.\n---\n',
    ],
    ['a sentence', '# Acme\n\nWelcome to the help of Acme.\n'],
    ['a list of links', '# Acme\n\n- [Pay](pay/card.md)\n- [Send](send/box.md)\n'],
    ['a way elsewhere', 'Redirecting… [Pay](pay/card.md)\n'],
  ])('of %s becomes a draft, and links to it lead to the home page', async (_, text) => {
    put('index.md', text);

    const { losses } = await run();

    expect(frontMatter('general/overview.mdx')).toMatchObject({ draft: true });
    expect(losses).toContainEqual({
      file: 'index.md',
      reason: 'imported as a draft',
      what: 'a first page that only leads on, as the home page does here',
    });
    expect(body('pay/card.mdx')).toBe('Text. [Home](/) and [the start](/).\n');
  });

  test('stays where it says more, below its hero too', async () => {
    put('index.md', `---\nhero:\n  name: Acme\n---\n\n${words}\n`);

    await run();

    expect(frontMatter('general/overview.mdx')).toMatchObject({ title: 'Acme' });
    expect(frontMatter('general/overview.mdx')['draft']).toBeUndefined();
  });

  test('stays where an old address would lead nowhere without it, and is listed', async () => {
    put(
      'docusaurus.config.js',
      "export default { url: 'https://a.example', baseUrl: '/', presets: [['classic', { docs: { path: '.', routeBasePath: 'docs' } }]] };",
    );
    put('index.md', '# Acme\n\nWelcome to the help of Acme.\n');

    const { losses } = await run();

    expect(frontMatter('general/overview.mdx')).toMatchObject({ redirectFrom: ['/docs'] });
    expect(frontMatter('general/overview.mdx')['draft']).toBeUndefined();
    expect(losses).toContainEqual({
      file: 'index.md',
      reason: 'page that only leads on: see whether it is needed',
      what: 'Acme',
    });
  });
});

describe('a topic without a name of its own', () => {
  test('has the one that its language has for such a folder', async () => {
    put('faq/a.md', '# 问\n\nx');
    put('02-getting-started/b.md', '# 始\n\nx');
    put('Troubleshooting/c.md', '# 错\n\nx');
    put('d.md', '# 其他\n\nx');

    await run('zh-CN');

    expect(topics().map(({ name }) => (name as Record<string, string>)['zh-CN'])).toEqual(
      expect.arrayContaining(['常见问题', '入门', '故障排查', '综合']),
    );
  });

  test('keeps the name that somebody wrote for it', async () => {
    put('Getting Started/b.md', '# B\n\nx');

    await run();

    expect(topics().map(({ name }) => name)).toContainEqual({ en: 'Getting Started' });
  });
});
