import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  articles,
  check,
  clone,
  drawing,
  everyText,
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

describe('npm run init, in a help centre that is somebody’s', () => {
  beforeEach(async () => {
    await init('--yes', ...who, '--domain', 'help.acme.com', '--languages', 'en');
  });

  test('changes what is answered and leaves every other line', () => {
    const before = read('content/site.yaml').split('\n');

    start('init', '--yes', '--hue', '20', '--email', 'hello@acme.com');
    const changed = read('content/site.yaml')
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(changed).toEqual([
      'hue: 20 # 0–360; contrast is right at every hue',
      '  email: hello@acme.com',
      '    to: hello@acme.com',
    ]);
  });

  test('takes an answer that differs from what there was in spaces alone', async () => {
    await init('--yes', '--name', 'AcmePay', '--owner', 'LinMei');
    expect(settings()).toMatchObject({ name: 'AcmePay', owner: { fullName: { en: 'LinMei' } } });

    await init('--yes', '--name', 'Acme Pay', '--owner', 'Lin Mei');
    expect(settings()).toMatchObject({
      name: 'Acme Pay',
      owner: { name: { en: 'Lin' }, fullName: { en: 'Lin Mei' } },
    });
  });

  test('leaves the spaces of every other line, and what is within quotation marks', async () => {
    const own = read('content/site.yaml')
      .replace(/^hue: .*$/m, 'hue:   258     # ours')
      .replace(/^holidays: .*$/m, 'holidays: [ 2026-12-25,  2026-12-26 ]')
      .replace(/^ {2}about: .*$/m, "  about: {en: 'Reads  [ all ] mail'}");
    write('content/site.yaml', own);

    await init('--yes', '--name', 'A[ 1 ]');
    expect(read('content/site.yaml')).toBe(own.replace(/^name: .*$/m, 'name: A[ 1 ]'));
  });

  test.each([
    ['Windows ends its lines', (text: string) => text.replaceAll('\n', '\r\n')],
    ['four spaces are further in', (text: string) => text.replace(/^ {2}/gm, '    ')],
    [
      'items stand below their key',
      (text: string) => text.replace(/^ {2}(?=- kind| {2}label| {2}to)/gm, ''),
    ],
    ['a byte order mark begins it', (text: string) => `\ufeff${text}`],
  ])('keeps a file as it is written, where %s', async (_, style) => {
    const own = style(read('content/site.yaml'));
    write('content/site.yaml', own);

    expect((await init('--yes', '--hue', '20', '--email', 'hello@acme.com')).code).toBe(0);
    expect(read('content/site.yaml')).toBe(
      own.replace(/^(hue: )\d+/m, '$120').replaceAll('anna@acme.com', 'hello@acme.com'),
    );
  });

  test('leaves articles and settings as they are where nothing is answered', async () => {
    writeFileSync(join(clone, 'content/articles/en/start/own.mdx'), '---\ntitle: Own\n---\n');
    const before = everyText();

    expect((await init('--yes')).code).toBe(0);
    expect(everyText()).toBe(before);
  });

  test('adds a language with its texts and its first articles', async () => {
    await init('--yes', '--languages', 'en,zh-CN');

    expect(settings()).toMatchObject({
      locales: ['en', 'zh-CN'],
      owner: { about: { 'zh-CN': '亲自阅读并回复每条消息' } },
    });
    expect(articles().filter((file) => file.includes('zh-cn'))).toHaveLength(4);
    const { code, out } = await check();
    expect(code).toBe(0);
    expect(out).not.toContain('Not written in');
  });

  test('says which pictures of hers stay beside a new logo, and leaves what is no picture', async () => {
    for (const file of ['brand/logo.svg', 'brand/logo-dark.svg', 'brand/icon.svg', 'new.svg'])
      write(`content/${file}`, drawing(`<title>${file}</title>`));
    write('content/brand/logo.ai', 'a source');

    const { out } = await init('--yes', '--logo', 'content/new.svg');
    expect(out).toContain('content/brand/logo-dark.svg is the one you had before this logo');
    expect(out).toContain('content/brand/icon.svg is the one you had before this logo');
    expect(read('content/brand/logo.svg')).toContain('new.svg');
    expect(read('content/brand/logo.ai')).toBe('a source');
    expect((await init('--yes', '--hue', '20')).out).not.toContain('logo-dark');
  });

  test('moves the domain in wrangler.toml, and leaves routes of another kind', async () => {
    await init('--yes', '--domain', 'hilfe.acme.de');
    expect(read('wrangler.toml').match(/^routes.*$/gm)).toEqual([
      'routes = [{ pattern = "hilfe.acme.de", custom_domain = true }]',
    ]);

    const own = 'routes = [\n  "a.acme.de/*",\n]\n';
    writeFileSync(join(clone, 'wrangler.toml'), own);
    const { out } = await init('--yes', '--domain', 'help.acme.com');
    expect(read('wrangler.toml')).toBe(own);
    expect(out).toContain(
      'wrangler.toml has routes of your own: see that they name help.acme.com.',
    );
  });
});
