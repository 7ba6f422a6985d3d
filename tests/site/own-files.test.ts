import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTree, inCopy } from '../tree-copy.ts';

let tree: string;

beforeAll(() => {
  tree = copyTree();
  const articles = join(tree, 'content/articles/en/getting-paid');
  const put = (name: string, matter: string, file: string) =>
    writeFileSync(
      join(articles, `${name}.mdx`),
      `---\ntitle: ${name}\n${matter}---\n\n[x](/files/${file})\n`,
    );
  put('shown', '', 'form.pdf');
  put('unfinished', 'draft: true\n', 'plans.pdf');
  mkdirSync(join(tree, 'content/files'), { recursive: true });
  for (const name of ['form.pdf', 'plans.pdf', 'alone.pdf'])
    writeFileSync(join(tree, 'content/files', name), `%PDF-1.7 ${name}`);
  spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: tree,
    // What the tests' own says would build drafts too.
    env: { ...inCopy, DEV: '' },
  });
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('a file that readers may fetch', () => {
  test('is on the site where a published article leads to it, and nowhere else', () => {
    expect(readdirSync(join(tree, 'dist/files'))).toEqual(['form.pdf']);
  });

  test('has the bytes that it had', () => {
    expect(readFileSync(join(tree, 'dist/files/form.pdf'), 'utf8')).toBe('%PDF-1.7 form.pdf');
  });

  test('is saved, never opened as a page of the site', () => {
    expect(readFileSync(join(tree, 'dist/_headers'), 'utf8')).toContain(
      '/files/*\n  Content-Disposition: attachment\n',
    );
  });
});
