import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, elementsIn, fileAt, isArticle, pages } from './built-pages.ts';

/** What Cloudflare's servers use for files that are compressed as they are sent. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const KB = 1024;

const isHome = ({ path }: BuiltPage) => path === '/' || path === '/zh-cn/';

describe.each([
  ['the home page', pages.filter(isHome), 28 * KB, 6],
  ['an article', pages.filter(isArticle), 24 * KB, 5],
])('%s at first view', (_, some, mostBytes, mostRequests) => {
  test.each(some)(
    `$path takes ${mostBytes / KB} KB and ${mostRequests} requests at most`,
    (page) => {
      const files = [page.path, ...firstFiles(page)];

      expect(files.length).toBeLessThanOrEqual(mostRequests);
      expect(sum(files.map(sizeOf))).toBeLessThanOrEqual(mostBytes);
    },
  );
});

test.each(pages)('$path runs 6 KB of JavaScript at most before any interaction', (page) => {
  expect(sum(scriptsOf(page).map(sizeOf))).toBeLessThanOrEqual(6 * KB);
});

test.each([
  ['/', '/companion/en/root.json'],
  ['/zh-cn/', '/companion/zh-cn/root.json'],
])('the first short answer on %s comes with 25 KB at most', (path, index) => {
  const home = pages.find((page) => page.path === path) as BuiltPage;
  const there = new Set(scriptsOf(home));
  const scripts = importsOf([builtScript('search-list')]).filter((script) => !there.has(script));
  const bytes = [...scripts, index].map((file) => brotliCompressSync(bytesAt(file)).length);

  expect(sum(bytes)).toBeLessThanOrEqual(25 * KB);
});

test.each(pages)('$path shows no picture before it is scrolled to', (page) => {
  const eager = elementsIn(page.root, 'img').filter(
    (image) => attribute(image, 'loading') !== 'lazy',
  );

  expect(eager).toEqual([]);
});

/** Addresses of what a browser fetches to show a page that nobody has scrolled or touched. */
function firstFiles(page: BuiltPage): string[] {
  const linked = elementsIn(page.root, 'link')
    .filter((link) =>
      /^(stylesheet|icon|modulepreload|preload)$/.test(attribute(link, 'rel') ?? ''),
    )
    .flatMap((link) => attribute(link, 'href') ?? []);
  const pictures = elementsIn(page.root, 'img')
    .filter((image) => attribute(image, 'loading') !== 'lazy')
    .flatMap((image) => attribute(image, 'src') ?? []);
  return [...new Set([...linked, ...pictures, ...scriptsOf(page)])];
}

/** The scripts of a page with what they import at once. */
const scriptsOf = (page: BuiltPage) =>
  importsOf(elementsIn(page.root, 'script').flatMap((script) => attribute(script, 'src') ?? []));

function importsOf(paths: readonly string[]): string[] {
  const scripts = new Set(paths);
  for (const script of scripts) {
    for (const [, name = ''] of bytesAt(script)
      .toString()
      .matchAll(/(?:from|import)\s*["']\.\/([^"']+)/g))
      scripts.add(`/_astro/${name}`);
  }
  return [...scripts];
}

/** The address of a script that is fetched when it is needed. */
const builtScript = (name: string) =>
  `/_astro/${readdirSync('dist/_astro').find((file) => file.startsWith(`${name}.`))}`;

const bytesAt = (path: string) => readFileSync(fileAt(path) ?? path);

const sizeOf = (path: string) => brotliCompressSync(bytesAt(path), quality).length;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
