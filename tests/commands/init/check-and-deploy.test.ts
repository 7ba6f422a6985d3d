import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demonstration } from '../check-command.ts';
import { call, check, clone, init, makeClone, removeClone, start, who } from './clone.ts';

beforeEach(makeClone);
afterEach(removeClone);

describe('npm run check, after npm run init', () => {
  beforeEach(async () => {
    await init('--yes', ...who, '--domain', 'help.acme.com', '--languages', 'en');
  });

  test.each([
    [
      'an address in an article',
      'articles/en/a/own.mdx',
      '---\ntitle: Own\n---\n\nOpen app.paperboat.example.\n',
      'own.mdx:5  “paperboat.example” is of the demonstration.',
    ],
    [
      'the name of its owner',
      'questions.yaml',
      '# Mei Lin asked.\n',
      'questions.yaml:1  “Mei Lin” is of the demonstration.',
    ],
    [
      'its notice',
      'notices/late.yaml',
      readFileSync(join(demonstration, 'notices/bank-feeds-late.yaml'), 'utf8').replace(
        'link: bank-feeds',
        '',
      ),
      'notices/late.yaml:3  This notice is the demonstration’s',
    ],
  ])('says that %s is left of the demonstration', async (_, file, text, said) => {
    const [topic = ''] = globSync('*', { cwd: join(clone, 'content/articles/en') });
    const path = join(clone, 'content', file.replace('/a/', `/${topic}/`));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);

    expect((await check()).out).toContain(said);
  });

  test('says that its synonyms are', async () => {
    const words = readFileSync(join(demonstration, 'words.yaml'), 'utf8');
    writeFileSync(join(clone, 'content/words.yaml'), words);

    expect((await check()).out).toMatch(/words\.yaml:\d+ {2}\d+ lines are the demonstration’s/);
  });
});

describe('npm run deploy', () => {
  test('refuses an address that is nobody’s, and says what to do', async () => {
    await init('--yes', ...who);

    const { code, errors } = await call('deploy');
    expect(code).toBe(1);
    expect(errors).toContain('https://help.example.com is nobody’s address: write yours.');
    expect(errors).toContain('Nothing was published. `npm run init` asks for your domain');
  });

  test('refuses the demonstration', () => {
    const { code, errors } = start('deploy');

    expect(code).toBe(1);
    expect(errors).toContain('content/site.yaml:4  https://help.paperboat.example is nobody’s');
  });

  test('asks next for the database of a help centre with an address', async () => {
    await init('--yes', ...who, '--domain', 'help.acme.com');

    expect((await call('deploy')).errors).toContain('wrangler.toml has no ids of your database');
  });
});
