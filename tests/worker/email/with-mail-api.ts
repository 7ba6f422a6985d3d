import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { adminToken } from '../../secrets.ts';
import { writeConfig } from '../../worker-config.ts';
import { startWorker } from '../own-worker.ts';
import { type Answer, type Posted, startMailApi } from './mail-api.ts';

const HOUR = 3_600_000;
export const now = new Date();

/** A Worker whose emails go to a stand-in, which answers by the address that they are for. */
export function withMailApi(
  secret: string,
  answer: (posted: Posted, to: string) => Answer | Promise<Answer>,
) {
  const api = { posted: [] as Posted[], stop: () => {} };
  let worker: Awaited<ReturnType<typeof startWorker>>;

  beforeAll(async () => {
    const toOf = ({ body }: Posted) => String(body['to'] ?? body['To']);
    Object.assign(api, await startMailApi((posted) => answer(posted, toOf(posted))));
    const { address } = api as Awaited<ReturnType<typeof startMailApi>>;
    worker = await startWorker(writeConfig({ folder: mkdtempSync(join(tmpdir(), 'mail-api-')) }), {
      [secret]: 'the-secret',
      MAIL_API: address,
      BINDING_TIME_LIMIT: '1500',
    });
  });
  beforeEach(async () => {
    api.posted.length = 0;
    await worker.db.batch(
      ['messages', 'emails'].map((table) => worker.db.prepare(`DELETE FROM ${table}`)),
    );
  });
  afterAll(() => worker.stop().then(api.stop));

  return {
    api,
    async add(to: string, more: Record<string, string | number> = {}) {
      const row = {
        ...{ id: 'one', kind: 'reply', to_address: `key:none:${to}` },
        ...{ subject: 'key:none:Re: Paid', text: 'key:none:Refunded.' },
        ...{ created_at: now.toISOString(), due_at: now.toISOString(), ...more },
      };
      const names = Object.keys(row);
      await worker.db
        .prepare(
          `INSERT INTO emails (${names.join(', ')}) VALUES (${names.map((_, n) => `?${n + 1}`).join(', ')})`,
        )
        .bind(...Object.values(row))
        .run();
    },
    addMessage: () =>
      worker.db
        .prepare(
          `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by, updated_at, email_index)
           VALUES ('m1', '', '', '', 'en', 'key:none:jonas@client.example', 'key:none:Paid', ?1, ?1, ?1, 'key:none:jonas@client.example')`,
        )
        .bind(now.toISOString())
        .run(),
    run: (hours = 0) =>
      worker.worker.scheduled({
        cron: '* * * * *',
        scheduledTime: new Date(now.getTime() + hours * HOUR),
      }),
    pressed: (path: string) =>
      worker.worker.fetch(path, { method: 'POST', body: 'List-Unsubscribe=One-Click' }),
    stopped: async () =>
      (await worker.db.prepare('SELECT kind FROM stopped_emails').all()).results.map(
        ({ kind }) => kind,
      ),
    email: () =>
      worker.db
        .prepare('SELECT tries, error, failed_at, sent_at FROM emails')
        .first<Record<string, unknown>>(),
    outbox: async () =>
      (
        await worker.worker.fetch('/admin/outbox/?lang=en', {
          headers: { authorization: `Bearer ${adminToken}`, accept: 'text/html' },
        })
      ).text(),
  };
}
