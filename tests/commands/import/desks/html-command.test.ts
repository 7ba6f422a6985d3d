import { existsSync, globSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bring, call } from './calling.ts';
import { content, folder, makeFolders, removeFolders, textOf } from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('npm run import -- html', () => {
  const pages = (name: string) => join(folder, name);
  const faq = (text: string) =>
    `<html lang="en"><body><h1>Questions</h1><p>${text}</p></body></html>`;

  function give(name: string, text: string): string {
    mkdirSync(pages(name), { recursive: true });
    writeFileSync(join(pages(name), 'faq.html'), faq(text));
    return pages(name);
  }

  test('keeps pages of two folders apart that have one path, and takes each back alone', async () => {
    await bring('html', give('old', 'Of the old ones.'));
    await bring('html', give('new', 'Of the new ones.'));

    expect(textOf('articles/en/general/questions.mdx')).toContain('Of the old ones.');
    expect(textOf('articles/en/general/questions-2.mdx')).toContain('Of the new ones.');
    expect((await call('undo', 'html')).said).toContain('undo html-new or html-old');
    expect((await call('undo', 'html-new')).said).toContain('taken back');
    expect(existsSync(join(content, 'articles/en/general/questions.mdx'))).toBe(true);
    expect((await call('undo', 'html')).said).toContain('taken back');
  });

  test('brings no page twice where a link leads to the folder', async () => {
    const guide = give('guide', 'Of old.');
    symlinkSync(guide, pages('latest'), 'dir');
    await bring('html', guide);

    expect((await bring('html', pages('latest'))).isChanged).toBe(false);
    expect(globSync('*.json', { cwd: join(content, '.import') })).toEqual(['html-guide.json']);
  });

  test('goes on with a folder that was renamed, and says so', async () => {
    await bring('html', give('guide', 'Of old.'));
    renameSync(pages('guide'), pages('handbook'));

    const { code, said } = await call('html', pages('handbook'));

    expect(code).toBe(0);
    expect(said).toContain('it is taken for that one, and remembered as html-guide');
    expect(said).toContain('Articles: 1 unchanged.');
    expect(globSync('*.json', { cwd: join(content, '.import') })).toEqual(['html-guide.json']);
  });

  test('refuses the same pages in another language that do not say theirs', async () => {
    const guide = give('guide', 'Of old.');
    writeFileSync(join(guide, 'faq.html'), '<h1>Questions</h1><p>Of old.</p>');
    await bring('html', guide, 'en');

    const { code, said } = await call('html', guide, '--locale', 'zh-CN');

    expect(said).toContain('was imported with --locale en');
    expect(code).toBe(2);
  });

  test('refuses a folder elsewhere that has the name of one imported before', async () => {
    await bring('html', give('a/guide', 'First.'));

    const { code, said } = await call('html', give('b/guide', 'Second.'));

    expect(said).toContain('.import/html-guide.json remembers the files of ../export/a/guide');
    expect(said).toContain('a name of their own with --as');
    expect(code).toBe(2);
    expect(textOf('articles/en/general/questions.mdx')).toContain('First.');
  });
});
