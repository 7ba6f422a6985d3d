import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { adminToken } from '../../secrets.ts';
import { writeConfig } from '../../worker-config.ts';
import { startWorker } from '../own-worker.ts';

const configPath = writeConfig({
  folder: mkdtempSync(join(tmpdir(), 'refused-')),
  main: 'tests/worker/email/refusing-worker.ts',
});
const { worker, db, stop } = await startWorker(configPath);

beforeEach(() => db.batch([db.prepare('DELETE FROM messages'), db.prepare('DELETE FROM emails')]));
afterAll(stop);

const HOUR = 3_600_000;
const now = new Date();
const runSchedule = (scheduledTime: Date) => worker.scheduled({ cron: '* * * * *', scheduledTime });

interface EmailRow {
  id: string;
  tries: number;
  error: string | null;
  due_at: string;
  failed_at: string | null;
  sent_at: string | null;
}

const email = (id: string) =>
  db.prepare('SELECT * FROM emails WHERE id = ?1').bind(id).first<EmailRow>();

const sentAt = (id: string) => async () => (await email(id))?.sent_at ?? null;

const addEmails = (to: string, ids: string[], tries = 0) =>
  db
    .prepare(
      `INSERT INTO emails (id, kind, to_address, subject, text, tries, created_at, due_at)
       SELECT value, 'reply', 'key:none:' || ?1, 'key:none:Hello', 'key:none:Text', ?4, ?3, ?3 FROM json_each(?2)`,
    )
    .bind(to, JSON.stringify(ids), now.toISOString(), tries)
    .run();

const headers = { authorization: `Bearer ${adminToken}`, accept: 'text/html' };

const pageText = async (path: string) => (await worker.fetch(path, { headers })).text();

const post = (path: string, fields: Record<string, string> = {}) =>
  worker.fetch(path, {
    ...{ method: 'POST', redirect: 'manual' },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

async function sendMessage(address: string): Promise<string> {
  await post('/api/messages', { email: address, text: 'My client paid twice.' });
  return (await db.prepare('SELECT id FROM messages').first<string>('id')) ?? '';
}

const reply = (message: string) =>
  post(`/admin/messages/${message}/reply`, { text: 'Refunded.', key: crypto.randomUUID() });

describe('what the provider refuses', () => {
  test.each(['E_RECIPIENT_SUPPRESSED', 'E_RECIPIENT_NOT_ALLOWED', 'E_VALIDATION_ERROR'])(
    'for good, as with %s, is given up at once and not tried again',
    async (code) => {
      await addEmails(`refused.${code}@client.example`, ['one']);
      await runSchedule(now);
      await runSchedule(new Date(now.getTime() + HOUR));

      expect(await email('one')).toMatchObject({
        ...{ tries: 1, failed_at: now.toISOString(), sent_at: null },
        error: expect.stringContaining(`${code}: email to [email]`),
      });
    },
  );

  test.each([
    'refused.E_RATE_LIMIT_EXCEEDED',
    'refused.E_DAILY_LIMIT_EXCEEDED',
    'refused.E_SENDER_NOT_VERIFIED',
    'refused.E_INTERNAL_SERVER_ERROR',
    'refused.E_NEVER_SEEN',
    'refused',
  ])('for now, as it does for %s, is tried again', async (name) => {
    await addEmails(`${name}@client.example`, ['one']);
    await runSchedule(now);
    await db.prepare(`UPDATE emails SET to_address = 'key:none:jonas@client.example'`).run();
    await runSchedule(new Date(now.getTime() + HOUR));

    expect(await email('one')).toMatchObject({ tries: 2, sent_at: expect.any(String) });
  });

  test('for three days is given up', async () => {
    await addEmails('refused@client.example', ['one']);
    let time = now;
    for (let row = await email('one'); row && !row.failed_at; row = await email('one')) {
      time = new Date(row.due_at);
      await runSchedule(time);
    }

    const days = (time.getTime() - now.getTime()) / (24 * HOUR);
    expect(await email('one')).toMatchObject({ tries: 20 });
    expect(days).toBeGreaterThan(2.5);
    expect(days).toBeLessThan(3.5);
  });

  test('keeps nobody else’s email waiting: 200 of them are behind a reply', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `refused-${index}`);
    await addEmails('refused@client.example', ids);
    const message = await sendMessage('jonas@client.example');
    await reply(message);

    const replySentAt = () =>
      db.prepare(`SELECT sent_at FROM emails WHERE message = ?1 AND kind = 'reply'`).bind(message);
    await expect.poll(() => replySentAt().first('sent_at')).toEqual(expect.any(String));
    expect(await email('refused-0')).toMatchObject({ tries: 0 });
  });

  test('or takes is written down before more than five are given to it', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `careful-${index}`);
    await addEmails('careful@client.example', ids);
    await runSchedule(now);
    const { results } = await db.prepare('SELECT DISTINCT sent_at, error FROM emails').all();

    expect(results).toEqual([{ sent_at: now.toISOString(), error: null }]);
  });

  test('comes after what was tried less', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `refused-${index}`);
    await addEmails('refused@client.example', ids, 3);
    await addEmails('jonas@client.example', ['z-new']);
    await runSchedule(now);

    expect(await sentAt('z-new')()).not.toBeNull();
  });
});

describe('an email that was given up', () => {
  const suppressed = 'refused.E_RECIPIENT_SUPPRESSED@client.example';
  const correct = () =>
    db.prepare(`UPDATE emails SET to_address = 'key:none:jonas@client.example'`).run();

  test.each([
    [suppressed, 'sends nothing to this address', '不向这个地址发信'],
    [
      'refused.E_VALIDATION_ERROR@client.example',
      'there can be no such address',
      '不可能有这样的地址',
    ],
  ])('stands in the outbox with what to do: %s', async (to, english, chinese) => {
    await addEmails(to, ['one']);
    await runSchedule(now);
    const page = await pageText('/admin/outbox/?lang=en');

    expect(page).toContain('Could not be sent');
    expect(page).toContain(english);
    expect(page).toContain('action="/admin/outbox/one/retry"');
    expect(page).toContain('<span class="count">1</span>');
    expect(await pageText('/admin/outbox/?lang=zh-CN')).toContain(chinese);
  });

  test('that waits for the owner’s set-up says so before it is given up', async () => {
    await addEmails('refused.E_SENDER_NOT_VERIFIED@client.example', ['one']);
    await runSchedule(now);
    const page = await pageText('/admin/outbox/?lang=en');

    expect(page).toContain('Email Sending, in the dashboard');
    expect(page).not.toContain('<h2>Could not be sent');
  });

  test('"Send again" sends it, with all its tries before it', async () => {
    await addEmails(suppressed, ['one'], 19);
    await runSchedule(now);
    await post('/admin/outbox/one/retry');
    const again = async () => (await email('one'))?.failed_at !== now.toISOString();
    await expect.poll(again).toBe(true);
    await expect.poll(async () => (await email('one'))?.tries).toBe(1);
    await correct();
    await post('/admin/outbox/one/retry');

    await expect.poll(sentAt('one')).toEqual(expect.any(String));
  });

  test('"Send all again" sends every one', async () => {
    await addEmails(suppressed, ['one', 'two']);
    await runSchedule(now);
    await correct();
    const page = await pageText('/admin/outbox/');
    await post('/admin/outbox/retry');

    expect(page).toContain('action="/admin/outbox/retry"');
    await expect.poll(sentAt('one')).toEqual(expect.any(String));
    await expect.poll(sentAt('two')).toEqual(expect.any(String));
  });

  test('can be deleted, unlike one that is still tried', async () => {
    await addEmails(suppressed, ['one']);
    await runSchedule(now);
    await addEmails('jonas@client.example', ['two']);
    const answers = await Promise.all(
      ['one', 'two'].map((id) => post(`/admin/outbox/${id}/delete`)),
    );

    expect(answers.map(({ status }) => status)).toEqual([303, 404]);
    expect([await email('one'), (await email('two'))?.id]).toEqual([null, 'two']);
  });
});

describe('the owner’s page of a message', () => {
  const page = async (message: string) => pageText(`/admin/messages/${message}/?lang=en`);

  test('says below a reply that its email did not leave, and what to do', async () => {
    const message = await sendMessage('refused.e_recipient_suppressed@client.example');
    await reply(message);
    const isRefused = async () => (await page(message)).includes('Not sent: Reply · given up');

    await expect.poll(isRefused).toBe(true);
    expect(await page(message)).toContain('sends nothing to this address');
    expect(await page(message)).toContain('Not sent: Acknowledgement · given up');
    expect(await page(message)).toMatch(/action="\/admin\/outbox\/reply-\w+\/retry"/);
  });

  test('says when it is tried next', async () => {
    const message = await sendMessage('refused@client.example');
    await reply(message);
    const isRefused = async () => (await page(message)).includes('Not sent: Reply · next try');

    await expect.poll(isRefused).toBe(true);
  });

  test('says nothing of it once it has left', async () => {
    const message = await sendMessage('jonas@client.example');
    await reply(message);

    await expect.poll(async () => (await page(message)).includes('on its way')).toBe(false);
    expect(await page(message)).not.toContain('Not sent');
  });
});
