import { describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerPost, ownerText, sentMessage } from '../owner.ts';

describe('GET /admin/outbox/', () => {
  test('is empty when every email has gone out', async () => {
    expect(await ownerText('/admin/outbox/')).toContain('Every email has gone out.');
  });

  test('shows an email that is stuck: its text, its tries, its error', async () => {
    await stuckEmail();
    const page = await ownerText('/admin/outbox/');

    expect(page).toContain('To jonas@example.org');
    expect(page).toContain('3 tries');
    expect(page).toContain('the provider is away');
    expect(page).toContain('href="/admin/outbox/email-1/"');
    expect(await ownerText('/admin/outbox/email-1/')).toContain(
      'The whole &lt;b&gt;text&lt;/b&gt;',
    );
  });

  test('"Try again now" sends it', async () => {
    await stuckEmail();
    const response = await ownerPost('/admin/outbox/email-1/retry');

    expect(response.status).toBe(303);
    await expect
      .poll(() => db.prepare("SELECT sent_at FROM emails WHERE id = 'email-1'").first('sent_at'))
      .toEqual(expect.any(String));
    expect(await ownerText('/admin/outbox/?done=retry')).toContain('It is being tried again.');
  });

  test('an answer that waits for the owner leads to where it is stopped, and has no button of its own', async () => {
    await stuckEmail();
    await db.prepare("UPDATE emails SET kind = 'answer', tries = 0, error = NULL").run();
    const page = await ownerText('/admin/outbox/');

    expect(page).toContain('leaves 1 Jan 2099');
    expect(page).toContain('href="/admin/gaps/telling/"');
    expect(page).not.toContain('Try again now');
  });

  test('what has gone out, or never was, cannot be tried again', async () => {
    await stuckEmail();
    await db.prepare('UPDATE emails SET sent_at = created_at').run();

    expect((await ownerPost('/admin/outbox/email-1/retry')).status).toBe(404);
    expect((await ownerPost('/admin/outbox/none/retry')).status).toBe(404);
  });
});

async function stuckEmail() {
  const { id } = await sentMessage();
  await db.prepare('DELETE FROM emails').run();
  await db
    .prepare(
      `INSERT INTO emails (id, message, kind, to_address, subject, text, created_at, due_at, tries, error)
       VALUES ('email-1', ?1, 'reply', 'key:none:jonas@example.org', 'key:none:Re: A question', 'key:none:The whole <b>text</b>',
               '2026-11-20T10:00:00.000Z', '2099-01-01T00:00:00.000Z', 3, 'the provider is away')`,
    )
    .bind(id)
    .run();
}
