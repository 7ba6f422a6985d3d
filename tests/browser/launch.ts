import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';

/** A browser that shows nothing, and asks the network for nothing by itself. */
export function launchBrowser() {
  const executablePath = findBrowser();
  return chromium.launch({
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
