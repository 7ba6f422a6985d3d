import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from './check-command.ts';

let content: ReturnType<typeof contentFolder>;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>';

beforeEach(() => {
  content = contentFolder();
});

test('a brand of pictures, a stylesheet and what that shows is in order', async () => {
  content.put('brand/logo.svg', drawing);
  content.put('brand/logo-dark.svg', drawing);
  content.put('brand/files/a.woff2', 'a font');
  content.put('brand/styles.css', "a { src: url(./files/a.woff2); mask: url('data:,a') }");
  await picture('portrait.jpg');

  expect(await content.call('check')).toMatchObject({ code: 0 });
});

test.each([
  ['lgo.svg', 'brand/lgo.svg:1  Nothing is called so here. Did you mean "logo.svg"?'],
  ['logo.gif', 'brand/logo.gif:1  Save it with one of these endings: .svg, .png'],
  ['logo.png', 'brand/logo.png:1  It cannot be read as a picture. Save it again, as PNG or SVG.'],
  ['logo-dark.svg', 'brand/logo-dark.svg:1  Put a logo for light pages beside it'],
])('says what is wrong with brand/%s', async (name, said) => {
  content.put(`brand/${name}`, name.endsWith('.svg') ? drawing : 'no picture');

  expect(await content.call('check')).toMatchObject({
    code: 1,
    said: expect.stringContaining(said),
  });
});

test.each([
  ['a script', '<script>alert(1)</script>', 'that runs or fetches something: <script>'],
  [
    'a picture from elsewhere',
    '<image href="https://a.example/x.png"/>',
    'that runs or fetches something: href=',
  ],
  ['a hidden sign', '<title>a\u202eb</title>', 'with U+202E in <title>'],
])('says that a logo has %s', async (_, inside, said) => {
  content.put('brand/logo.svg', drawing.replace('</svg>', `${inside}</svg>`));

  expect((await content.call('check')).said).toContain(
    `brand/logo.svg:1  Replace it: it is a drawing ${said}`,
  );
});

test.each([
  [
    'over 20 times as wide as high',
    'viewBox="0 0 1e3 1"',
    'of 1000 × 1, with one side over 20 times',
  ],
  ['wider than anything draws', 'viewBox="0 0 1e9 1"', 'of 1000000000 × 1, over 16000 on a side'],
  ['as wide in millimetres', 'width="9000mm" height="9000mm"', 'over 16000 on a side'],
])('says that a logo is %s', async (_, size, said) => {
  content.put('brand/logo.svg', drawing.replace('viewBox="0 0 8 8"', size));

  const { said: all } = await content.call('check');
  expect(all).toContain('brand/logo.svg:1  Replace it: it is a drawing ');
  expect(all).toContain(said);
});

test.each([
  ['no width', drawing.replace('viewBox="0 0 8 8"', 'width="0" height="9"')],
  ['no end', drawing.slice(0, -6)],
])('says that a logo of %s is none', async (_, text) => {
  content.put('brand/logo.svg', text);

  expect((await content.call('check')).said).toMatch(
    /brand\/logo\.svg:1 {2}(It cannot be read as a picture|Replace it: it is a broken)/,
  );
});

test('says that a drawing is larger than a page should fetch', async () => {
  content.put(
    'brand/logo.svg',
    drawing.replace('</svg>', `${'<path d="M0 0h8"/>'.repeat(100_000)}</svg>`),
  );

  expect((await content.call('check')).said).toContain(
    'brand/logo.svg:1  Replace it: it is a drawing of 1800 KB, over 500 KB.',
  );
});

test('says that a photograph was cut off', async () => {
  await picture('portrait.jpg');
  const bytes = readFileSync(place('portrait.jpg'));
  writeFileSync(place('portrait.jpg'), bytes.subarray(0, bytes.length / 2));

  expect((await content.call('check')).said).toContain(
    'brand/portrait.jpg:1  It cannot be read as a picture.',
  );
});

test('says that there are two pictures of one name', async () => {
  await picture('portrait.jpg');
  copyFileSync(place('portrait.jpg'), place('portrait.png'));

  expect((await content.call('check')).said).toContain(
    'brand/portrait.png:1  Take one of the two away: portrait.jpg is the portrait already.',
  );
});

test('says what the stylesheet fetches in vain, with its line', async () => {
  content.put(
    'brand/styles.css',
    '/* A */\n@import "https://a.example/x.css";\nb { src: url(./c.png) }\nd { mask: url(./files/d.svg) }',
  );
  content.put('brand/files/d.svg', drawing.replace('<path', '<path onload="a()"'));

  const { said } = await content.call('check');
  expect(said).toContain('brand/styles.css:2  Put https://a.example/x.css into a folder');
  expect(said).toContain('brand/styles.css:3  There is no file ./c.png.');
  expect(said).toContain('brand/styles.css:4  Replace ./files/d.svg: it is a drawing that runs');
});

test.each([
  ['in capitals', 'a { background: URL(https://a.example/x.png) }'],
  ['with an escape', 'a { background: u\\72l(https://a.example/x.png) }'],
  ['in a set of pictures', 'a { background: image-set("https://a.example/x.png" 1x) }'],
  ['in a set of a property of its own', ':root { --a: image-set("https://a.example/x.png" 1x) }'],
  [
    'in a registered property',
    '@property --a { syntax: "<url>"; inherits: false; initial-value: url(https://a.example/x.png) }',
  ],
  ['within other rules', '@media print { @layer a { b { mask: url(https://a.example/x.png) } } }'],
])('says that the stylesheet fetches from elsewhere %s', async (_, css) => {
  content.put('brand/styles.css', `\n${css}\n`);

  expect(await content.call('check')).toMatchObject({
    code: 1,
    said: expect.stringContaining('brand/styles.css:2  Put https://a.example/x.png into a folder'),
  });
});

test('reads the stylesheets that the stylesheet imports, and says where an import is not read', async () => {
  content.put('brand/styles.css', '@import "./parts/more.css";\na {}\n@import "./b.css";\n');
  content.put('brand/parts/more.css', '@import "../styles.css";\na { mask: url(a.png) }');

  const { said } = await content.call('check');
  expect(said).toContain('brand/parts/more.css:2  There is no file a.png.');
  expect(said).toContain('brand/styles.css:3  Move it above all rules');
  expect(said).toContain('2 things to put right.');
});

test('takes no text, comment or namespace of the stylesheet for an address', async () => {
  content.put(
    'brand/styles.css',
    '/* url(https://a.example) */\n@namespace svg url(http://www.w3.org/2000/svg);\na { content: "url(https://a.example)"; filter: url(#b); src: url(DATA:font/woff2,a) }',
  );

  expect(await content.call('check')).toMatchObject({ code: 0 });
});

const place = (name: string) => join(content.folder, 'brand', name);

async function picture(name: string) {
  mkdirSync(join(content.folder, 'brand'), { recursive: true });
  await sharp({ create: { width: 9, height: 9, channels: 3, background: '#48a' } }).toFile(
    place(name),
  );
}

test('says where the owner’s words cannot stand, with their line', async () => {
  content.put('strings/en.yaml', 'site:\n  hom:\n    title: A\n  writeTo: "{nam}"\n');
  content.put('strings/fr.yaml', 'site: {}\n');

  const { said } = await content.call('check');
  expect(said).toContain(
    'strings/en.yaml:3  site.hom: There is no text "hom". Did you mean "home"?',
  );
  expect(said).toContain('strings/en.yaml:4  site.writeTo: Nothing stands for {nam} here.');
  expect(said).toContain(
    'strings/fr.yaml:1  Name the file after its language: en.yaml or zh-cn.yaml.',
  );
});

describe('of a known issue, the check', () => {
  const update = (more: string) =>
    `  - { at: 2026-11-28T09:40:00Z, text: { en: A, zh-CN: 甲 }, ${more} }\n`;
  const issue = (more: string, title = '{ en: Late, zh-CN: 延迟 }') =>
    `title: ${title}\nupdates:\n${update(more)}`;

  test('finds nothing in one that is whole, and an article may lead to it', async () => {
    content.put('notices/late.yaml', issue('state: looking'));
    content.put('articles/en/start/a.mdx', '---\ntitle: A\n---\n\n[Late](/notices/late/)\n');

    expect(await content.call('check')).toMatchObject({ code: 0 });
  });

  test.each([
    [
      'a state that there is not',
      'late',
      issue('state: fxed'),
      'notices/late.yaml:3  updates.0.state: Write one of looking, found, fixed (did you mean fixed?).',
    ],
    ['no update', 'late', 'title: { en: Late }\nupdates: []\n', 'notices/late.yaml:2  updates: '],
    [
      'a name that is no address',
      'Too Late',
      issue('state: found'),
      'notices/Too Late.yaml:1  Name the file ',
    ],
  ])('names %s', async (_, name, text, said) => {
    content.put(`notices/${name}.yaml`, text);

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(said),
    });
  });

  test.each([
    ['down.YAML', 'down'],
    ['down.yaml.txt', 'down'],
    ['2026/down.yaml', 'down'],
  ])('does not pass over %s, which nothing reads', async (name, slug) => {
    content.put(`notices/${name}`, issue('state: found'));

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`notices/${name}:1  Name it notices/${slug}.yaml: `),
    });
  });

  test('names two of one address', async () => {
    content.put('notices/pay.yaml', issue('state: found'));
    content.put('notices/pay.yml', issue('state: looking'));

    expect((await content.call('check')).said).toContain(
      'notices/pay.yml:1  Rename it: notices/pay.yaml has the same address.',
    );
  });

  test('names an update that is still to come', async () => {
    content.put(
      'notices/late.yaml',
      issue('state: found') + update('state: fixed').replace('2026-', '2099-'),
    );

    expect((await content.call('check')).said).toContain(
      'notices/late.yaml:4  updates.1.at: Write when it was said: this is still to come.',
    );
  });

  test.each([
    [
      'an article that there is not',
      'lat',
      'link: There is no article "lat". Did you mean "late"?',
    ],
    ['a draft', 'soon', 'link: Take it out until "soon" is published: it is a draft.'],
    [
      'a page that there is not',
      '/articles/lat/',
      'link: There is no page /articles/lat/. Did you mean /articles/late/?',
    ],
    ['words', 'see below', 'link: There is no article "see below". Write its slug, or an address.'],
  ])('refuses a link to %s', async (_, link, said) => {
    content.put('articles/en/start/late.mdx', '---\ntitle: Late\n---\n');
    content.put('articles/en/start/soon.mdx', '---\ntitle: Soon\ndraft: true\n---\n');
    content.put('notices/late.yaml', `${issue('state: found')}link: ${link}\n`);

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`notices/late.yaml:4  ${said}`),
    });
  });

  test('refuses an old address that its page has, and that of the list', async () => {
    content.put('notices/late.yaml', issue('state: found'));
    content.put(
      'articles/en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/notices/late/, /zh-cn/notices]\n---\n',
    );

    const { said } = await content.call('check');
    expect(said).toContain('Take /notices/late/ out: the known issue "late" has it.');
    expect(said).toContain('Take /zh-cn/notices out: a page of the site has it.');
  });

  test('says where a language of the site lacks a text', async () => {
    content.put('notices/late.yaml', issue('state: found', '{ en: Late }'));

    expect((await content.call('check')).said).toContain(
      'notices/late.yaml:1  title: Not written in zh-CN: "Late" is shown there.',
    );
  });
});

describe('of a text on privacy, the check', () => {
  test('finds nothing in one that leads to pages of the site and has that of the product in it', async () => {
    content.put(
      'privacy/en.mdx',
      'Ask [me](/contact/).\n\n<StandardText />\n\n## My host\n\nIt is A.\n',
    );
    content.put('privacy/zh-cn.md', '## 主机\n\n用的是 A。\n');

    expect(await content.call('check')).toMatchObject({ code: 0 });
  });

  test.each([
    ['a dead link', 'en.mdx', '\n[A](/articles/a/)\n', ':2  There is no page /articles/a/.'],
    [
      'a part that there is not',
      'en.mdx',
      '<StandardTxt />\n',
      ':1  There is no part <StandardTxt>. Did you mean <StandardText>?',
    ],
    ['a part in plain Markdown', 'en.md', '<StandardText />\n', ':1  Rename the file to en.mdx'],
    ['a program', 'en.mdx', '{1 + 1}\n', ':1  Write `{1 + 1}` in backticks.'],
    ['a second title', 'en.md', '# Privacy\n', ':1  Begin the heading with "##"'],
    ['front matter', 'en.md', '---\ntitle: A\n---\n', ':1  Begin with the text'],
    [
      'a name that is no language',
      'english.md',
      'A\n',
      ':1  Name the file after its language: en.mdx or zh-cn.mdx.',
    ],
  ])('names %s', async (_, name, text, said) => {
    content.put(`privacy/${name}`, text);

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`privacy/${name}${said}`),
    });
  });

  test('says that there are two of one language, and where another has none', async () => {
    content.put('privacy/en.md', 'A\n');
    const { said } = await content.call('check');
    content.put('privacy/en.mdx', 'A\n');

    expect(said).toContain(
      'privacy/en.md:1  Not written in zh-CN: the text of the product is shown',
    );
    expect((await content.call('check')).said).toMatch(
      /privacy\/en.mdx:1 {2}Take one of the two away: .*en.md/,
    );
  });

  test('does not know the part in an article', async () => {
    content.put('articles/en/start/a.mdx', '---\ntitle: A\n---\n\n<StandardText />\n');

    expect((await content.call('check')).said).toContain(
      'a.mdx:5  There is no part <StandardText>.',
    );
  });
});
