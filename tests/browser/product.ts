import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { manifestSchema } from '../../worker/contract/published/manifest.ts';
import { publishedSettingsSchema } from '../../worker/contract/published/settings.ts';
import { betweenTests } from '../between-tests.ts';
import { origin, server } from '../running-worker.ts';
import { runSchedule as runTurns } from '../schedule.ts';
import { adminToken } from '../secrets.ts';
import { browser } from './launch.ts';

export { emptyTables, origin, rows } from '../running-worker.ts';

/** For how long something may fail to happen. A bound for what hangs, not for what is slow beside other work. */
const patience = 120_000;

interface Window {
  width: number;
  height: number;
}

const desktop: Window = { width: 1280, height: 800 };

let opened: Page[] = [];

/** What went wrong in any page of a test: it has to be expected by name, or the test fails. */
let troubles: string[] = [];
let expected: RegExp[] = [];

export const settings = publishedSettingsSchema.parse(built('settings.json'));
export const { articles } = manifestSchema.parse(built('articles.json'));

betweenTests.after.push(async () => {
  const unexpected = troubles.filter(
    (trouble) => !expected.some((pattern) => pattern.test(trouble)),
  );
  const pages = opened;
  [troubles, expected, opened] = [[], [], []];
  // What comes while they close would be laid to the next test, which may open no page at all.
  await Promise.all(pages.map((page) => page.removeAllListeners()));
  await Promise.all(pages.map(closeReader));

  expect(unexpected, 'errors, foreign requests and violated policies').toEqual([]);
});

/** What a program gets. */
export const get = (path: string) =>
  fetch(origin + path, {
    headers: { ...someAddress(), accept: 'application/json' },
    redirect: 'manual',
  });

/** Posts as a script of the site does. */
export const postJson = (path: string, fields: object) =>
  fetch(origin + path, {
    method: 'POST',
    headers: {
      ...someAddress(),
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: JSON.stringify(fields),
  });

/** What the owner's browser sends along. */
export const asOwner = () => ({
  extraHTTPHeaders: { ...someAddress(), authorization: `Bearer ${adminToken}` },
});

/** Lets the schedule run as if it were that time. */
export const runSchedule = (now: Date, rounds?: number) =>
  runTurns(server.getWorker(), now, rounds);

/** A page of a reader who was never here before. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newReader(options);
  await page.goto(origin + path);
  return page;
}

/** Presses what leads to a page, and waits until that is there: a press alone waits for none. */
export async function follow(page: Page, press: () => Promise<void>) {
  const loaded = page.waitForEvent('load');
  await press();
  await loaded;
}

/** A window with nothing in it, for tests that prepare what a page will find. */
export async function newReader(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await watchedPage(options);
  opened.push(page);
  return page;
}

/**
 * One reader for a group of tests, each of which begins with a page of its own: for those that ask nothing of a first
 * visit, nor of what a tab remembers. A reader who is new costs more than such a test.
 */
export function sameReader(options: BrowserContextOptions & { viewport?: Window } = {}) {
  let page: Page;
  beforeAll(async () => {
    page = await watchedPage(options);
  });
  afterAll(() => closeReader(page));

  return async (path: string, viewport: Window = options.viewport ?? desktop): Promise<Page> => {
    await page.setViewportSize(viewport);
    await page.goto(origin + path);
    return page;
  };
}

/** A window for a whole group of tests, which closes it itself. */
export async function watchedPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: desktop,
    locale: 'en-GB',
    extraHTTPHeaders: someAddress(),
    // What a service worker fetches passes by `page.route`. Its own tests let it run.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) {
      troubles.push(`Foreign request: ${url}`);
    }
  });
  return page;
}

/** A request that a test holds back may still be held when it ends: what becomes of it is nobody's fault. */
export async function closeReader(page: Page) {
  if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}

/** Waits for what scripts and the Worker do in their own time. */
export const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: patience });

/** Lets a test bring about a trouble on purpose. */
export function expectTrouble(pattern: RegExp) {
  expected.push(pattern);
}

/** Limits are counted by address: each reader has one of their own. */
function someAddress() {
  const part = () => Math.ceil(Math.random() * 250);
  return { 'cf-connecting-ip': `10.${part()}.${part()}.${part()}` };
}

function built(file: string): unknown {
  return JSON.parse(readFileSync(`dist/${file}`, 'utf8'));
}
