import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestHarness } from 'wrangler';
import { type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import { ownerStrings, workerStrings } from '../../../site/languages/registry/strings.ts';
import type { Env } from '../../../worker/env.ts';
import { insertion } from '../../commands/database-export.ts';
import { runSchedule } from '../../schedule.ts';
import { secrets } from '../../secrets.ts';
import { unsealed } from '../../unsealed.ts';
import { writeConfig } from '../../worker-config.ts';
import { adminToken } from '../harness.ts';

/** A site in one language, where rows, cookies and links of another one are left from before. */
describe.each([
  { kept: 'en', dropped: 'zh-CN' },
  { kept: 'zh-CN', dropped: 'en' },
] as const)('a site in $kept alone that once had $dropped', ({ kept, dropped }) => {
  const folder = mkdtempSync(join(tmpdir(), 'quietdesk-language-'));
  const configPath = writeConfig({ folder, dist: builtWithout(dropped, kept, folder) });
  const server = createTestHarness({
    workers: [{ configPath, secrets }],
  });
  const worker = server.getWorker<Env>();
  let db: D1Database;

  beforeAll(async () => {
    await server.listen();
    await worker.applyD1Migrations('DB');
    ({ DB: db } = await worker.getEnv());
  }, 60_000);
  beforeEach(() =>
    db.batch(
      ['messages', 'gaps', 'wordings', 'subscribers'].map((table) =>
        db.prepare(`DELETE FROM ${table}`),
      ),
    ),
  );
  afterAll(() => server.close());

  const send = (path: string, fields: object, accept = 'application/json') =>
    worker.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(fields),
    });

  const open = (path: string, headers: Record<string, string> = {}) =>
    worker.fetch(path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });

  const owner = { authorization: `Bearer ${adminToken}` };
  const message = { email: 'jonas@client.example', text: 'My client paid twice.' };

  test('takes a message in it, and shows its page and its emails in its own', async () => {
    const sent = await send('/api/messages', { ...message, locale: dropped });
    const { url } = (await sent.json()) as { url: string };
    const page = await open(url);
    const stored = await db.prepare('SELECT locale FROM messages').first('locale');

    expect([sent.status, page.status, stored]).toEqual([201, 200, kept]);
    expect(await page.text()).toContain(workerStrings(kept).message.thread);
  });

  test('takes a message without a language as one in its own', async () => {
    await send('/api/messages', message);

    expect(await db.prepare('SELECT locale FROM messages').first('locale')).toBe(kept);
  });

  test('refuses a language that nobody knows', async () => {
    const refused = await send('/api/messages', { ...message, locale: 'xx' });
    const search = await open('/api/search?q=refund&locale=xx', { accept: 'application/json' });

    expect([refused.status, search.status]).toEqual([422, 422]);
    expect(refused.headers.get('content-language')).toBe(kept);
    const { errors } = (await refused.json()) as { errors: { field: string; message: string }[] };
    expect(errors).toMatchObject([{ field: 'locale', message: expect.stringContaining(kept) }]);
    expect(errors[0]?.message).not.toContain(dropped);
  });

  test('answers a question in it from its own articles', async () => {
    const answers = await open(`/api/search?q=refund&locale=${dropped}`, {
      accept: 'application/json',
    });
    const page = await open(`/api/search?q=refund&locale=${dropped}`);

    expect([answers.status, page.status]).toEqual([200, 200]);
    expect(await answers.json()).toMatchObject({ locale: kept });
  });

  test('opens the page of an older message, and writes to its writer', async () => {
    const sent = await send('/api/messages', message);
    const { id, url } = (await sent.json()) as { id: string; url: string };
    await db.prepare('UPDATE messages SET locale = ?1').bind(dropped).run();
    const page = await open(`${url}?lang=${dropped}`);
    const inbox = await open(`/admin/messages/${id}/`, owner);
    const solved = await worker.fetch(`/admin/messages/${id}/solve`, {
      method: 'POST',
      headers: owner,
      redirect: 'manual',
    });

    expect([page.status, inbox.status, solved.status]).toEqual([200, 200, 303]);
    expect(await page.text()).toContain(workerStrings(kept).message.thread);
  });

  test('opens the link of an older subscriber', async () => {
    const token = 'AAAAAAAAAAAAAAAAAAAAAA';
    const hash = createHash('sha256').update(token).digest('hex');
    const subscriber = {
      ...{ id: 's', gap: 1, email: message.email, locale: dropped, article: 'refund-payment' },
      ...{ version: 'a', token_hash: hash, notified_at: new Date().toISOString() },
    };
    await db.prepare(insertion('subscribers', unsealed('subscribers', subscriber))).run();
    const page = await open(`/api/askers/${token}/?helpful=yes`);

    expect(page.status).toBe(200);
    expect(await page.text()).toContain(workerStrings(kept).subscriber.question);
  });

  test('shows the owner who once chose it the gaps that were asked in it', async () => {
    await send('/api/gaps', { query: 'split an invoice', locale: dropped, why: 'no-answer' });
    await db.prepare('UPDATE gaps SET locale = ?1').bind(dropped).run();
    await runSchedule(worker, new Date());
    const page = await open('/admin/gaps/', { ...owner, cookie: `lang=${dropped}` });

    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain(`<h1>${ownerStrings(kept).gaps.title}</h1>`);
  });
});

/** The built site, as far as the Worker asks it: without the index of a language, and with its settings. */
function builtWithout(dropped: Locale, kept: Locale, folder: string): string {
  const dist = join(folder, 'dist');
  cpSync('dist', dist, { recursive: true });
  rmSync(join(dist, 'companion', languageOf(dropped).path), { recursive: true });
  const settings = JSON.parse(readFileSync('dist/settings.json', 'utf8'));
  writeFileSync(join(dist, 'settings.json'), JSON.stringify({ ...settings, locales: [kept] }));
  return dist;
}
