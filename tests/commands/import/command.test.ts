import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  article,
  content,
  folder,
  makeFolders,
  put,
  removeFolders,
  reportPage,
} from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('npm run import', () => {
  const script = join(import.meta.dirname, '../../../scripts/import.ts');
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT: content },
    });

  test('imports, reports and gives the content folder its settings', () => {
    put('a/b.md', '# B\n\nx');

    const { status, stdout } = call('markdown', folder, '--locale', 'en', '--to', content);

    expect(stdout).toContain('1 files seen = 1 articles + 0 pictures + 0 left out');
    expect(stdout).toContain('The check finds the content in order.');
    expect(stdout).toContain('import-report-markdown-help.html');
    expect(reportPage()).toMatch(/Still to be written in the settings[\s\S]*nobody’s address/);
    expect(status).toBe(0);
    expect(existsSync(article('a/b.mdx'))).toBe(true);
  });

  test('gives a new content folder settings of its own, in its language, and nothing of the demonstration', () => {
    put('a/b.md', '# 标题\n\n正文。');

    call('markdown', folder, '--locale', 'zh-CN', '--to', content);
    const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT: content },
    });

    const settings = readFileSync(join(content, 'site.yaml'), 'utf8');
    expect(settings).toContain('locales: [zh-CN]');
    expect(settings).not.toMatch(/paperboat|singapore|notice/i);
    expect(stdout).toContain('you@example.com is nobody’s address');
    expect(status).toBe(0);
  });

  test('leaves the settings of a content folder that has some', () => {
    put('a/b.md', '# B\n\nx');
    mkdirSync(content);
    writeFileSync(join(content, 'site.yaml'), 'locales: [en]\n');

    call('markdown', folder, '--locale', 'en', '--to', content);

    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe('locales: [en]\n');
  });

  test('writes nothing in a dry run', () => {
    put('a/b.md', '# B\n\nx');

    const { status, stdout } = call(
      'markdown',
      folder,
      '--locale',
      'zh-CN',
      '--to',
      content,
      '--dry-run',
    );

    expect(status).toBe(0);
    expect(stdout).toContain('articles/zh-cn/a/b.mdx');
    expect(existsSync(content)).toBe(false);
  });

  test('says so when there is nothing to import', () => {
    put('a/manual.pdf', 'x');

    const { status, stdout, stderr } = call('markdown', folder, '--locale', 'en', '--to', content);

    expect(stdout).toContain('a/manual.pdf');
    expect(stdout).toContain('Nothing is there to import: no file of ');
    expect(stderr).toBe('');
    expect(status).toBe(1);
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
  ])('refuses a call with %s', (_, args) => {
    const { status, stderr } = call(...args());

    expect(status).toBe(2);
    expect(stderr).toContain('npm run import -- markdown');
  });
});
