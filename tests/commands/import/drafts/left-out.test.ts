import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folder, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('leaving out what no reader of the old site read', () => {
  test.each([
    ['404.md', '# Nothing here', 'what the old site said where it had no page'],
    ['de/404.mdx', '# Nichts hier', 'what the old site said where it had no page'],
    ['meta/templates/new.md', '# <%* tR += name %>', 'templates for new articles'],
    ['CHANGELOG.md', '# Changes\n\n## 1.2', 'about the folder, not help for customers'],
  ])('leaves out %s, and says why', async (file, text, reason) => {
    put('a/one.md', '# One\n\nx');
    put(file, text);

    const { articles, leftOut } = await run();

    expect(articles).toHaveLength(1);
    expect(leftOut).toEqual([{ file, files: 1, reason }]);
  });

  // Other systems take no such name.
  test.runIf(process.platform === 'linux')('leaves out a name that is not UTF-8', async () => {
    put('a.md', '# A\n\nx');
    writeFileSync(Buffer.from(`${folder}/caf\xe9.md`, 'latin1'), '# B\n\nx');

    const { articles, leftOut } = await run();

    expect(articles.map(({ file }) => file)).toEqual(['a.md']);
    expect(leftOut).toEqual([
      { file: 'caf\ufffd.md', files: 1, reason: 'a name that is not UTF-8' },
    ]);
  });

  test('leaves out translations of earlier versions', async () => {
    put('docs/one.md', '# One\n\nx');
    const tree = 'i18n/fr/docusaurus-plugin-content-docs';
    put(`${tree}/version-1.0/one.md`, '# Un\n\nx');

    expect((await run()).leftOut).toEqual([
      {
        file: `${tree}/version-1.0/`,
        files: 1,
        reason: 'earlier versions of the same articles',
      },
    ]);
  });

  test.each([
    ['releases.md', '# Releases\n\n## 1.2\n\nFaster.'],
    ['a/templates/letter.md', '# Letters\n\nWrite `<% tp.date %>`.'],
  ])('keeps %s', async (file, text) => {
    put(file, text);

    expect((await run()).articles.map((article) => article.file)).toEqual([file]);
  });
});
