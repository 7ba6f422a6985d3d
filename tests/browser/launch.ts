import { chromium, type LaunchOptions } from 'playwright-core';

import { findBrowser } from '../../scripts/test/find-browser.ts';
import { closeAtEnd } from '../between-tests.ts';

/** The browser that all the test files of a process share. */
export const browser = await launchBrowser();
closeAtEnd(() => browser.close());

/** A browser that shows nothing, and asks the network for nothing by itself. */
export function launchBrowser(options: LaunchOptions = {}) {
  const executablePath = findBrowser();
  return chromium.launch({
    ...options,
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
