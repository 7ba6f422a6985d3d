import { describe, expect, test } from 'vitest';
import { db, get, postForm } from '../harness.ts';
import { ownerGet, ownerPost, ownerText, sentMessage } from '../owner.ts';
import { emails, hour, message, row } from './message-rows.ts';

describe('the state of a message', () => {
  test('looking into it is remembered from the first time on', async () => {
    const id = await message({});
    await ownerPost(`/admin/messages/${id}/seen`);
    const { seen_at } = await row(id);
    await ownerPost(`/admin/messages/${id}/seen`);

    expect(seen_at).toEqual(expect.any(String));
    expect(await row(id)).toMatchObject({ seen_at, waiting_since: expect.any(String) });
  });

  test('opening the page changes nothing', async () => {
    const id = await message({});
    const before = await row(id);
    await ownerGet(`/admin/messages/${id}/`);

    expect(await row(id)).toEqual(before);
  });

  test('closing is done at once, with an undo that brings back who waited since when', async () => {
    const id = await message({}, 5);
    const { waiting_since } = await row(id);
    const closed = await ownerPost(`/admin/messages/${id}/close`);
    const page = await ownerText(closed.headers.get('location') ?? '');
    const between = await row(id);
    await ownerPost(`/admin/messages/${id}/reopen`);

    expect(page).toContain(`action="/admin/messages/${id}/reopen"`);
    expect(between).toMatchObject({ closed_at: expect.any(String), waiting_since: null });
    expect(await row(id)).toMatchObject({ closed_at: null, waiting_since });
  });

  test('reopening what the owner had answered makes nobody wait', async () => {
    const id = await message({}, 5);
    await ownerPost(`/admin/messages/${id}/reply`, {
      text: 'Done.',
      key: crypto.randomUUID(),
      solved: 'yes',
    });
    await ownerPost(`/admin/messages/${id}/reopen`);

    expect(await row(id)).toMatchObject({ solved_at: null, closed_at: null, waiting_since: null });
  });

  test('solving asks how it went, once', async () => {
    const id = await message({});
    await ownerPost(`/admin/messages/${id}/solve`);
    await ownerPost(`/admin/messages/${id}/reopen`);
    await ownerPost(`/admin/messages/${id}/solve`);

    expect(await emails(id, 'survey')).toHaveLength(1);
    expect(await row(id)).toMatchObject({ solved_at: expect.any(String) });
  });

  test('a priority moves the time by which the reply is due', async () => {
    const id = await message({});
    const { reply_by } = await row(id);
    await ownerPost(`/admin/messages/${id}/priority`, { priority: 'urgent' });
    const urgent = await row(id);

    expect(urgent.priority).toBe('urgent');
    expect(String(urgent.reply_by) < String(reply_by)).toBe(true);
    expect((await ownerPost(`/admin/messages/${id}/priority`, { priority: 'now' })).status).toBe(
      422,
    );
  });
});

describe('a note after the owner’s reply', () => {
  test('has its own time to reply, the same on both pages', async () => {
    const { id, url } = await repliedLongAgo();
    await postForm(url, { text: 'It happened again.' });
    const inbox = await ownerText('/admin/messages/');

    expect(inbox).toContain('<span class="age">');
    expect(inbox).not.toContain('late');
    expect(replyTimeIn(await ownerText(`/admin/messages/${id}/`))).toBe(
      replyTimeIn(await (await get(url, { accept: 'text/html' })).text()),
    );
  });

  test('of somebody who waits already leaves them the time that they were promised', async () => {
    const { id, url } = await sentMessage();
    const { reply_by } = await row(id);
    await postForm(url, { text: 'One more thing.' });
    await ownerPost(`/admin/messages/${id}/reopen`);

    expect(await row(id)).toMatchObject({ reply_by });
  });

  test('has that time too where the owner opens the message again', async () => {
    const { id, url } = await repliedLongAgo();
    await postForm(url, { text: 'It happened again.' });
    const { reply_by } = await row(id);
    await ownerPost(`/admin/messages/${id}/close`);
    await db.prepare('UPDATE messages SET reply_by = ?').bind('2026-01-05T02:00:00.000Z').run();
    await ownerPost(`/admin/messages/${id}/reopen`);

    expect(await row(id)).toMatchObject({ waiting_since: expect.any(String), reply_by });
  });
});

describe('a message that waits once more', () => {
  test('says so in the inbox and on its page, and no longer that it is answered', async () => {
    const { id, url } = await repliedLongAgo();
    await postForm(url, { text: 'It happened again.' });
    const pages = [await ownerText('/admin/messages/'), await ownerText(`/admin/messages/${id}/`)];

    expect(pages[0]).toContain('<span class="tag">Wrote again</span>');
    expect(pages[1]).toContain('<p class="muted">Wrote again · ');
    expect(pages.join()).not.toContain('Answered ·');
  });

  test('is not one with a second note, which waits since the first', async () => {
    const { id, url } = await sentMessage();
    await postForm(url, { text: 'One more thing.' });

    expect(await ownerText(`/admin/messages/${id}/`)).toContain('<p class="muted">Received · ');
  });
});

/** A message of five days ago that the owner answered two days ago, after it was due. */
async function repliedLongAgo() {
  const [written, due, replied] = [120, 110, 48].map((hours) =>
    new Date(Date.now() - hours * hour).toISOString(),
  );
  const sent = await sentMessage();
  await db
    .prepare(
      `UPDATE messages
          SET created_at = ?2, reply_by = ?3, replied_at = ?4, waiting_since = NULL
        WHERE id = ?1`,
    )
    .bind(sent.id, written, due, replied)
    .run();
  return sent;
}

/** "18:30" */
const replyTimeIn = (page: string) => /Reply by (?:<time[^>]*>)?[^<]*?(\d\d:\d\d)/.exec(page)?.[1];
