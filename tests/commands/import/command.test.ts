import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from '../in-process.ts';
import {
  article,
  content,
  folder,
  makeFolders,
  put,
  removeFolders,
  reportPage,
  room,
} from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('npm run import', () => {
  const script = join(import.meta.dirname, '../../../scripts/import.ts');
  const call = (...args: string[]) => runInProcess('import', args, { CONTENT: content });

  test('imports, reports and gives the content folder its settings', () => {
    put('a/b.md', '# B\n\nx');

    const { status, stdout } = spawnSync(
      process.execPath,
      [script, 'markdown', folder, '--locale', 'en', '--to', content],
      { encoding: 'utf8', env: { ...process.env, CONTENT: content } },
    );

    expect(stdout).toContain('1 files seen = 1 articles + 0 pictures + 0 left out');
    expect(stdout).toContain('The check finds the content in order.');
    expect(stdout).toContain('import-report-markdown-help.html');
    expect(reportPage()).toMatch(/Still to be written in the settings[\s\S]*nobody’s address/);
    expect(status).toBe(0);
    expect(existsSync(article('a/b.mdx'))).toBe(true);
  });

  test('gives a new content folder settings of its own, in its language, and nothing of the demonstration', async () => {
    put('a/b.md', '# 标题\n\n正文。');

    await call('markdown', folder, '--locale', 'zh-CN', '--to', content);
    const { code, out } = await runInProcess('check', [], { CONTENT: content });

    const settings = readFileSync(join(content, 'site.yaml'), 'utf8');
    expect(settings).toContain('locales: [zh-CN]');
    expect(settings).not.toMatch(/paperboat|singapore|notice/i);
    expect(out).toContain('you@example.com is nobody’s address');
    expect(code).toBe(0);
  });

  test('leaves the settings of a content folder that has some', async () => {
    put('a/b.md', '# B\n\nx');
    mkdirSync(content);
    writeFileSync(join(content, 'site.yaml'), 'locales: [en]\n');

    await call('markdown', folder, '--locale', 'en', '--to', content);

    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe('locales: [en]\n');
  });

  test('writes nothing in a dry run', async () => {
    put('a/b.md', '# B\n\nx');

    const { code, out } = await call(
      'markdown',
      folder,
      '--locale',
      'zh-CN',
      '--to',
      content,
      '--dry-run',
    );

    expect(code).toBe(0);
    expect(out).toContain('articles/zh-cn/a/b.mdx');
    expect(existsSync(content)).toBe(false);
  });

  test('refuses a content folder within the imported one, also behind a link', async () => {
    put('a/b.md', '# B\n\nx');
    symlinkSync(folder, join(room, 'link'));

    for (const to of [join(folder, 'new/content'), join(room, 'link/a')]) {
      const { code } = await call('markdown', folder, '--locale', 'en', '--to', to);
      expect(code).toBe(2);
    }
    expect(existsSync(join(folder, 'a/articles'))).toBe(false);
  });

  test('says so when there is nothing to import', async () => {
    put('a/manual.pdf', 'x');

    const { code, out, errors } = await call('markdown', folder, '--locale', 'en', '--to', content);

    expect(out).toContain('a/manual.pdf');
    expect(out).toContain('Nothing is there to import: no file of ');
    expect(errors).toBe('');
    expect(code).toBe(1);
    expect(existsSync(content)).toBe(false);
  });

  test.each([
    ['no format', () => [folder, '--locale', 'en']],
    ['no language', () => ['markdown', folder]],
    ['an unknown language', () => ['markdown', folder, '--locale', 'fr']],
    ['no folder', () => ['markdown', join(folder, 'gone'), '--locale', 'en']],
    [
      'a content folder inside the folder',
      () => ['markdown', folder, '--locale', 'en', '--to', join(folder, 'x')],
    ],
  ])('refuses a call with %s', async (_, args) => {
    const { code, errors } = await call(...args());

    expect(code).toBe(2);
    expect(errors).toContain('npm run import -- markdown');
  });
});
