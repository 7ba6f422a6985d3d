import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectTrouble, origin, watchedPage } from './product.ts';
import { states } from './states.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** All that axe knows, and the size of what is pressed, which it leaves out by default. */
const options: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};

const languages = [
  { locale: 'en', root: '/' },
  { locale: 'zh-CN', root: '/zh-cn/' },
] as const;

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 390].map((width) => ({ colorScheme, width })),
);

describe.each(states)('$name', ({ path, act }) => {
  describe.each(languages)('in $locale', ({ locale, root }) => {
    let page: Page;

    beforeAll(async () => {
      page = await watchedPage({ reducedMotion: 'reduce' });
      await page.goto(origin + root + path);
      await act?.(page, locale);
      await page.evaluate(axe);
    });

    afterAll(() => page.context().close());

    test.each(looks)(
      'breaks no rule of accessibility: $colorScheme, $width wide',
      async ({ colorScheme, width }) => {
        expectTrouble(/404 .*no-such-page/);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });

        expect(await violationsOf(page)).toEqual([]);
      },
    );

    test.each([
      [320, '100%'],
      [390, '100%'],
      [768, '100%'],
      [1280, '100%'],
      [390, '200%'],
      [1280, '200%'],
    ])('fits into a window %d wide with text at %s', async (width, fontSize) => {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(
        (size) => document.documentElement.style.setProperty('font-size', size),
        fontSize,
      );

      expect(await page.evaluate(stickingOut)).toEqual([]);
    });
  });
});

/** What axe finds, in a line each: rule, element, and what to do. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 120)} ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** Elements that make the page wider than its window. Runs in the page. */
function stickingOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
  return [...document.body.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .filter(
      (element) =>
        ![...document.querySelectorAll('main *')].some(
          (other) => other !== element && other.contains(element) && scrolls(other),
        ),
    )
    .map(
      (element) =>
        `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`,
    );
}
