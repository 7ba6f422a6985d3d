import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lostInForcedColors } from './forced-colors.ts';
import {
  cutOff,
  looks,
  lowWindow,
  moving,
  setFontSize,
  staying,
  stickingOut,
  violationsOf,
  windows,
} from './looks.ts';
import { expectTrouble, origin, watchedPage } from './product.ts';
import { states } from './states.ts';

const languages = [
  { locale: 'en', root: '/' },
  { locale: 'zh-CN', root: '/zh-cn/' },
] as const;

describe.each(states)('$name', ({ path, act }) => {
  describe.each(languages)('in $locale', ({ locale, root }) => {
    let page: Page;

    beforeAll(async () => {
      page = await watchedPage({ reducedMotion: 'reduce' });
      await page.goto(origin + root + path);
      await act?.(page, locale);
    });

    afterAll(() => page.context().close());

    test.each(looks)('breaks no rule of accessibility: $colorScheme, $width wide', async (look) => {
      expectTrouble(/404 .*no-such-page/);

      expect(await violationsOf(page, look)).toEqual([]);
    });

    test.each(windows)(
      'fits into a window $width wide with text at $fontSize',
      async ({ width, fontSize }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(setFontSize, fontSize);

        expect(await page.evaluate(stickingOut)).toEqual([]);
        expect(await page.evaluate(cutOff)).toEqual([]);
      },
    );

    test('has a low window for itself, as a computer’s is at 400 %', async () => {
      await page.setViewportSize(lowWindow);

      expect(await page.evaluate(staying)).toEqual([]);
      expect(await page.evaluate(stickingOut)).toEqual([]);
    });

    test('moves nothing where that was asked for', async () => {
      expect(await page.evaluate(moving)).toEqual([]);
    });

    test.each([390, 1280])('fits into a window %d wide with text set wider', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(setWider);

      expect(await page.evaluate(stickingOut)).toEqual([]);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });

    test.each([1280, 390])('loses nothing in forced colors: %d wide', async (width) => {
      await page.setViewportSize({ width, height: 900 });

      expect(await lostInForcedColors(page)).toEqual([]);
    });
  });
});

/** As far as WCAG lets a reader set letters, words and lines apart (1.4.12). Runs in the page. */
function setWider() {
  document.documentElement.style.removeProperty('font-size');
  for (const { style } of document.querySelectorAll<HTMLElement>('body, body *')) {
    style.lineHeight = '1.5';
    style.letterSpacing = '0.12em';
    style.wordSpacing = '0.16em';
  }
  for (const { style } of document.querySelectorAll('p')) style.marginBlockEnd = '2em';
}
