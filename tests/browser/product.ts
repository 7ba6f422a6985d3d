import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { createTestHarness } from 'wrangler';
import { manifestSchema } from '../../worker/contract/manifest.ts';
import { sharedSettingsSchema } from '../../worker/contract/settings.ts';
import { launchBrowser } from './launch.ts';

/** As much of D1 as a test asks: its types do not go together with a browser's. */
interface Database {
  prepare(query: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
}

interface Statement {
  all<Row>(): Promise<{ results: Row[] }>;
}

/** 256 bits, as `npm start` would make them. */
const ADMIN_TOKEN = 'YnJvd3Nlci10ZXN0cy1vbmx5LW9mLTI1Ni1iaXRzLTE';

const server = createTestHarness({
  workers: [{ configPath: 'wrangler.toml', secrets: { ADMIN_TOKEN } }],
});

let database: Database;
let emptyTables: Statement[];
let browser: Browser;
let opened: Page[] = [];

/** What went wrong in any page of a test: it has to be expected by name, or the test fails. */
let troubles: string[] = [];
let expected: RegExp[] = [];

/** Where the product is. */
export let origin: string;
export const settings = sharedSettingsSchema.parse(built('settings.json'));
export const { articles } = manifestSchema.parse(built('articles.json'));

beforeAll(async () => {
  [browser, { origin }] = await Promise.all([
    launchBrowser(),
    server.listen().then(({ url }) => url),
  ]);
  await server.getWorker().applyD1Migrations('DB');
  database = (await server.getWorker<{ DB: Database }>().getEnv()).DB;
  const tables = await rows<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND NOT name GLOB '_cf_*' AND NOT name GLOB '*_migrations' AND NOT name GLOB 'sqlite_*'",
  );
  emptyTables = tables.map(({ name }) => database.prepare(`DELETE FROM ${name}`));
});

beforeEach(() => database.batch(emptyTables));

afterEach(async () => {
  const unexpected = troubles.filter(
    (trouble) => !expected.some((pattern) => pattern.test(trouble)),
  );
  const pages = opened;
  [troubles, expected, opened] = [[], [], []];
  await Promise.all(pages.map((page) => page.context().close()));

  expect(unexpected, 'errors, foreign requests and violated policies').toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What the Worker stored. */
export const rows = async <Row = Record<string, unknown>>(query: string): Promise<Row[]> =>
  (await database.prepare(query).all<Row>()).results;

/** What a program gets. */
export const get = (path: string) =>
  fetch(origin + path, {
    headers: { ...someAddress(), accept: 'application/json' },
    redirect: 'manual',
  });

/** What the owner's browser sends along. */
export const asOwner = () => ({
  extraHTTPHeaders: { ...someAddress(), authorization: `Bearer ${ADMIN_TOKEN}` },
});

/** Lets the schedule run as if it were that time. */
export const runSchedule = (now: Date) =>
  server.getWorker().scheduled({ cron: '*/10 * * * *', scheduledTime: now });

/** A page of a reader who was never here before. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newReader(options);
  await page.goto(origin + path);
  return page;
}

/** A window with nothing in it, for tests that prepare what a page will find. */
export async function newReader(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await watchedPage(options);
  opened.push(page);
  return page;
}

/** The same for a whole group of tests, which closes it itself. */
export async function watchedPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    extraHTTPHeaders: someAddress(),
    ...options,
  });
  context.setDefaultTimeout(10_000);
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

/** Waits for what scripts and the Worker do in their own time. */
export const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 5000 });

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
