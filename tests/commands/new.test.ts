import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from './check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
});

afterEach(() => rmSync(content.folder, { recursive: true }));

describe('npm run new', () => {
  test('makes a draft that the check takes', async () => {
    const made = await content.call('new', 'Refund a payment', '--topic', 'getting-paid');

    expect(made).toEqual({ code: 0, said: 'articles/en/getting-paid/refund-a-payment.mdx' });
    expect(text(made.said)).toContain('title: "Refund a payment"');
    expect(text(made.said)).toContain('draft: true');
    expect((await content.call('check')).code).toBe(0);
  });

  test.each(['zh-CN', 'zh-cn'])('makes an article in the language %s', async (locale) => {
    const args = ['退款', '--topic', 'getting-paid', '--locale', locale, '--slug', 'refund'];

    expect((await content.call('new', ...args)).said).toBe(
      'articles/zh-cn/getting-paid/refund.mdx',
    );
  });

  test('makes an article in the first language of the site, unless another one is named', async () => {
    content.setLocales('zh-CN', 'en');
    const { said } = await content.call(
      'new',
      '退款',
      '--topic',
      'getting-paid',
      '--slug',
      'refund',
    );

    expect(said).toBe('articles/zh-cn/getting-paid/refund.mdx');
  });

  test.each([
    ['中文标题', 'zhong-wen-biao-ti'],
    ['如何导出 PDF？🎉', 'ru-he-dao-chu-pdf'],
    ['パスワードの変更', 'pasuwadono-bian-geng'],
    ['환불 정책', 'hwan-bul-jeong-chaeg'],
    ['Đổi mật khẩu', 'doi-mat-khau'],
    ['Επιστροφή χρημάτων', 'epistrofi-chrimaton'],
    ['استرداد الأموال', 'strdd-lmwl'],
    ['Größe ändern', 'grosse-andern'],
    ['🎉🚀', 'tada-rocket'],
    [`${'退'.repeat(119)}！`, Array(20).fill('tui').join('-')],
  ])('makes an address of the title %s that reads', async (title, slug) => {
    const made = await content.call('new', title, '--topic', 'getting-paid');

    expect(made).toEqual({ code: 0, said: `articles/en/getting-paid/${slug}.mdx` });
    expect(text(made.said)).toContain(`title: ${JSON.stringify(title)}`);
  });

  test('takes the same address in another language', async () => {
    content.put('articles/zh-cn/tax/refund.mdx', '---\ntitle: A\n---\n');

    expect((await content.call('new', 'Refund', '--topic', 'getting-paid')).code).toBe(0);
  });

  test('refuses an address that an article of another topic has', async () => {
    content.put('articles/en/tax/refund.mdx', '---\ntitle: A\n---\n');

    expect(await content.call('new', 'Refund', '--topic', 'getting-paid')).toEqual({
      code: 1,
      said: 'articles/en/tax/refund.mdx has this address already. Choose another: --slug refund-2',
    });
  });

  test('offers in its place one that is free', async () => {
    content.put('articles/en/tax/tui-kuan.mdx', '---\ntitle: A\n---\n');
    content.put('articles/en/tax/tui-kuan-2.mdx', '---\ntitle: B\n---\n');

    expect((await content.call('new', '退款', '--topic', 'tax')).said).toContain(
      'Choose another: --slug tui-kuan-3',
    );
  });

  test.each([
    ['no title', [], 'Say what the article is called.'],
    [
      'a title without quotes',
      ['Refund', 'it', '--topic', 'tax'],
      'Put the title in quotes: "Refund it".',
    ],
    ['no topic', ['A'], 'Say which topic it belongs to: --topic start, '],
    ['an unknown topic', ['A', '--topic', 'taxx'], 'There is no topic "taxx". Did you mean "tax"?'],
    [
      'an unknown language',
      ['A', '--topic', 'tax', '--locale', 'fr'],
      'There is no language "fr". Write --locale en or zh-CN.',
    ],
    [
      'a language that leads out of the folder',
      ['A', '--topic', 'tax', '--locale', '../../x'],
      'There is no language "../../x".',
    ],
    [
      'an address that leads out of the folder',
      ['A', '--topic', 'tax', '--slug', '../../x'],
      'Write --slug in small letters, digits and hyphens, at most 80, not "../../x".',
    ],
    [
      'a title that hides a character',
      ['A\u202eB', '--topic', 'tax'],
      'Take U+202E out of the title: it makes a text read otherwise than it is written.',
    ],
    [
      'an address that Windows keeps for itself',
      ['A', '--topic', 'tax', '--slug', 'aux'],
      'Write --slug otherwise: Windows has no file called "aux".',
    ],
    [
      'a title that gives such an address',
      ['Con', '--topic', 'tax'],
      'Windows has no file called "con". Give it another address: --slug con-1',
    ],
    [
      'a title of which nothing can be read',
      ['！？…', '--topic', 'tax'],
      'No address can be made of this title. Give it one: --slug refund-payment',
    ],
    [
      'a title that is too long for an article',
      ['long '.repeat(60), '--topic', 'tax'],
      'Write a title of at most 120 characters: it has 299.',
    ],
    [
      'an empty address',
      ['A', '--topic', 'tax', '--slug', ''],
      'Write --slug in small letters, digits and hyphens, at most 80, not "".',
    ],
    [
      'an option that is misspelt',
      ['A', '--topc', 'tax'],
      'There is no option --topc. Did you mean --topic?',
    ],
    ['an option without its value', ['A', '--topic'], 'Write a value after --topic.'],
  ])('refuses %s', async (_, args, said) => {
    const refused = await content.call('new', ...args);

    expect(refused.code).toBe(2);
    expect(refused.said.startsWith(said)).toBe(true);
    expect(refused.said).not.toContain('    at ');
    expect(existsSync(join(content.folder, 'articles'))).toBe(false);
  });

  test('says what is wrong with the topics where they cannot be read', async () => {
    content.put('topics.yaml', '- id: start\n  icon: flag\n');

    expect(await content.call('new', 'A', '--topic', 'start')).toEqual({
      code: 1,
      said: 'topics.yaml:1  0.name: Missing: write keys and values, indented below.\n\nOne thing to put right.',
    });
  });
});

describe('an option that no command has', () => {
  test.each([
    ['check', ['--hlep'], 'There is no option --hlep. Did you mean --help?'],
    ['check', ['content'], '"content" means nothing here. --help says what does.'],
    ['start', ['--prot', '1'], 'There is no option --prot. Did you mean --port?'],
    ['start', ['--port', 'x'], 'Write --port as a number from 1 to 65535, not "x".'],
    ['deploy', ['--dry'], 'There is no option --dry. Did you mean --dry-run?'],
    ['import', ['--local', 'en'], 'There is no option --local. Did you mean --locale?'],
    ['lock', ['--lokc'], 'There is no option --lokc. --help says what does.'],
    ['bench-search', ['--typo'], 'There is no option --typo. Did you mean --typos?'],
  ])('is refused by npm run %s %j', async (script, args, said) => {
    expect(await content.call(script, ...args)).toEqual({ code: 2, said });
  });
});

describe('help', () => {
  test.each([
    ['build', 'build'],
    ['lock', 'lock'],
    ['import', 'import'],
    ['bench-build', 'bench:build'],
    ['bench-gaps', 'bench:gaps'],
    ['bench-search', 'bench:search'],
    ['bench-search-size', 'bench:search-size'],
  ])('is all that scripts/%s.ts --help gives', (script, command) => {
    const before = readFileSync('package-lock.json', 'utf8');
    const { code, said } = content.run(script, '--help');

    expect(code).toBe(0);
    expect(said.startsWith(`npm run ${command}`)).toBe(true);
    expect(said).not.toMatch(/astro \[command\]|There is no/);
    expect(readFileSync('package-lock.json', 'utf8')).toBe(before);
  });
});

const text = (file: string) => readFileSync(join(content.folder, file), 'utf8');
