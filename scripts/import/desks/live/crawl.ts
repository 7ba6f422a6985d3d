import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { LeftOut } from '../../losses.ts';
import { hashOf } from '../../record/state.ts';
import { endlessPaging } from './paging.ts';

/** The interface of a desk, as far as reading all of its articles needs it. */
export interface Interface {
  /** Where its pages begin, at the address that the owner gives. */
  first: (base: URL) => URL[];
  /** Pages that a page leads to: the next one of a list, and what its records have pages of their own for. */
  following: (page: URL, body: unknown, more: { link: string | null; odd: Odd }) => URL[];
  /** Whether the desk says by a status only that it has no such page, such as a translation that nobody wrote. */
  mayLack?: (page: URL, status: number) => boolean;
  /** What is kept of a page that does not say itself what its address says. */
  kept?: (page: URL, body: unknown) => unknown;
  headers: (key: string) => Record<string, string>;
}

/** Is told of a record that is not what the desk's documentation says, so that what it leads to is not asked for. */
export type Odd = (record: unknown) => void;

interface Order {
  desk: Interface;
  base: URL;
  key: string;
  /** Where pages are kept, so that a crawl that was stopped goes on. */
  folder: string;
  onProgress: (step: string, done: number, total: number) => void;
  /** Waits so many milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
  /** How many pages a desk may have at most. */
  most?: number;
}

/** Why a crawl ended before its last page, in the owner's words. */
interface Refusal {
  reason: string;
}

/**
 * Saves each page of a desk's interface as a file, to the last. One page is asked for at a time, and a desk that wants to be
 * left alone for a while is. Only the address that the owner gave is asked, for her key goes along.
 */
export async function crawl(order: Order): Promise<Crawled | Refusal> {
  const { desk, base, folder, onProgress, most } = order;
  const leftOut: LeftOut[] = [];
  const endless = endlessPaging(most);
  mkdirSync(folder, { recursive: true });
  const queue = desk.first(base);
  const known = new Set(queue.map(String));
  for (let done = 0; done < queue.length; done += 1) {
    onProgress('pages read', done, queue.length);
    const page = queue[done] as URL;
    const file = fileOf(page, done, folder);
    const kept = saved(file);
    const read = kept ?? (await ask(page, order));
    if ('reason' in read) return read;
    const following = followingOf(page, read, { desk, leftOut });
    if ('reason' in following) return following;
    for (const next of following) {
      if (next.origin !== base.origin || known.has(String(next))) continue;
      known.add(String(next));
      queue.push(next);
    }
    const reason = endless(page, { body: read.body, next: following, all: queue.length });
    if (reason) return { reason };
    // Only what was understood: the next crawl would stumble over anything else again.
    if (!kept) save(file, read);
  }
  onProgress('pages read', queue.length, queue.length);
  return { pages: queue.length, leftOut };
}

interface Crawled {
  pages: number;
  /** Records that are odd, of which nothing further was asked. */
  leftOut: LeftOut[];
}

const pageSchema = z.object({
  body: z.unknown(),
  /** The header that names the next page, where the body does not. */
  link: z.string().nullable(),
});

type Page = z.infer<typeof pageSchema>;

/** The pages that a page leads to, where it is what the desk's documentation says. */
function followingOf(
  page: URL,
  { body, link }: Page,
  { desk, leftOut }: { desk: Interface; leftOut: LeftOut[] },
): URL[] | Refusal {
  const odd = (record: unknown) =>
    leftOut.push({
      file: `${page.pathname}: ${JSON.stringify(record).slice(0, 100)}`,
      files: 1,
      reason: 'a record without an id, so what it leads to was not asked for',
    });
  try {
    return desk.following(page, body, { link, odd });
  } catch {
    return {
      reason: `${page.host} answered ${page.pathname} with JSON that is no page of a list.`,
    };
  }
}

/** By its place in the queue first: files are read in the order of the desk. */
function fileOf(page: URL, place: number, folder: string): string {
  const hash = hashOf(String(page)).slice(0, 32);
  return join(folder, `${String(place).padStart(6, '0')}-${hash}.json`);
}

/** Nothing where it is missing or damaged: then it is asked for again. */
function saved(file: string): Page | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return pageSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Under its name only when it is whole: a crawl may be stopped at any moment. */
function save(file: string, read: Page): void {
  writeFileSync(`${file}.part`, JSON.stringify(read));
  renameSync(`${file}.part`, file);
}

const tries = 6;

async function ask(page: URL, order: Order): Promise<Page | Refusal> {
  const { desk, key, wait = sleep } = order;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await answerOf(page, desk.headers(key));
    if ('reason' in answer || isPassing(answer)) {
      if (attempt === tries) return 'reason' in answer ? answer : refusalOf(page, answer);
      await wait('reason' in answer ? pauseAfter(attempt) : pauseOf(answer, attempt));
      continue;
    }
    if (desk.mayLack?.(page, answer.status)) return { body: null, link: null };
    return answer.ok ? pageOf(page, answer, desk) : refusalOf(page, answer);
  }
}

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

type Answer = Pick<Response, 'ok' | 'status' | 'headers'> & { text: string };

/** Read to its end, for a line may drop half way. A key is never sent on to wherever an answer points. */
async function answerOf(page: URL, headers: Record<string, string>): Promise<Answer | Refusal> {
  try {
    const response = await fetch(page, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    });
    const { ok, status } = response;
    return { ok, status, headers: response.headers, text: await response.text() };
  } catch (error) {
    return { reason: `${page.host} does not answer: ${causeOf(error as Error)}` };
  }
}

const causeOf = ({ cause, message }: Error) => (cause instanceof Error ? cause.message : message);

function pageOf(
  page: URL,
  { text, headers }: Answer,
  { kept = (_, body) => body }: Interface,
): Page | Refusal {
  try {
    return { body: kept(page, JSON.parse(text)), link: headers.get('link') };
  } catch {
    return { reason: `${page.host} answered ${page.pathname} with something else than JSON.` };
  }
}

const isPassing = ({ status }: Answer) => status === 429 || status >= 500;

/** What the desk asks for in seconds, or twice as long each time; never over a minute and a half. */
function pauseOf({ headers }: Answer, attempt: number): number {
  const asked = Number(headers.get('retry-after') ?? Number.NaN) * 1000;
  return Math.min(90_000, Number.isFinite(asked) && asked >= 0 ? asked : pauseAfter(attempt));
}

const pauseAfter = (attempt: number) => 1000 * 2 ** (attempt - 1);

function refusalOf({ host, pathname }: URL, { status }: Answer): Refusal {
  if (status === 401 || status === 403)
    return { reason: `${host} does not take the key (it answered ${status} to ${pathname}).` };
  if (status === 404) return { reason: `${host} has no ${pathname}: is the address right?` };
  return { reason: `${host} answered ${status} to ${pathname}.` };
}
