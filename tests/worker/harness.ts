import { readFileSync } from 'node:fs';
import type { KnownWords } from '../../worker/contract/published/known-words.ts';
import type { Manifest } from '../../worker/contract/published/manifest.ts';
import type { SharedSettings } from '../../worker/contract/published/settings.ts';
import type { Env } from '../../worker/env.ts';
import { betweenTests } from '../between-tests.ts';
import { server } from '../running-worker.ts';

export { origin, server, tables } from '../running-worker.ts';
export { adminToken } from '../secrets.ts';

export const worker = server.getWorker<Env>();
/** The bindings of the running Worker, so that a test can look into its tables. */
export const env = await worker.getEnv();
export const db = env.DB;
/** What the build told the Worker. */
export const settings: SharedSettings = built('settings.json');
export const articles: Manifest = built('articles.json');
export const knownWords: KnownWords = built('admin/known-words.json');

/** Where requests come from: a new address for each test, because limits are counted by address. */
let address: string;

betweenTests.before.push(() => {
  address = Array.from({ length: 3 }, () => Math.ceil(Math.random() * 250)).reduce(
    (start, part) => `${start}.${part}`,
    '10',
  );
});

type Headers = Record<string, string>;

type Init = Omit<NonNullable<Parameters<typeof worker.fetch>[1]>, 'headers'> & {
  headers?: Headers;
};

export const request = (path: string, init: Init = {}) =>
  worker.fetch(path, {
    redirect: 'manual',
    ...init,
    headers: { 'cf-connecting-ip': address, ...init.headers },
  });

export const get = (path: string, headers: Headers = {}) => request(path, { headers });

/** Sends what a script of the site would send. */
export const postJson = (path: string, fields: unknown, headers: Headers = {}) =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(fields),
  });

/** Sends what a browser without script would send. */
export const postForm = (path: string, fields: Record<string, string>, headers: Headers = {}) =>
  request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });

interface Receipt {
  id: string;
  url: string;
  replyBy: string;
}

/** Sends a message; its receipt. */
export async function sendMessage(fields: object = {}): Promise<Receipt> {
  const message = { email: 'jonas@client.example', text: 'My client paid twice.', ...fields };
  const response = await postJson('/api/messages', message);
  return (await response.json()) as Receipt;
}

export async function postMultipart(path: string, form: FormData, headers: Headers = {}) {
  const encoded = new Response(form);
  return request(path, {
    method: 'POST',
    headers: {
      'content-type': encoded.headers.get('content-type') ?? '',
      accept: 'application/json',
      ...headers,
    },
    body: await encoded.text(),
  });
}

function built(file: string) {
  return JSON.parse(readFileSync(`dist/${file}`, 'utf8'));
}
