import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from 'playwright-core';
import { closeAtEnd } from '../between-tests.ts';

const shell = '/usr/bin/chromium-headless-shell';

/** The shell first: it draws no window, so a run takes half the processor time. */
const installed = [
  shell,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that all the test files of a process share. */
export const browser = await launchBrowser();
closeAtEnd(() => browser.close());

/** A browser that shows nothing, and asks the network for nothing by itself. */
export function launchBrowser(options: LaunchOptions = {}) {
  return launch(findBrowser(installed), options);
}

/** The same with windows, which only a whole browser has: the shell keeps no page to go back to. */
export function launchWholeBrowser(options: LaunchOptions = {}) {
  return launch(findBrowser(installed.filter((path) => path !== shell)), options);
}

function launch(executablePath: string, options: LaunchOptions) {
  return chromium.launch({
    ...options,
    executablePath,
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

/** `CHROMIUM` names it, else an installed one, else Playwright's own. */
function findBrowser(installed: string[]): string {
  const named = process.env['CHROMIUM'];
  const found = [...(named ? [named] : installed), chromium.executablePath()].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new Error(
    'No browser found for the tests: install Chrome, Chromium or Edge, or set CHROMIUM=/path/to/it (Debian: apt-get install chromium chromium-headless-shell).',
  );
}
