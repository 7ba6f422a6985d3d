import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { demonstration } from './check-command.ts';

/** A clone as somebody new has it: only what the command itself touches. */
let clone: string;

/** Holds the clone, as a larger repository may. */
let around: string;

beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'init-'));
  clone = join(around, 'help');
  cpSync(demonstration, join(clone, 'content'), { recursive: true });
  cpSync('wrangler.toml', join(clone, 'wrangler.toml'));
  symlinkSync(resolve('site'), join(clone, 'site'));
});
afterEach(() => rmSync(around, { recursive: true }));

const who = ['--name', 'Acme', '--owner', 'Anna Berg', '--email', 'anna@acme.com'];

describe('npm run init', () => {
  test.each([
    ['en', 'en'],
    ['zh-CN', 'zh-cn'],
  ])('begins a help centre in %s alone, which is in order', (locale, path) => {
    expect(init('--yes', ...who, '--languages', locale, '--domain', 'help.acme.com').status).toBe(
      0,
    );

    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).not.toContain(' is nobody’s ');
    expect(articles()).toHaveLength(4);
    expect(articles().every((file) => file.startsWith(`articles/${path}/`))).toBe(true);
    expect(everyText()).not.toMatch(/paperboat|纸船|HSBC|汇丰|\bMei\b|林梅|\.example\b/i);
  });

  test('moves the demonstration to where tests look for it, as it was', () => {
    init('--yes', ...who);

    const moved = globSync('**/*.*', { cwd: join(clone, 'tests/demonstration') });
    expect(moved.sort()).toEqual(globSync('**/*.*', { cwd: demonstration }).sort());
    expect(read('tests/demonstration/site.yaml')).toBe(
      readFileSync(join(demonstration, 'site.yaml'), 'utf8'),
    );
  });

  test('writes what was answered', () => {
    init(
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

    expect(init('--yes', ...who, '--logo', picture).status).toBe(0);
    const { width, format } = await sharp(join(clone, 'content/brand/logo.png')).metadata();
    expect([width, format]).toEqual([512, 'png']);
    expect(existsSync(join(clone, 'content/brand/logo.svg'))).toBe(false);
  });

  test('begins from the demonstration where that is wished, and check says what is left of it', () => {
    init('--yes', ...who, '--start', 'demonstration', '--languages', 'en');

    expect(articles()).toHaveLength(
      globSync('articles/en/**/*.mdx', { cwd: demonstration }).length,
    );
    expect(settings()).toMatchObject({
      name: 'Acme',
      oftenAsked: { en: ['get a refund', expect.anything(), expect.anything()] },
    });
    expect(settings()['notice']).toBeUndefined();
    const { stdout, status } = check();
    expect(status).toBe(0);
    expect(stdout).toContain('30 articles are the demonstration’s, word for word.');
    expect(stdout).toMatch(/“Paperboat” is of the demonstration, in \d+ files\./);
    expect(stdout).toMatch(/“paperboat\.example” is of the demonstration, in \d+ files\./);
    expect(stdout).toContain('“Mei Lin” is of the demonstration');
    expect(stdout).toMatch(/words\.yaml:\d+ {2}8 lines are the demonstration’s/);
    expect(stdout).toContain('https://help.example.com is nobody’s address: write yours.');
  });
});

describe('npm run init, where the owner changed the demonstration before', () => {
  test('keeps her look and her words', () => {
    commit(clone);
    write('content/brand/logo.png', 'hers');
    write('content/brand/logo.svg', drawing(''));
    write('content/strings/en.yaml', 'site: {}\n');
    write('content/privacy/en.mdx', 'Hers.\n');
    commit(clone);

    expect(init('--yes', ...who).status).toBe(0);
    expect(read('content/privacy/en.mdx')).toBe('Hers.\n');
    expect(read('content/brand/logo.png')).toBe('hers');
    expect(read('content/brand/logo.svg')).toBe(drawing(''));
    expect(read('content/strings/en.yaml')).toBe('site: {}\n');
    expect(existsSync(join(clone, 'tests/demonstration/strings/en.yaml'))).toBe(false);
    expect(read('tests/demonstration/brand/logo.svg')).toBe(
      readFileSync(join(demonstration, 'brand/logo.svg'), 'utf8'),
    );
  });

  test('says what of the demonstration it cannot put back as it came', () => {
    write('content/brand/logo.svg', drawing(''));

    expect(init('--yes', ...who).stdout).toContain(
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
  )('does not lose, %s, %s', (where, _, file, way) => {
    const text = `${existsSync(join(clone, file)) ? read(file) : '---\ntitle: Own\n---\n'}# hers\n`;
    if (where === 'in a folder of a larger repository') commit(around);
    write(file, text);
    if (where === 'after a commit') commit(clone);

    const { status, stderr } = init('--yes', ...who);
    expect(status).toBe(1);
    expect(stderr).toContain(
      `  ${file.replace('content/', '')}\nMove them elsewhere for a moment${way}`,
    );
    expect(read(file)).toBe(text);
    expect(existsSync(join(clone, 'tests'))).toBe(false);
  });

  test('takes the demonstration for what it is though its settings are elsewhere for a moment', () => {
    commit(clone);
    rmSync(join(clone, 'content/site.yaml'));

    expect(init('--yes', ...who, '--start', 'demonstration').status).toBe(0);
    expect(read('tests/demonstration/site.yaml')).toBe(
      readFileSync(join(demonstration, 'site.yaml'), 'utf8'),
    );
    expect(settings()).toMatchObject({ name: 'Acme', oftenAsked: { en: expect.anything() } });
  });

  test('keeps the words she wrote in a language that the site will not have', () => {
    const words = read('content/words.yaml').replace('zh-CN:\n', 'zh-CN:\n  - [甲, 乙]\n');
    write('content/words.yaml', words);

    init('--yes', ...who, '--start', 'demonstration', '--languages', 'en');
    expect(read('content/words.yaml')).toBe(words);
  });
});

test('articles in a content without settings are not lost', () => {
  init('--yes', ...who, '--domain', 'help.acme.com');
  const [article = ''] = articles();
  rmSync(join(clone, 'content/site.yaml'));

  const { status, stderr } = init('--yes', ...who);
  expect(status).toBe(1);
  expect(stderr).toContain(`  ${article}\n`);
  expect(articles()).toContain(article);
});

describe('npm run check, after npm run init', () => {
  beforeEach(() => {
    init('--yes', ...who, '--domain', 'help.acme.com', '--languages', 'en');
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
  ])('says that %s is left of the demonstration', (_, file, text, said) => {
    const [topic = ''] = globSync('*', { cwd: join(clone, 'content/articles/en') });
    const path = join(clone, 'content', file.replace('/a/', `/${topic}/`));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);

    expect(check().stdout).toContain(said);
  });

  test('says that its synonyms are', () => {
    const words = readFileSync(join(demonstration, 'words.yaml'), 'utf8');
    writeFileSync(join(clone, 'content/words.yaml'), words);

    expect(check().stdout).toMatch(/words\.yaml:\d+ {2}\d+ lines are the demonstration’s/);
  });
});

describe('npm run deploy', () => {
  test('refuses an address that is nobody’s, and says what to do', () => {
    init('--yes', ...who);

    const { status, stderr } = run('deploy');
    expect(status).toBe(1);
    expect(stderr).toContain('https://help.example.com is nobody’s address: write yours.');
    expect(stderr).toContain('Nothing was published. `npm run init` asks for your domain');
  });

  test('refuses the demonstration', () => {
    const { status, stderr } = run('deploy');

    expect(status).toBe(1);
    expect(stderr).toContain('content/site.yaml:4  https://help.paperboat.example is nobody’s');
  });

  test('asks next for the database of a help centre with an address', () => {
    init('--yes', ...who, '--domain', 'help.acme.com');

    expect(run('deploy').stderr).toContain('wrangler.toml has no ids of your database');
  });
});

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

describe('npm run init refuses, and changes nothing, where', () => {
  test.each([
    ['somebody is missing', ['--yes', '--name', 'Acme'], 'Add --owner, --email.'],
    ['nobody can be asked', [], 'Nobody is here to answer: add --yes.'],
    ['an address is none', ['--yes', '--email', 'anna'], '--email: Write an email address such as'],
    [
      'there is no such language',
      ['--yes', '--languages', 'fr'],
      '--languages: There is no language "fr". There are en, zh-CN.',
    ],
    ['there is no such time zone', ['--yes', '--time-zone', 'Berln'], 'Did you mean "Berlin"?'],
    ['hours are none', ['--yes', '--hours', 'always'], '--hours: Write days and hours such as'],
    ['a hue is none', ['--yes', '--hue', '361'], '--hue: Write degrees from 0 to 360'],
    [
      'a domain has a path',
      ['--yes', '--domain', 'acme.com/help'],
      '--domain: Write a domain such as',
    ],
    ['a picture is not there', ['--yes', '--logo', 'no.png'], '--logo: There is no file no.png.'],
    [
      'a picture is none',
      ['--yes', '--logo', 'wrangler.toml'],
      '--logo: Give a picture that ends in',
    ],
    [
      'a logo runs something',
      ['--yes', '--logo', 'unsound.svg'],
      '--logo: Give another picture than unsound.svg: it is a drawing that runs or fetches something: <script>',
    ],
    [
      'a portrait holds what nobody sees',
      ['--yes', '--portrait', 'hidden.svg'],
      '--portrait: Give another picture than hidden.svg: it is a drawing with U+202E',
    ],
    ['a name holds what nobody sees', ['--yes', '--name', 'A\u202eB'], '--name: Take '],
  ])('%s', (_, args, said) => {
    writeFileSync(join(clone, 'unsound.svg'), drawing('<script>a()</script>'));
    writeFileSync(join(clone, 'hidden.svg'), drawing('<title>a\u202eb</title>'));
    const before = everyText();
    const { status, stderr } = init(...args);

    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(everyText()).toBe(before);
    expect(existsSync(join(clone, 'tests'))).toBe(false);
  });
});

test('settings that nobody can read are said to be so, and stay', () => {
  init('--yes', ...who);
  writeFileSync(join(clone, 'content/site.yaml'), 'name: Acme\nlocales: [en\n');

  const { status, stderr } = init('--yes', '--hue', '20');
  expect(status).toBe(1);
  expect(stderr).toMatch(/content\/site\.yaml:\d+ /);
  expect(read('content/site.yaml')).toBe('name: Acme\nlocales: [en\n');
});

test('a language is known by what it is called in any language, and without its country', () => {
  for (const name of ['中文', 'Chinese', 'zh', 'ZH-cn', '中文，English']) {
    init('--yes', ...who, '--languages', `${name}, 英语`);
    expect(settings()).toMatchObject({ locales: ['zh-CN', 'en'] });
    rmSync(join(clone, 'content'), { recursive: true });
  }
});

test('what a call left in the middle of its last step is put back', () => {
  init('--yes', ...who);
  cpSync(join(clone, 'content'), join(clone, '.build/init/before'), { recursive: true });
  rmSync(join(clone, 'content'), { recursive: true });

  expect(init('--yes', '--hue', '20').status).toBe(0);
  expect(settings()).toMatchObject({ name: 'Acme', hue: 20 });
});

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), text);
};

function commit(repository: string): void {
  const asSomebody = ['-c', 'user.name=Anna', '-c', 'user.email=anna@acme.com'];
  for (const args of [['init'], ['add', '.'], [...asSomebody, 'commit', '-m', 'A change']])
    spawnSync('git', args, { cwd: repository });
}

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/>${inside}</svg>`;

const init = (...args: string[]) => run('init', ...args);
const check = () => run('check');

function run(script: string, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...args], {
    cwd: clone,
    env: { ...process.env, CONTENT: '', LANG: 'C' },
    encoding: 'utf8',
  });
}

const read = (file: string) => readFileSync(join(clone, file), 'utf8');
const settings = (): Record<string, unknown> => parse(read('content/site.yaml'));
const articles = () =>
  globSync('articles/**/*.mdx', { cwd: join(clone, 'content') }).map((file) =>
    file.replaceAll('\\', '/'),
  );
const everyText = () =>
  globSync('content/**/*.{yaml,mdx,svg}', { cwd: clone })
    .sort()
    .map((file) => `${file}\n${read(file)}`)
    .join('\n');
