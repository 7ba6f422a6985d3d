import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, frontMatter, makeFolders, put, removeFolders, run } from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
    expect(other.articles).toMatchObject([{ file: chinese, path: 'articles/zh-cn/a/b.mdx' }]);
  });

  describe('where one of them lacks an article', () => {
    const there = () => {
      put('docs/a/b.md', '# B\n\nx');
      put('docs/a/c.md', '# C\n\nx');
      put('docs/zh-cn/a/b.md', '# 乙\n\n[丙](./c.md) [段](./c.md#part) [无](./none.md)');
    };

    test('links lead to it in the first language of the site', async () => {
      there();

      await run();
      const { losses } = await run('zh-CN');

      expect(body('a/b.mdx', 'zh-cn')).toBe('[丙](/articles/c/) [段](/articles/c/) 无\n');
      expect(losses.map(({ reason, what }) => [reason, what])).toEqual([
        ['part of a page that a link no longer reaches', './c.md#part'],
        ['link turned into text', '无 → ./none.md'],
      ]);
      expect((await run('zh-CN')).isChanged).toBe(false);
    });

    test('links become text where it is a draft in the first language, too', async () => {
      there();
      put('docs/a/c.md', '---\ndraft: true\n---\n# C\n\nx');

      await run();
      await run('zh-CN');

      expect(body('a/b.mdx', 'zh-cn')).toBe('丙 段 无\n');
    });

    test('links of the first language lead to no other', async () => {
      there();
      put('docs/a/b.md', '# B\n\n[D](./d.md)');
      put('docs/zh-cn/a/d.md', '# 丁\n\nx');

      await run('zh-CN');
      await run();

      expect(body('a/b.mdx')).toBe('D\n');
    });
  });

  test('knows the languages of folders that the settings of Hugo name', async () => {
    put(
      'hugo.toml',
      "baseURL = 'https://old.example/'\ndefaultContentLanguage = 'en'\n[languages.en]\ncontentDir = 'content/english'\n[languages.zh]\ncontentDir = 'content/chinese'\n",
    );
    put('content/english/a/b.md', '# B\n\nx');
    put('content/english/a/c.md', '# C\n\nx');
    put('content/chinese/a/b.md', '# 乙\n\nx');

    const english = await run();
    const other = await run('zh-CN');

    expect(english.articles.map(({ file }) => file)).toEqual([
      'content/english/a/b.md',
      'content/english/a/c.md',
    ]);
    expect(frontMatter('a/b.mdx').redirectFrom).toEqual(['/a/b']);
    expect(other.articles).toMatchObject([
      { file: 'content/chinese/a/b.md', path: 'articles/zh-cn/a/b.mdx' },
    ]);
  });

  test('takes no folder for a language that only has its name', async () => {
    put('no/a.md', '# A\n\nx');
    put('it/b.md', '# B\n\nx');
    put('c.md', '# C\n\nx');

    expect((await run()).articles).toHaveLength(3);
  });

  test('knows a language of three letters among others of two', async () => {
    for (const folder of ['', 'de/', 'fr/', 'pcm/'])
      for (const name of ['one', 'two']) put(`_articles/${folder}${name}.md`, '# One\n\nx');

    const { articles, leftOut } = await run();

    expect(articles).toHaveLength(2);
    expect(leftOut.map(({ reason }) => reason)).toContain('in another language (pcm)');
  });

  test('takes no word of three letters for a language that stands alone', async () => {
    for (const folder of ['', 'mac/']) put(`docs/${folder}install.md`, '# Install\n\nx');

    expect((await run()).articles).toHaveLength(2);
  });
});
