import { describe, expect, test } from 'vitest';
import {
  db,
  get,
  postForm,
  postJson,
  postMultipart,
  request,
  sendMessage,
  settings,
} from '../harness.ts';
import { readable } from '../with-key.ts';

const page = async (url: string) => (await get(url, { accept: 'text/html' })).text();

const stored = () =>
  readable.prepare('SELECT * FROM messages').first<Record<string, string | null>>();

const counts = () =>
  db
    .prepare(
      `SELECT (SELECT COUNT(*) FROM notes) AS notes,
              (SELECT COUNT(*) FROM emails WHERE kind = 'new-note') AS emails`,
    )
    .first();

const change = (columns: string) => db.prepare(`UPDATE messages SET ${columns}`).run();

describe('POST /messages/<token>/', () => {
  test('adds a note, tells the owner, and leads back to the page', async () => {
    const { url, id } = await sendMessage();
    const response = await postForm(url, { text: 'It was 12 euros.' });

    const email = await readable
      .prepare("SELECT to_address, reply_to, text FROM emails WHERE kind = 'new-note'")
      .first<Record<string, string>>();
    expect([response.status, response.headers.get('location')]).toEqual([303, url]);
    expect(await page(url)).toContain('It was 12 euros.');
    expect(email).toMatchObject({
      to_address: settings.owner.email,
      reply_to: 'jonas@client.example',
    });
    expect(email?.text).toContain('It was 12 euros.');
    expect(email?.text).toContain(`/admin/messages/${id}/`);
  });

  test('takes 10,000 Chinese characters from its form', async () => {
    const { url } = await sendMessage();
    const form = new FormData();
    form.set('text', '字'.repeat(10_000));
    const response = await postMultipart(url, form);

    expect(response.status).toBe(204);
    expect(await page(url)).toContain('enctype="multipart/form-data"');
  });

  test('takes a note that arrives three times at once for one, with one email', async () => {
    const { url } = await sendMessage();
    const responses = await Promise.all(
      Array.from({ length: 3 }, () => postJson(url, { text: 'More.' })),
    );
    await postJson(url, { text: 'More.' });

    expect(responses.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await counts()).toEqual({ notes: 1, emails: 1 });
  });

  test('takes the same text for another note after another note, an answer, or ten minutes', async () => {
    const { url, id } = await sendMessage();
    await postJson(url, { text: 'No.' });
    await postJson(url, { text: 'Wait.' });
    await postJson(url, { text: 'No.' });
    await db
      .prepare(
        "INSERT INTO notes (message, author, text, created_at) VALUES (?, 'owner', 'key:none:And?', ?)",
      )
      .bind(id, new Date().toISOString())
      .run();
    await postJson(url, { text: 'No.' });
    const before = new Date(Date.now() - 10 * 60_000).toISOString();
    await db.prepare('UPDATE notes SET created_at = ?').bind(before).run();
    await postJson(url, { text: 'No.' });

    expect(await counts()).toEqual({ notes: 6, emails: 5 });
  });

  test('gives a script a bare 204', async () => {
    const { url } = await sendMessage();

    expect((await postJson(url, { text: 'More.' })).status).toBe(204);
  });

  test('opens a closed message again', async () => {
    const { url } = await sendMessage();
    await change("closed_at = '2026-11-21T00:00:00.000Z', waiting_since = NULL");
    await postForm(url, { text: 'Not solved after all.' });

    const message = await stored();
    expect(message).toMatchObject({ closed_at: null, solved_at: null });
    expect(message?.waiting_since).not.toBeNull();
  });

  test('does not let who waits lose their place', async () => {
    const { url } = await sendMessage();
    const before = (await stored())?.waiting_since;
    await postForm(url, { text: 'One more thing.' });

    expect((await stored())?.waiting_since).toBe(before);
  });

  test('takes “this solved it” and then asks how it went', async () => {
    const { url } = await sendMessage();
    const response = await postForm(url, { solved: 'yes', text: '' });

    const message = await stored();
    expect(response.status).toBe(303);
    expect(message).toMatchObject({ waiting_since: null });
    expect(message?.solved_at).not.toBeNull();
    expect(message?.closed_at).not.toBeNull();
    expect(await page(url)).toContain('How satisfied are you with the answer?');
  });

  test('writes no emails about a message in quarantine', async () => {
    const { url } = await sendMessage({ website: 'x' });
    await postForm(url, { text: 'More spam.' });

    expect(await db.prepare('SELECT id FROM emails').first()).toBeNull();
  });

  test('puts what a machine added into quarantine', async () => {
    const { url } = await sendMessage();
    const response = await postForm(url, { text: 'Spam.', website: 'x' });

    expect(response.status).toBe(303);
    expect(await db.prepare('SELECT kind FROM quarantine').first('kind')).toBe('notes');
    expect(await page(url)).not.toContain('Spam.');
  });

  test('refuses an empty note and shows the form again', async () => {
    const { url } = await sendMessage();
    const response = await postForm(url, { text: ' ' });

    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('Write a few words so');
    expect(html).toContain(`action="${url}"`);
  });

  test('is 404 for an unknown token', async () => {
    const response = await postForm('/messages/AAAAAAAAAAAAAAAAAAAAAA/', { text: 'Hello' });

    expect(response.status).toBe(404);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes no %s', async (method) => {
    const { url } = await sendMessage();
    const response = await request(url, { method });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});
