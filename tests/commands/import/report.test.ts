import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content, makeFolders, picture, put, removeFolders, run } from './folders.ts';

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
    const said = readFileSync(join(content, 'import-report.md'), 'utf8');
    expect(said).toContain('\n11 files seen = 3 articles + 1 pictures + 7 left out\n');
    expect(said).toContain('docs/a/manual.pdf');
  });

  test('begins with the drafts, before what was left out', async () => {
    put('docs/a/b.md', '---\ndraft: true\n---\n# B\n\nx');
    put('docs/a/c.md', '# C\n\nx');

    await run();

    const said = readFileSync(join(content, 'import-report.md'), 'utf8');
    const headings = said.split('\n').filter((line) => line.startsWith('##'));
    expect(headings.slice(0, 3)).toEqual([
      '## To be read first',
      '### imported as a draft (1)',
      '## Left out',
    ]);
  });
});
