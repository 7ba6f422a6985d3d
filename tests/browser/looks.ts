import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The looks that a page is tried in. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 390].map((width) => ({ colorScheme, width })),
);

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** All that axe knows, and the size of what is pressed, which it leaves out by default. */
const options: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'target-size': { enabled: true } },
};

/** What axe finds, in a line each: rule, element, and what to do. */
export async function violationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 120)} ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** The same in every look, each line with the look that has the fault. */
export async function violationsInLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const violations = await violationsOf(page);
    found.push(...violations.map((fault) => `${colorScheme}, ${width} wide: ${fault}`));
  }
  return found;
}

/** What sticks out in windows as wide as phones, tablets and computers have them. */
export async function stickingOutOfWindows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 390, 768, 800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const elements = await page.evaluate(stickingOut);
    found.push(...elements.map((element) => `${width} wide: ${element}`));
  }
  return found;
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
