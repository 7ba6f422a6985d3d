import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demonstration } from '../check-command.ts';
import {
  articles,
  check,
  clone,
  everyText,
  init,
  makeClone,
  read,
  removeClone,
  settings,
  start,
  who,
} from './clone.ts';

beforeEach(makeClone);
afterEach(removeClone);

describe('npm run init', () => {
  test.each([
    ['en', 'en'],
    ['zh-CN', 'zh-cn'],
  ])('begins a help centre in %s alone, which is in order', async (locale, path) => {
    expect(
      (await init('--yes', ...who, '--languages', locale, '--domain', 'help.acme.com')).code,
    ).toBe(0);

    const { code, out } = await check();
    expect(code).toBe(0);
    expect(out).not.toContain(' is nobody’s ');
    expect(articles()).toHaveLength(4);
    expect(articles().every((file) => file.startsWith(`articles/${path}/`))).toBe(true);
    expect(everyText()).not.toMatch(/paperboat|纸船|HSBC|汇丰|\bMei\b|林梅|\.example\b/i);
  });

  test('moves the demonstration to where tests look for it, as it was', async () => {
    await init('--yes', ...who);

    const moved = globSync('**/*.*', { cwd: join(clone, 'tests/demonstration') });
    expect(moved.sort()).toEqual(globSync('**/*.*', { cwd: demonstration }).sort());
    expect(read('tests/demonstration/site.yaml')).toBe(
      readFileSync(join(demonstration, 'site.yaml'), 'utf8'),
    );
  });

  test('writes what was answered', async () => {
    await init(
      ...['--yes', ...who, '--languages', 'zh-CN,en', '--owner', 'zh-CN=林安', '--hue', '#c30'],
      ...['--time-zone', 'berlin', '--hours', 'Mon-Tue 9-12:30, sat 10:00–11:00'],
      ...['--domain', 'https://help.acme.com/'],
    );

    expect(settings()).toMatchObject({
      name: 'Acme',
      address: 'https://help.acme.com',
      product: 'https://acme.com',
      locales: ['zh-CN', 'en'],
      hue: 35,
      timeZone: 'Europe/Berlin',
      owner: {
        name: { 'zh-CN': '林安', en: 'Anna' },
        fullName: { 'zh-CN': '林安', en: 'Anna Berg' },
        place: { 'zh-CN': '德国', en: 'Germany' },
        email: 'anna@acme.com',
      },
      officeHours: {
        monday: { from: '09:00', to: '12:30' },
        tuesday: { from: '09:00', to: '12:30' },
        saturday: { from: '10:00', to: '11:00' },
      },
    });
    expect(read('wrangler.toml')).toMatch(
      /^routes = \[\{ pattern = "help\.acme\.com", custom_domain = true \}\]\n\n\[assets\]/m,
    );
  });

  test('makes a logo of any picture', async () => {
    const picture = join(clone, 'Big.JPG');
    await sharp({ create: { width: 2000, height: 900, channels: 3, background: '#c30' } })
      .jpeg()
      .toFile(picture);

    expect((await init('--yes', ...who, '--logo', picture)).code).toBe(0);
    const { width, format } = await sharp(join(clone, 'content/brand/logo.png')).metadata();
    expect([width, format]).toEqual([512, 'png']);
    expect(existsSync(join(clone, 'content/brand/logo.svg'))).toBe(false);
  });

  test('begins from the demonstration where that is wished, and check says what is left of it', () => {
    start('init', '--yes', ...who, '--start', 'demonstration', '--languages', 'en');

    expect(articles()).toHaveLength(
      globSync('articles/en/**/*.mdx', { cwd: demonstration }).length,
    );
    expect(settings()).toMatchObject({
      name: 'Acme',
      oftenAsked: { en: ['get a refund', expect.anything(), expect.anything()] },
    });
    expect(settings()['notice']).toBeUndefined();
    const { out, code } = start('check');
    expect(code).toBe(0);
    expect(out).toContain('30 articles are the demonstration’s, word for word.');
    expect(out).toMatch(/“Paperboat” is of the demonstration, in \d+ files\./);
    expect(out).toMatch(/“paperboat\.example” is of the demonstration, in \d+ files\./);
    expect(out).toContain('“Mei Lin” is of the demonstration');
    expect(out).toMatch(/words\.yaml:\d+ {2}8 lines are the demonstration’s/);
    expect(out).toContain('https://help.example.com is nobody’s address: write yours.');
  });
});

test('a language is known by what it is called in any language, and without its country', async () => {
  for (const name of ['中文', 'Chinese', 'zh', 'ZH-cn', '中文，English']) {
    await init('--yes', ...who, '--languages', `${name}, 英语`);
    expect(settings()).toMatchObject({ locales: ['zh-CN', 'en'] });
    rmSync(join(clone, 'content'), { recursive: true });
  }
});

test('what a call left in the middle of its last step is put back', async () => {
  await init('--yes', ...who);
  cpSync(join(clone, 'content'), join(clone, '.build/init/before'), { recursive: true });
  rmSync(join(clone, 'content'), { recursive: true });

  expect((await init('--yes', '--hue', '20')).code).toBe(0);
  expect(settings()).toMatchObject({ name: 'Acme', hue: 20 });
});
