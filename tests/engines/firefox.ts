import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { closeAtEnd } from '../between-tests.ts';
import type { Engine } from './engine.ts';

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const path = [process.env['FIREFOX'] ?? '', ...installed].find((path) => existsSync(path));

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  const launched = puppeteer.launch({
    browser: 'firefox',
    executablePath: path as string,
    headless: true,
  });
  closeAtEnd(async () => (await launched).close());
  return launched;
}

/** Firefox as it is installed, over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: path ? undefined : 'Firefox (Debian: apt-get install firefox-esr)',
  async open() {
    browser ??= launch();
    const context = await (await browser).createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => {
      if (!isOfLeftPage(String(error))) errors.push(String(error));
    });
    return {
      open: (url) => page.goto(url),
      type: (selector, text) => page.type(selector, text),
      pressEnter: () => page.keyboard.press('Enter'),
      click: (selector) => page.click(selector),
      // `goBack` waits for an event that a page kept for Back does not send.
      back: () => page.evaluate('history.back()'),
      reload: () => page.reload(),
      value: async <Value>(expression: string) => (await page.evaluate(expression)) as Value,
      errors: () => errors,
      close: () => context.close(),
    };
  },
};

/** A page that is left while it fetches a part of itself says that it could not. */
const isOfLeftPage = (error: string) =>
  /error loading dynamically imported module|ServiceWorker intercepted the request/.test(error);
