import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { lostInForcedColors } from './forced-colors.ts';

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}

/** The looks that a page is tried in. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 390].map((width): Look => ({ colorScheme, width })),
);

/** A computer’s window of 1280 × 1024 at 400 %. */
export const lowWindow = { width: 320, height: 256 };

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** All that axe knows, and the size of what is pressed, which it leaves out by default. */
const options: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};

/** Its rules of colors, but for the one of WCAG’s highest level. */
const colorOptions: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'link-in-text-block'],
};

/** What axe finds in a look, in a line each: rule, element, and what to do. In the dark nothing but colors is another. */
export async function violationsOf(page: Page, { colorScheme, width }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  // What a bar that stays happens to cover is no smaller for it.
  await page.evaluate(() => scrollTo(0, 0));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const chosen = colorScheme === 'light' ? options : colorOptions;
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(chosen)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 120)} ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** The same in every look, each line with the look that has the fault; and what forced colors take away. */
export async function violationsInLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    const violations = await violationsOf(page, look);
    found.push(...violations.map((fault) => `${look.colorScheme}, ${look.width} wide: ${fault}`));
  }
  const lost = await lostInForcedColors(page);
  return [...found, ...lost.map((fault) => `forced colors: ${fault}`)];
}

/** Windows of phones, tablets and computers, and readers who set the text to twice its size. */
export const windows = [
  ...[320, 390, 768, 800, 1280].map((width) => ({ width, fontSize: '100%' })),
  ...[320, 390, 1280].map((width) => ({ width, fontSize: '200%' })),
];

/** Runs in the page. */
export function setFontSize(size: string) {
  document.documentElement.style.fontSize = size;
}

/** What sticks out in windows as wide as phones, tablets and computers have them. */
export async function stickingOutOfWindows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, fontSize } of windows) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(setFontSize, fontSize);
    const elements = await page.evaluate(stickingOut);
    found.push(...elements.map((element) => `${width} wide, text at ${fontSize}: ${element}`));
  }
  await page.evaluate(setFontSize, '');
  await page.setViewportSize(lowWindow);
  const stay = await page.evaluate(staying);
  return [...found, ...stay.map((element) => `in a low window: ${element} stays in view`)];
}

/** Elements that make the page wider than its window. Runs in the page. */
export function stickingOut(): string[] {
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

/** Words that are cut at the edge of a box that cannot be scrolled, if not shortened on purpose. Runs in the page. */
export function cutOff(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => !element.closest('.visually-hidden, .skip, input, img, video, svg'))
    .filter((element) => {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (cuts(overflowX) && scrollWidth > clientWidth) ||
        (cuts(overflowY) && scrollHeight > clientHeight + 1)
      );
    })
    .map(({ localName, className }) => `${localName}.${className}`);
}

/** What stays in view when the page is scrolled, but for a field that somebody types in. Runs in the page. */
export function staying(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
    .filter((element) => element.getClientRects().length > 0 && !element.closest('.docked'))
    .map(({ localName, className }) => `${localName}.${className}`);
}

/** What moves by itself, or glides where it could jump. Runs in the page. */
export function moving(): string[] {
  const pseudos = [undefined, '::before', '::after'];
  return [...document.querySelectorAll<HTMLElement>('*')]
    .filter((element) =>
      pseudos.some((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const glides =
          style.transitionProperty !== 'none' && !/^0s(, 0s)*$/.test(style.transitionDuration);
        return glides || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
      }),
    )
    .map(({ localName, className }) => `${localName}.${className}`);
}
