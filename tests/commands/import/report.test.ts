import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLines } from '../../../scripts/import/report/lines.ts';
import { partsOf } from '../../../scripts/import/report/parts/parts.ts';
import { folder, makeFolders, picture, put, removeFolders, reportPage, run } from './folders.ts';

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

  test('names the line of a file in which stands what was lost', async () => {
    put('docs/a/b.md', '# B\n\nSee\n[there](gone.md) and {{ plan.name }}.');

    const { losses } = withLines(await run(), folder);

    expect(losses.map(({ what, line }) => [what, line])).toEqual([
      ['{{ plan.name }}', 4],
      ['there → gone.md', 4],
    ]);
  });

  test('names no picture and no task of a list among the missing words', async () => {
    put('docs/a/my shot.png', picture);
    put('docs/a/b.md', '# B\n\n- [x] done\n\n![A](my shot.png)');

    expect((await run()).words).toEqual({ before: 3, kept: 3 });
  });

  test('has on its page every part with a way to it, and folds long ones', async () => {
    for (let number = 0; number < 30; number += 1)
      put(`docs/a/${number}.md`, `---\ndraft: true\n---\n# <i>Title</i> ${number}\n\nx`);

    await run();

    const page = htmlToHast(reportPage()) as Root;
    const ids = new Set<unknown>();
    const ways: unknown[] = [];
    const lists: number[] = [];
    visit(page, 'element', ({ tagName, properties, children: inner }) => {
      if (properties['id']) ids.add(properties['id']);
      if (tagName === 'a') ways.push(String(properties['href']).slice(1));
      if (tagName === 'details') lists.push(inner.length);
    });
    expect(ways[0]).toBe('drafts');
    expect(ways.filter((way) => !ids.has(way))).toEqual([]);
    expect(lists.length).toBeGreaterThanOrEqual(2);
    expect(reportPage()).not.toContain('<i>');
  });
});
