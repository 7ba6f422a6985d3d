import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { unsubscribePath } from '../../../worker/email/unsubscribing/link.ts';
import { insertion } from '../../commands/database-export.ts';
import { codeOf, filesIn } from '../../source-files.ts';
import { unsealed } from '../../unsealed.ts';
import { sendFiles } from '../files/send-files.ts';
import { askedTwice, grouped } from '../gaps/asked.ts';
import { articles, db, get, postJson, tables } from '../harness.ts';
import { ownerCookie, ownerGet, ownerJson, ownerPost } from '../owner.ts';
import { close, gap, nextMonday, visits } from '../weeks/put-week.ts';
import { withKey } from '../with-key.ts';
import { goodBodies } from './good-bodies.ts';

const token = 'AAAAAAAAAAAAAAAAAAAAAA';
const question = { query: 'split an invoice', locale: 'en', why: 'no-answer' };

let cookie: string;
let message: { id: string; url: string };
let email: string | null;
let file: string | null;
let unsubscribing: string[];

/** Each address of the Worker that is read, by the file and the path of its route. */
const addresses: Record<string, () => string[]> = {
  'worker/admin.ts /': () => ['/admin/'],
  'worker/articles/owner-routes.ts /articles': () => [
    '/admin/articles/',
    '/admin/articles/?list=reviews',
  ],
  'worker/articles/owner-routes.ts /articles.csv': () => ['/admin/articles.csv'],
  'worker/articles/owner-routes.ts /articles/:locale/:slug': () => [
    '/admin/articles/en/refund-payment/',
  ],
  'worker/email/owner-routes.ts /': () => [
    '/admin/outbox/',
    '/admin/outbox/?state=sent&kind=reply',
    `/admin/outbox/?message=${message.id}`,
  ],
  'worker/email/owner-routes.ts /:id': () => [`/admin/outbox/${email}/`],
  'worker/email/unsubscribing/routes.ts /:email/:token': () => unsubscribing,
  'worker/gaps/owner-routes.ts /gaps': () => [
    '/admin/gaps/',
    '/admin/gaps/?state=ignored&days=365',
  ],
  'worker/gaps/owner-routes.ts /gaps.csv': () => ['/admin/gaps.csv'],
  'worker/gaps/owner-routes.ts /gaps.json': () => ['/admin/gaps.json'],
  'worker/gaps/owner-routes.ts /gaps/:gap': () => ['/admin/gaps/1/', '/admin/gaps/1/?done=ignored'],
  'worker/gaps/subscribers/routes.ts /:token': () => [`/api/askers/${token}/?helpful=yes`],
  'worker/gaps/telling-routes.ts /gaps/telling': () => ['/admin/gaps/telling/'],
  'worker/health/routes.ts /': () => ['/api/health'],
  'worker/messages/owner-routes.ts /': () => ['/admin/messages/', '/admin/messages/?q=paid+twice'],
  'worker/messages/owner-routes.ts /:id': () => [`/admin/messages/${message.id}/`],
  'worker/messages/owner-routes.ts /:id/delete': () => [`/admin/messages/${message.id}/delete`],
  'worker/messages/owner-routes.ts /:id/files/:file': () => [
    `/admin/messages/${message.id}/files/${file}`,
  ],
  'worker/messages/page-routes.ts /:token': () => [message.url, `${message.url}?solved=yes`],
  'worker/messages/page-routes.ts /:token/files/:file': () => [`${message.url}files/${file}`],
  'worker/owner/sign-in/routes.ts /': () => ['/admin/sign-in'],
  'worker/privacy/owner-routes.ts /': () => ['/admin/privacy/'],
  'worker/redirects/routes.ts *': () => ['/hc/en-us/'],
  'worker/search/routes.ts /': () => ['/api/search?q=split+an+invoice&locale=en'],
  'worker/surveys/owner-routes.ts /': () => ['/admin/surveys/'],
  'worker/votes/routes.ts /thanks': () => ['/api/votes/thanks?article=refund-payment&locale=en'],
  'worker/weeks/lists/owner-routes.ts /:week/visits': () => ['/admin/weeks/2026-W46/visits/'],
  'worker/weeks/lists/owner-routes.ts /:week/surveys': () => ['/admin/weeks/2026-W46/surveys/'],
  'worker/weeks/lists/owner-routes.ts /:week/:list{messages|replied|solved}': () =>
    ['messages', 'replied', 'solved'].map((list) => `/admin/weeks/2026-W46/${list}/`),
  'worker/weeks/owner-routes.ts /': () => [
    '/admin/weeks/',
    '/admin/weeks/?from=2026-W46&to=2026-W46',
  ],
  'worker/weeks/owner-routes.ts /:file': () =>
    ['2026-W46', '2026-W46.json', '2026-W46.csv', '2026-W46.md', '2026-W47'].map(
      (file) => `/admin/weeks/${file}`,
    ),
  'worker/weeks/owner-routes.ts /:week/set-aside': () => ['/admin/weeks/2026-W46/set-aside/'],
  'worker/weeks/owner-routes.ts /:week/numbers': () => ['/admin/weeks/2026-W46/numbers/'],
  'worker/weeks/owner-routes.ts /:week/words': () => ['/admin/weeks/2026-W46/words/'],
};

describe('what is read', () => {
  beforeEach(fillTables);

  test('is every GET route of the Worker', () => {
    const routes = filesIn('worker').flatMap((file) =>
      [...codeOf(file).matchAll(/^\s+\.get\(\s*'(\/[^']*|\*)'/gm)].map(
        ([, path]) => `${file} ${path}`,
      ),
    );

    expect(Object.keys(addresses)).toEqual(routes);
  });

  test('is found, with something in every table', async () => {
    const found = await Promise.all(
      Object.values(addresses)
        .flatMap((paths) => paths())
        .map(async (path) => [path, (await ownerGet(path)).status] as const),
    );

    expect(found.filter(([, status]) => ![200, 301, 302].includes(status))).toEqual([]);
    expect(tablesWithoutRows(await everything())).toEqual([]);
  });

  test('writes nothing, by no address', async () => {
    let before = await everything();
    const writing: string[] = [];
    for (const path of Object.values(addresses).flatMap((paths) => paths())) {
      await (await ownerGet(path)).text();
      await ownerJson(path).catch(() => undefined);
      await (await get(path, { cookie })).text();
      const after = await everything();
      if (!isDeepStrictEqual(after, before)) writing.push(path);
      before = after;
    }

    expect(writing).toEqual([]);
  });
});

const everything = async (): Promise<Record<string, unknown[]>> => {
  const results = await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)));
  return Object.fromEntries(tables.map((table, n) => [table, results[n]?.results ?? []]));
};

const tablesWithoutRows = (rows: Record<string, unknown[]>) =>
  tables.filter((table) => rows[table]?.length === 0);

/** Does what fills every table: the routes that write, a closed week, the schedule of today. */
async function fillTables() {
  cookie = await ownerCookie();
  await visits(3, {
    searches: [{ query: 'apple pay', answered: false, clicked: false, seconds: 5 }],
  });
  await gap('apple pay');
  await close(new Date(Date.parse(nextMonday) + 86_400_000));
  message = await sendFiles([['log.txt', 'It stopped at 9.']]);
  file = await db.prepare('SELECT id FROM files').first<string>('id');
  await ownerPost('/admin/privacy/erase', { email: 'nobody@client.example' });
  email = await db.prepare('SELECT id FROM emails ORDER BY id').first<string>('id');
  await ownerPost(`/admin/messages/${message.id}/reply`, {
    text: 'An answer.',
    solved: 'yes',
    key: crypto.randomUUID(),
  });
  await postJson(message.url.replace('/messages/', '/api/surveys/'), { effort: 5 });
  await postJson('/api/votes', goodBodies['/api/votes']);
  await postJson('/api/visits', goodBodies['/api/visits']);
  await postJson('/api/gaps', { ...question, email: 'jonas@client.example' });
  await postJson('/api/gaps', { ...question, website: 'https://spam.example' });
  await askedTwice('split a bill');
  await grouped();
  await ownerPost('/admin/gaps/1/ignore');
  await ownerPost(`/admin/weeks/2026-W46/words/${'a'.repeat(32)}/ignore`);
  const now = new Date().toISOString();
  const subscriber = {
    ...{ id: 's', gap: 1, email: 'lin@client.example', locale: 'en', article: 'refund-payment' },
    ...{ version: articles.builtAt, notified_at: now },
    token_hash: createHash('sha256').update(token).digest('hex'),
  };
  const received = { key_hash: 'k', message: message.id, received_at: now, data: '{}' };
  const ofWeek = { week: '2026-W46', locale: 'en', article: 'refund-payment', version: 'a' };
  unsubscribing = await Promise.all(
    ['answer-s', 'week-2026-W46'].map((id) => unsubscribePath(withKey(db), id)),
  );
  await db.batch(
    [
      insertion('subscribers', unsealed('subscribers', subscriber)),
      insertion('received_emails', unsealed('received_emails', received)),
      insertion('week_votes', { ...ofWeek, yes: 1, no: 0 }),
      insertion('gap_moves', {
        ...{ what: 'merged', gap: 1, other: 2, wordings: '[]', created_at: now },
      }),
      insertion('stopped_emails', { kind: 'week', stopped_at: now }),
      insertion('open_weeks', { week: '2026-W40', data: '{}', summed_at: now }),
      `INSERT INTO week_readings (week, counts_all, data)
       SELECT week, 1, data FROM weeks WHERE week = '2026-W46'`,
    ].map((statement) => db.prepare(statement)),
  );
}
