import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
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
