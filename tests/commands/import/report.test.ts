import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partsOf } from '../../../scripts/import/report/parts.ts';
import { makeFolders, picture, put, removeFolders, reportPage, run } from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('the report', () => {
  test('accounts for every file', async () => {
    put('README.md', '# Read me');
    put('.git/objects/1', 'x');
    put('.git/objects/2', 'x');
    put('docs/SUMMARY.md', '* [A](a/b.md)');
    put('docs/_snippets/s.md', 'x');
    put('docs/a/b.md', '# B\n\n![p](p.png)');
    put('docs/a/security-of-cards.md', '# Security\n\nx');
    put('docs/a/p.png', picture);
    put('docs/a/unused.png', picture);
    put('docs/a/page.mdx', 'x');
    put('docs/a/manual.pdf', 'x');

    const report = await run();

    expect(report.articles.map(({ file }) => file)).toEqual([
      'docs/a/b.md',
      'docs/a/page.mdx',
      'docs/a/security-of-cards.md',
    ]);
    expect(report.pictures.map(({ file }) => file)).toEqual(['docs/a/p.png']);
    expect(report.leftOut.map(({ file }) => file).sort()).toEqual([
      '.git/',
      'README.md',
      'docs/SUMMARY.md',
      'docs/_snippets/s.md',
      'docs/a/manual.pdf',
      'docs/a/unused.png',
    ]);
    expect(reportPage()).toContain('11 files seen = 3 articles + 1 pictures + 7 left out');
    expect(reportPage()).toContain('docs/a/manual.pdf');
  });

  test('begins with the drafts', async () => {
    put('docs/a/b.md', '---\ndraft: true\n---\n# B\n\nx');
    put('docs/a/c.md', '# C\n\nx');

    const { first } = partsOf(await run());

    expect(first[0]).toMatchObject({
      title: 'Drafts',
      entries: [{ about: 'B', file: 'docs/a/b.md' }],
    });
  });
});
