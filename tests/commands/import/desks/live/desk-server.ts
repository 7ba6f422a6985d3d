import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { desks, readExport } from '../../../../../scripts/import/desks/exports/read-export.ts';
import { crawl } from '../../../../../scripts/import/desks/live/crawl.ts';
import { interfaces } from '../../../../../scripts/import/desks/live/interfaces.ts';

export type Answer = (url: URL, request: IncomingMessage, response: ServerResponse) => unknown;

/** Where pages are kept, and where the desk of a test is. */
let folder: string;
let server: Server;
export let base: URL;
/** What the desk was asked, and for how many milliseconds it was left alone. */
export const asked: string[] = [];
export const pauses: number[] = [];

/** Gives each test of a file a desk that was never asked. */
export function eachWithItsDesk(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crawl-'));
    asked.length = 0;
    pauses.length = 0;
  });
  afterEach(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
}

/** A desk on this machine, in the shape that its documentation gives: what `answer` returns, as JSON. */
export async function serve(answer: Answer): Promise<void> {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base);
    asked.push(`${url.pathname}${url.search}`);
    const body = answer(url, request, response);
    if (response.destroyed) return;
    response.setHeader('content-type', 'application/json');
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export const close = () => new Promise((closed) => server.close(closed));

export const read = (desk: string, key = 'key', most?: number) =>
  crawl({
    desk: interfaces[desk] as never,
    base,
    key,
    folder,
    onProgress: () => {},
    ...(most !== undefined && { most }),
    wait: async (milliseconds) => void pauses.push(milliseconds),
  });

/** What the pages hold that were kept. */
export const kept = (desk: string) => readExport(folder, desks[desk] as never);

export const titles = (desk: string) =>
  kept(desk)
    .articles.map(({ title }) => title)
    .sort();

export const pagesKept = () => readdirSync(folder).length;

export function damagePages(): void {
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"bo');
}

export const zendeskArticle = (id: number) => ({
  id,
  section_id: 7,
  locale: 'en-us',
  title: `Article ${id}`,
  body: '<p>x</p>',
  draft: false,
});

/** Two pages of articles in one language. */
export const zendesk: Answer = (url) => {
  if (url.pathname.endsWith('/locales.json'))
    return { locales: ['en-us'], default_locale: 'en-us' };
  if (!url.pathname.endsWith('/articles.json')) return { sections: [], next_page: null };
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(`${url.pathname}?page=${page + 1}&per_page=100`, base);
  return { articles: [zendeskArticle(page)], next_page: page < 3 ? String(next) : null };
};
