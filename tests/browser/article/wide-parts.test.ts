import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeContent } from '../../languages/small-content.ts';
import { copyTree, inCopy } from '../../tree-copy.ts';
import { browser } from '../launch.ts';
import { cutOff, stickingOut } from '../looks.ts';
import { article, markdown } from './wide-parts.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

let tree: string;

beforeAll(() => {
  tree = copyTree();
  writeContent(tree, [{ code: 'en', path: 'en' }]);
  const folder = join(tree, 'content/articles/en/first-steps');
  writeFileSync(join(folder, 'wide.mdx'), article);
  writeFileSync(join(folder, 'plain.md'), markdown);
  writeFileSync(
    join(folder, 'wide.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>',
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    { cwd: tree, env: inCopy, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

test('every part that an author may use is tried', () => {
  const parts = readdirSync('site/components/author')
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace('.astro', ''));

  expect(parts.filter((part) => !article.includes(`<${part}`))).toEqual([]);
});

describe.each(['/articles/wide/', '/articles/plain/'])('everything wide in %s', (path) => {
  let page: Page;

  beforeAll(async () => {
    page = await open(path);
  });
  afterAll(() => page.context().close());

  test.each([
    [320, '100%'],
    [320, '200%'],
    [390, '200%'],
    [1280, '200%'],
  ])('leaves the page as wide as its window of %d, with text at %s', async (width, fontSize) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, fontSize);

    expect(await page.evaluate(stickingOut)).toEqual([]);
    expect(await page.evaluate(cutOff)).toEqual([]);
  });

  test('scrolls by itself in a narrow window, by keyboard too', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    const scrolling = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .filter((element) => getComputedStyle(element).overflowX === 'auto')
        .map(({ localName, className, tabIndex }) => `${localName}.${className} ${tabIndex}`),
    );

    expect([...new Set(scrolling)].sort()).toEqual(['div.scroll 0', 'figure.diagram 0', 'pre. 0']);
  });

  test('is whole on paper', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 900 });
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    const scrolling = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter(({ clientWidth }) => clientWidth > 0)
        .filter((element) => getComputedStyle(element).overflowX === 'auto')
        .map(({ localName, className }) => `${localName}.${className}`),
    );
    const wideCode = await page
      .locator('pre')
      .evaluateAll((all) => all.filter((code) => code.scrollWidth > code.clientWidth).length);

    expect([scrolling, wideCode]).toEqual([[], 0]);
    expect(await page.evaluate(stickingOut)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  });
});

/** A page of the site that was built, with every question open. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  // An address of its own lets the button to copy appear.
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(tree, 'dist', pathname.replace(/\/$/, '/index.html'));
    return existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? '' })
      : route.fulfill({ status: 404 });
  });
  await page.goto(`https://help.example${path}`);
  await page.locator('.code button:not([hidden])').first().waitFor();
  await page
    .locator('details.disclosure')
    .evaluateAll((all) => all.map((question) => question.setAttribute('open', '')));
  return page;
}
