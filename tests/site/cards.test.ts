import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  type BuiltPage,
  built,
  elementsIn,
  fileAt,
  isArticle,
  pages,
  settings,
} from './built-pages.ts';

const { origin } = new URL(settings.address);

/** What a page says of itself where a link to it is shared. */
const graphOf = ({ root }: BuiltPage) =>
  elementsIn(root, 'meta').flatMap((meta) => {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? '';
    return /^(?:og|twitter):/.test(name) ? [[name, attribute(meta, 'content') ?? ''] as const] : [];
  });

const linkTo = (page: BuiltPage, rel: string) =>
  elementsIn(page.root, 'link').find((link) => attribute(link, 'rel') === rel);

const isKept = (page: BuiltPage) => linkTo(page, 'canonical') !== undefined;

const pathOf = (page: BuiltPage) => {
  const { 'og:image': image = '' } = Object.fromEntries(graphOf(page));
  return image.replace(origin, '');
};

describe.each(pages.filter(isKept))('a shared link to $path', (page) => {
  const graph = graphOf(page);
  const said = Object.fromEntries(graph);

  test('shows its title, its description and whose page it is', () => {
    const [title] = elementsIn(page.root, 'title').map(
      ({ children: [text] }) => text?.type === 'text' && text.value,
    );
    const description = elementsIn(page.root, 'meta').find(
      (meta) => attribute(meta, 'name') === 'description',
    );

    expect(`${said['og:title']} · ${said['og:site_name']}`).toBe(title);
    expect(said['og:description']).toBe(description && attribute(description, 'content'));
    expect(said['og:type']).toBe(isArticle(page) ? 'article' : 'website');
    expect(said['og:url']).toBe(origin + page.path);
    expect(said['twitter:card']).toBe('summary_large_image');
  });

  test('says its language and the others', () => {
    const locales = graph.flatMap(([name, value]) => (/^og:locale/.test(name) ? [value] : []));

    expect(locales).toEqual(page.locale === 'en' ? ['en_GB', 'zh_CN'] : ['zh_CN', 'en_GB']);
  });

  test('shows a picture that is there, in the size that it says', async () => {
    const file = fileAt(pathOf(page));
    const { width, height, format } = await sharp(readFileSync(file ?? 'missing')).metadata();

    expect(said['og:image']).toMatch(/^https:/);
    expect([`${width}`, `${height}`]).toEqual([said['og:image:width'], said['og:image:height']]);
    expect([format, said['og:image:type']]).toEqual(['png', 'image/png']);
    expect(said['og:image:alt']).toContain(said['og:site_name']);
  });
});

test.each(pages.filter((page) => !isKept(page)))('$path is for nobody to share', (page) => {
  expect(graphOf(page)).toEqual([]);
});

test('each topic has a picture in each language, which its articles share', () => {
  const ofTopics = pages.filter(({ path }) => /\/topics\/[\w-]+\/$/.test(path)).map(pathOf);
  const ofArticles = pages.filter(isArticle).map(pathOf);
  const contents = ofTopics.map((path) => readFileSync(fileAt(path) ?? 'missing', 'base64'));

  expect(ofTopics).toHaveLength(12);
  expect(new Set(contents).size).toBe(12);
  expect(new Set(ofArticles)).toEqual(new Set(ofTopics));
});

test('other sites may show the picture of a link to this one', () => {
  const rules = built('_headers').split(/^(?=\/)/m);

  for (const place of ['/card.png', '/cards/*', '/zh-cn/card.png', '/zh-cn/cards/*'])
    expect(rules.find((rule) => rule.startsWith(`${place}\n`))).toContain(': cross-origin');
});

test('favicon.ico holds the icon in three sizes', async () => {
  const file = readFileSync('dist/favicon.ico');
  const count = file.readUInt16LE(4);
  const sizes = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const entry = file.subarray(6 + 16 * n, 22 + 16 * n);
      const offset = entry.readUInt32LE(12);
      const png = file.subarray(offset, offset + entry.readUInt32LE(8));
      const { width, height } = await sharp(png).metadata();
      return [entry.readUInt8(0), width, height];
    }),
  );

  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  expect(sizes).toEqual([16, 32, 48].map((size) => [size, size, size]));
});
