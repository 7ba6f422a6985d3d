import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demonstration } from '../check-command.ts';
import {
  around,
  articles,
  clone,
  commit,
  drawing,
  init,
  makeClone,
  read,
  removeClone,
  settings,
  start,
  who,
  write,
} from './clone.ts';

beforeEach(makeClone);
afterEach(removeClone);

describe('npm run init, where the owner changed the demonstration before', () => {
  test('keeps her look and her words', () => {
    commit(clone);
    write('content/brand/logo.png', 'hers');
    write('content/brand/logo.svg', drawing(''));
    write('content/strings/en.yaml', 'site: {}\n');
    write('content/privacy/en.mdx', 'Hers.\n');
    commit(clone);

    expect(start('init', '--yes', ...who).code).toBe(0);
    expect(read('content/privacy/en.mdx')).toBe('Hers.\n');
    expect(read('content/brand/logo.png')).toBe('hers');
    expect(read('content/brand/logo.svg')).toBe(drawing(''));
    expect(read('content/strings/en.yaml')).toBe('site: {}\n');
    expect(existsSync(join(clone, 'tests/demonstration/strings/en.yaml'))).toBe(false);
    expect(read('tests/demonstration/brand/logo.svg')).toBe(
      readFileSync(join(demonstration, 'brand/logo.svg'), 'utf8'),
    );
  });

  test('says what of the demonstration it cannot put back as it came', async () => {
    write('content/brand/logo.svg', drawing(''));

    expect((await init('--yes', ...who)).out).toContain(
      'tests/demonstration/brand/logo.svg is not as it came: git does not have that any more.',
    );
    expect(read('content/brand/logo.svg')).toBe(drawing(''));
  });

  const orKeepThem = ', or keep them with --start';
  const lost: [string, string, string][] = [
    ['an article of hers', 'content/articles/en/start/own.mdx', orKeepThem],
    ['one that she rewrote', 'content/articles/en/start/choose-plan.mdx', orKeepThem],
    ['notes with a dot before their name', 'content/.ideas.md', orKeepThem],
    ['her settings', 'content/site.yaml', '.'],
  ];

  test.each(
    lost.flatMap((row) =>
      ['without git', 'after a commit', 'in a folder of a larger repository'].map(
        (where) => [where, ...row] as const,
      ),
    ),
  )('does not lose, %s, %s', async (where, _, file, way) => {
    const text = `${existsSync(join(clone, file)) ? read(file) : '---\ntitle: Own\n---\n'}# hers\n`;
    if (where === 'in a folder of a larger repository') commit(around);
    write(file, text);
    if (where === 'after a commit') commit(clone);

    const { code, errors } = await init('--yes', ...who);
    expect(code).toBe(1);
    expect(errors).toContain(
      `  ${file.replace('content/', '')}\nMove them elsewhere for a moment${way}`,
    );
    expect(read(file)).toBe(text);
    expect(existsSync(join(clone, 'tests'))).toBe(false);
  });

  test('takes the demonstration for what it is though its settings are elsewhere for a moment', async () => {
    commit(clone);
    rmSync(join(clone, 'content/site.yaml'));

    expect((await init('--yes', ...who, '--start', 'demonstration')).code).toBe(0);
    expect(read('tests/demonstration/site.yaml')).toBe(
      readFileSync(join(demonstration, 'site.yaml'), 'utf8'),
    );
    expect(settings()).toMatchObject({ name: 'Acme', oftenAsked: { en: expect.anything() } });
  });

  test('keeps the words she wrote in a language that the site will not have', async () => {
    const words = read('content/words.yaml').replace('zh-CN:\n', 'zh-CN:\n  - [甲, 乙]\n');
    write('content/words.yaml', words);

    await init('--yes', ...who, '--start', 'demonstration', '--languages', 'en');
    expect(read('content/words.yaml')).toBe(words);
  });
});

test('articles in a content without settings are not lost', async () => {
  await init('--yes', ...who, '--domain', 'help.acme.com');
  const [article = ''] = articles();
  rmSync(join(clone, 'content/site.yaml'));

  const { code, errors } = await init('--yes', ...who);
  expect(code).toBe(1);
  expect(errors).toContain(`  ${article}\n`);
  expect(articles()).toContain(article);
});
