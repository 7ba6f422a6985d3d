import { describe, expect, test } from 'vitest';
import { listedEmails } from '../../../worker/email/db/listed.ts';
import { sum } from '../../../worker/statistics.ts';
import { type Counted, counting } from '../../bench/counting-database.ts';
import { unsealed } from '../../unsealed.ts';
import { db } from '../harness.ts';
import { ownerGet, ownerText, sentMessage } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
import { withKey } from '../with-key.ts';

describe('the outbox', () => {
  test('has pages of what was sent, the newest first, each email once', async () => {
    await addEmails(45);
    const found: string[] = [];
    let path: string | undefined = '/admin/outbox/';
    while (path) {
      const page = await ownerText(path);
      found.push(...subjectsIn(page));
      path = /rel="next" href="([^"]*)"|href="([^"]*)" rel="next"/
        .exec(page)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll('&amp;', '&');
      expect(found.length).toBeLessThanOrEqual(45);
    }

    expect(found).toEqual(Array.from({ length: 45 }, (_, n) => `Email ${45 - n}`));
  });

  test('emails of one time are on one page or the next, none on both', async () => {
    await addEmails(45, { created_at: '2026-11-20T10:00:00.000Z' });
    const { emails, next } = await listedEmails(withKey(db), { state: 'sent' }, 20);
    const rest = await listedEmails(withKey(db), { state: 'sent', from: next }, 100);

    expect(new Set([...emails, ...rest.emails].map(({ id }) => id)).size).toBe(45);
    expect(rest.next).toBeUndefined();
  });

  test('of emails of one time no more is read than is new', async () => {
    await addEmails(500, { created_at: '2026-11-20T10:00:00.000Z' });
    const counted: Counted[] = [];
    await listedEmails(withKey(counting(db, counted)), { state: 'sent', kind: 'survey' }, 20);

    expect(sum(counted.map(({ rowsRead }) => rowsRead))).toBeLessThan(520);
  });

  test('shows one kind of what was sent, waits and failed', async () => {
    await addEmails(3);
    await addEmails(1, { kind: 'survey' });
    await addEmails(1, { kind: 'survey', sent_at: null, failed_at: '2026-11-20T10:00:00.000Z' });
    await addEmails(1, { kind: 'survey', sent_at: null });
    const page = await ownerText('/admin/outbox/?kind=survey');
    const failed = await ownerText('/admin/outbox/?kind=survey&state=failed');

    expect(page.match(/Survey · To/g)).toHaveLength(3);
    expect(page).not.toContain('Reply · To');
    expect(failed.match(/Survey · To/g)).toHaveLength(1);
    expect(failed).toContain('<option value="failed" selected="">');
  });

  test('puts what could not be sent first', async () => {
    await addEmails(1);
    await addEmails(1, { sent_at: null, failed_at: '2026-11-20T10:00:00.000Z', error: 'no' });
    const page = await ownerText('/admin/outbox/');

    expect(page.indexOf('<h2>Could not be sent')).toBeLessThan(page.indexOf('<h2>Sent'));
    expect(page.indexOf('<h2>Could not be sent')).toBeGreaterThan(0);
  });

  test.each(['?state=lost', '?kind=letter', '?from=x', '?from=2026_1_2', '?state=&kind=&message='])(
    '%s is the usual list',
    async (query) => {
      await addEmails(2);

      expect(subjectsIn(await ownerText(`/admin/outbox/${query}`))).toEqual(['Email 2', 'Email 1']);
    },
  );

  test('says what is not there, by what was asked for', async () => {
    expect(await ownerText('/admin/outbox/?state=failed')).toContain('Every email could be sent.');
    expect(await ownerText('/admin/outbox/?state=sent&kind=week')).toContain(
      'There is no such email.',
    );
  });

  test('looks back for a rare kind only so far, and goes on from there', async () => {
    await addEmails(1, { kind: 'week' });
    await addEmails(1100);
    const asked: string[] = [];
    const { emails, next } = await listedEmails(
      withKey(watched(asked)),
      { state: 'sent', kind: 'week' },
      20,
    );
    const further = await listedEmails(
      withKey(db),
      { state: 'sent', kind: 'week', from: next },
      20,
    );

    expect(emails).toEqual([]);
    expect(asked).toHaveLength(10);
    expect(further.emails).toHaveLength(1);
    expect(further.next).toBeUndefined();
  });

  test.each(['failed', 'waiting', 'sent'] as const)(
    'reads of what %s no more than it shows',
    async (state) => {
      const asked: string[] = [];
      await listedEmails(withKey(watched(asked)), { state }, 20);
      const plan = (await Promise.all(asked.map(planOf))).flat();

      expect(plan.filter((step) => /^(SCAN|USE TEMP)/.test(step))).toEqual([]);
      expect(plan.filter((step) => /^SEARCH emails USING INDEX emails_/.test(step))).toHaveLength(
        2,
      );
    },
  );

  test('stays a page of 30 KB with long subjects and errors', async () => {
    const subject = 'A long subject '.repeat(12);
    await addEmails(60, { subject });
    const failed = {
      sent_at: null,
      failed_at: '2026-11-20T10:00:00.000Z',
      error: 'E '.repeat(100),
    };
    await addEmails(60, { subject, ...failed });

    for (const query of ['', '?state=failed', '?state=sent']) {
      const page = await ownerText(`/admin/outbox/${query}`);
      expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(30 * 1024);
    }
  });
});

describe('GET /admin/outbox/<email>/', () => {
  test('shows what the customer was sent, as text', async () => {
    const { id } = await sentMessage();
    await addEmails(1, { id: 'email-1', message: id, text: 'The whole <b>text</b>' });
    const page = await ownerText('/admin/outbox/email-1/');

    expect(page).toContain('The whole &lt;b&gt;text&lt;/b&gt;');
    expect(page).toContain(`href="/admin/messages/${id}/"`);
    expect(page).not.toContain('/admin/outbox/email-1/retry');
  });

  test('is 404 for none', async () => {
    expect((await ownerGet('/admin/outbox/none/')).status).toBe(404);
  });
});

test('a message leads to all that was sent about it', async () => {
  const { id } = await sentMessage();
  const path = `/admin/outbox/?message=${id}`;
  const page = await ownerText(path);

  expect(await ownerText(`/admin/messages/${id}/`)).toContain(`href="${path}"`);
  expect(page).toContain('New message, to you · To');
  expect(page).toContain('Acknowledgement · To jonas@example.org');
});

/** Replies that were sent, one a minute, the last one newest; or as said otherwise. */
async function addEmails(count: number, fields: Record<string, string | null> = {}) {
  const before = (await db.prepare('SELECT COUNT(*) AS n FROM emails').first<number>('n')) ?? 0;
  const emails = Array.from({ length: count }, (_, index) => {
    const n = before + index + 1;
    const at = new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString();
    return unsealed('emails', {
      ...{ id: `e${n}`, kind: 'reply', to_address: 'jonas@client.example', text: 'Text' },
      ...{ subject: `Email ${n}`, created_at: at, due_at: at, sent_at: at, ...fields },
    });
  });
  const names = Object.keys(emails[0] ?? {});
  await db
    .prepare(
      `INSERT INTO emails (${names.join(', ')})
       SELECT ${names.map((name) => `value ->> '${name}'`).join(', ')} FROM json_each(?1)`,
    )
    .bind(JSON.stringify(emails))
    .run();
}

const subjectsIn = (page: string) =>
  [...page.matchAll(/<bdi>(Email \d+)<\/bdi>/g)].map(([, subject = '']) => subject);
