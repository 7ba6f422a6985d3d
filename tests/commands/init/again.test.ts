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
  who,
  write,
} from './clone.ts';

beforeEach(makeClone);
afterEach(removeClone);

describe('npm run init, in a help centre that is somebody’s', () => {
  beforeEach(() => {
    init('--yes', ...who, '--domain', 'help.acme.com', '--languages', 'en');
  });

  test('changes what is answered and leaves every other line', () => {
    const before = read('content/site.yaml').split('\n');

    init('--yes', '--hue', '20', '--email', 'hello@acme.com');
    const changed = read('content/site.yaml')
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(changed).toEqual([
      'hue: 20 # 0–360; contrast is right at every hue',
      '  email: hello@acme.com',
      '    to: hello@acme.com',
    ]);
  });

  test('takes an answer that differs from what there was in spaces alone', () => {
    init('--yes', '--name', 'AcmePay', '--owner', 'LinMei');
    expect(settings()).toMatchObject({ name: 'AcmePay', owner: { fullName: { en: 'LinMei' } } });

    init('--yes', '--name', 'Acme Pay', '--owner', 'Lin Mei');
    expect(settings()).toMatchObject({
      name: 'Acme Pay',
      owner: { name: { en: 'Lin' }, fullName: { en: 'Lin Mei' } },
    });
  });

  test('leaves the spaces of every other line, and what is within quotation marks', () => {
    const own = read('content/site.yaml')
      .replace(/^hue: .*$/m, 'hue:   258     # ours')
      .replace(/^holidays: .*$/m, 'holidays: [ 2026-12-25,  2026-12-26 ]')
      .replace(/^ {2}about: .*$/m, "  about: {en: 'Reads  [ all ] mail'}");
    write('content/site.yaml', own);

    init('--yes', '--name', 'A[ 1 ]');
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
  ])('keeps a file as it is written, where %s', (_, style) => {
    const own = style(read('content/site.yaml'));
    write('content/site.yaml', own);

    expect(init('--yes', '--hue', '20', '--email', 'hello@acme.com').status).toBe(0);
    expect(read('content/site.yaml')).toBe(
      own.replace(/^(hue: )\d+/m, '$120').replaceAll('anna@acme.com', 'hello@acme.com'),
    );
  });

  test('leaves articles and settings as they are where nothing is answered', () => {
    writeFileSync(join(clone, 'content/articles/en/start/own.mdx'), '---\ntitle: Own\n---\n');
    const before = everyText();

    expect(init('--yes').status).toBe(0);
    expect(everyText()).toBe(before);
  });

  test('adds a language with its texts and its first articles', () => {
    init('--yes', '--languages', 'en,zh-CN');

    expect(settings()).toMatchObject({
      locales: ['en', 'zh-CN'],
      owner: { about: { 'zh-CN': '亲自阅读并回复每条消息' } },
    });
    expect(articles().filter((file) => file.includes('zh-cn'))).toHaveLength(4);
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).not.toContain('Not written in');
  });

  test('says which pictures of hers stay beside a new logo, and leaves what is no picture', () => {
    for (const file of ['brand/logo.svg', 'brand/logo-dark.svg', 'brand/icon.svg', 'new.svg'])
      write(`content/${file}`, drawing(`<title>${file}</title>`));
    write('content/brand/logo.ai', 'a source');

    const { stdout } = init('--yes', '--logo', 'content/new.svg');
    expect(stdout).toContain('content/brand/logo-dark.svg is the one you had before this logo');
    expect(stdout).toContain('content/brand/icon.svg is the one you had before this logo');
    expect(read('content/brand/logo.svg')).toContain('new.svg');
    expect(read('content/brand/logo.ai')).toBe('a source');
    expect(init('--yes', '--hue', '20').stdout).not.toContain('logo-dark');
  });

  test('moves the domain in wrangler.toml, and leaves routes of another kind', () => {
    init('--yes', '--domain', 'hilfe.acme.de');
    expect(read('wrangler.toml').match(/^routes.*$/gm)).toEqual([
      'routes = [{ pattern = "hilfe.acme.de", custom_domain = true }]',
    ]);

    const own = 'routes = [\n  "a.acme.de/*",\n]\n';
    writeFileSync(join(clone, 'wrangler.toml'), own);
    const { stdout } = init('--yes', '--domain', 'help.acme.com');
    expect(read('wrangler.toml')).toBe(own);
    expect(stdout).toContain(
      'wrangler.toml has routes of your own: see that they name help.acme.com.',
    );
  });
});
