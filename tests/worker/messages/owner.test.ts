import { describe, expect, test } from 'vitest';
import { adminToken, db, get, origin, postForm, postJson, postMultipart } from '../harness.ts';
import { ownerCookie, ownerGet, ownerPost, ownerText, sentMessage } from '../owner.ts';

const hour = 3_600_000;

describe('GET /admin/messages/', () => {
  test('lists who waits, the longest first, and says who is late', async () => {
    await message({ text: 'Newer question' }, 1);
    await message({ text: 'Older question' }, 30);
    const page = await ownerText('/admin/messages/');

    expect(page.indexOf('Older question')).toBeLessThan(page.indexOf('Newer question'));
    expect(page).toContain('<span class="age late">30 h, late</span>');
    expect(page).toMatch(/data-count="waiting"[^>]*>2</);
  });

  test('lists every handled message once, page by page, also those of one millisecond', async () => {
    await sentMessage();
    // One row more than a page holds, all touched at the same time.
    await db.batch([
      db.prepare(
        `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 51)
         INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by,
                               updated_at)
         SELECT 'handled-' || n, n, n, n, locale, email, text, created_at, reply_by, '2026-11-21T10:00:00.000Z'
           FROM numbers, messages`,
      ),
    ]);
    const first = await ownerText('/admin/messages/');
    const [, older = ''] = /href="(\?before=[^"]+)"/.exec(first) ?? [];
    const second = await ownerText(`/admin/messages/${older.replaceAll('&amp;', '&')}`);

    const listed = [first, second].flatMap(
      (page) => page.match(/(?<=messages\/)handled-\d+/g) ?? [],
    );
    expect([listed.length, new Set(listed).size]).toEqual([51, 51]);
  });

  test('what strangers wrote stays text: no tag, no link', async () => {
    const id = await message({
      text: '<script>alert(1)</script> https://evil.example\n<img src=x onerror=alert(1)>',
      name: '"><b>Mallory',
      query: '<i>x</i>',
      page: '/"onmouseover="x',
    });

    for (const path of [
      '/admin/messages/',
      `/admin/messages/${id}/`,
      `/admin/messages/${id}/delete`,
    ]) {
      const page = await ownerText(path);
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page).not.toMatch(/<script>alert|<img src=x|<b>Mallory|<i>x|href="[^"]*evil/);
    }
  });

  test('a name that turns the direction of writing keeps that to itself', async () => {
    const name = 'Mal\u202elory';
    const id = await message({ name });

    expect(await ownerText('/admin/messages/')).toContain(`<bdi>${name}</bdi>`);
    const page = await ownerText(`/admin/messages/${id}/`);
    expect(page.split(name)).toHaveLength(3);
    expect(page.split(`<bdi>${name}</bdi>`)).toHaveLength(3);
  });

  test('a message that is none is 404', async () => {
    for (const path of ['x', 'x/delete', '%00', "' OR 1=1 --"]) {
      expect((await ownerGet(`/admin/messages/${path}`)).status).toBe(404);
    }
    for (const action of ['seen', 'close', 'reopen', 'not-spam', 'delete', 'solve']) {
      expect((await ownerPost(`/admin/messages/none/${action}`)).status).toBe(404);
    }
  });
});

describe('the owner’s reply', () => {
  test('is stored with its email, and nobody waits any more', async () => {
    const id = await message({ text: 'Paid twice\nHow?', email: 'jonas@example.org' });
    const response = await ownerPost(`/admin/messages/${id}/reply`, {
      text: 'Done.',
      key: crypto.randomUUID(),
    });

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/admin/messages/${id}/?done=sent`);
    expect(await emails(id, 'reply')).toEqual([
      expect.objectContaining({
        to_address: 'jonas@example.org',
        subject: 'Re: Paid twice',
        text: expect.stringContaining('Done.'),
      }),
    ]);
    expect(await row(id)).toMatchObject({
      replied_at: expect.any(String),
      waiting_since: null,
      solved_at: null,
    });
    expect(await ownerText(`/admin/messages/${id}/`)).toContain('Done.');
  });

  test('goes out once, however often the button is pressed', async () => {
    const id = await message({});
    const reply = { text: 'Done.', key: crypto.randomUUID() };
    await Promise.all(
      Array.from({ length: 10 }, () => ownerPost(`/admin/messages/${id}/reply`, reply)),
    );

    expect(await emails(id, 'reply')).toHaveLength(1);
    expect(await db.prepare('SELECT COUNT(*) AS count FROM notes').first('count')).toBe(1);
  });

  test('of another text goes out too, even from the same form', async () => {
    const id = await message({});
    const key = crypto.randomUUID();
    await ownerPost(`/admin/messages/${id}/reply`, { text: 'First.', key });
    await ownerPost(`/admin/messages/${id}/reply`, { text: 'Second.', key });
    await ownerPost(`/admin/messages/${id}/reply`, { text: 'First.', key });

    const { results } = await db.prepare('SELECT text FROM notes ORDER BY id').all();
    expect(results).toEqual([{ text: 'First.' }, { text: 'Second.' }]);
    expect(await emails(id, 'reply')).toHaveLength(2);
  });

  test('has room for 10,000 Chinese characters', async () => {
    const id = await message({});
    const form = new FormData();
    form.set('text', '字'.repeat(10_000));
    form.set('key', crypto.randomUUID());
    const authorization = `Bearer ${adminToken}`;
    const response = await postMultipart(`/admin/messages/${id}/reply`, form, { authorization });

    expect(await ownerText(`/admin/messages/${id}/`)).toContain('enctype="multipart/form-data"');
    expect(response.status).toBe(204);
  });

  test('is refused in the owner’s language, whatever page it came from', async () => {
    const id = await message({});
    const post = (lang: string, referer: string) =>
      postForm(
        `/admin/messages/${id}/reply`,
        { text: ' ' },
        {
          authorization: `Bearer ${adminToken}`,
          cookie: `lang=${lang}`,
          referer,
        },
      );
    const chinese = await post('zh-CN', `${origin}/admin/messages/`);
    const english = await post('en', `${origin}/zh-cn/contact/`);

    expect([chinese.status, english.status]).toEqual([422, 422]);
    expect(await chinese.text()).toContain('<html lang="zh-CN"');
    expect(await english.text()).toContain('<html lang="en"');
  });

  test.each([
    ['no text', { text: ' ' }],
    ['too much text', { text: 'a'.repeat(10_001) }],
    ['a control character', { text: 'a\u0000b' }],
    ['no key', { key: '' }],
    ['an unknown field', { other: 'x' }],
  ])('is refused with %s, and nothing is stored', async (_, fields) => {
    const id = await message({});
    const response = await ownerPost(`/admin/messages/${id}/reply`, {
      text: 'a',
      key: crypto.randomUUID(),
      ...fields,
    });

    expect(response.status).toBe(422);
    expect(await emails(id, 'reply')).toEqual([]);
    expect(await row(id)).toMatchObject({ replied_at: null });
  });

  test('can mark the message as solved in the same press', async () => {
    const id = await message({});
    await ownerPost(`/admin/messages/${id}/reply`, {
      text: 'Done.',
      key: crypto.randomUUID(),
      solved: 'yes',
    });

    expect(await row(id)).toMatchObject({
      solved_at: expect.any(String),
      closed_at: expect.any(String),
    });
  });

  test('solves the message also when the same text went out before', async () => {
    const id = await message({});
    const reply = { text: 'Done.', key: crypto.randomUUID() };
    await ownerPost(`/admin/messages/${id}/reply`, reply);
    await ownerPost(`/admin/messages/${id}/reply`, { ...reply, solved: 'yes' });

    expect(await emails(id, 'reply')).toHaveLength(1);
    expect(await row(id)).toMatchObject({ solved_at: expect.any(String) });
  });

  test('speaks the language of the message', async () => {
    const id = await message({ text: '退款还没到账', locale: 'zh-CN' });
    await ownerPost(`/admin/messages/${id}/solve`);

    expect(await emails(id, 'survey')).toEqual([
      expect.objectContaining({ subject: '已解决：退款还没到账' }),
    ]);
  });

  test('is refused when a foreign page posts it with the owner’s cookie', async () => {
    const id = await message({});
    const fields = { text: 'Done.', key: crypto.randomUUID() };
    const response = await postForm(`/admin/messages/${id}/reply`, fields, {
      cookie: await ownerCookie(),
      origin: 'https://evil.example',
    });

    expect(response.status).toBe(403);
    expect(await emails(id, 'reply')).toEqual([]);
  });
});

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

describe('quarantine', () => {
  test('shows what a machine filled in; "Not spam" puts it into the inbox', async () => {
    const id = await message({ text: 'Buy cheap', website: 'x' });
    const before = await ownerText('/admin/messages/');
    await ownerPost(`/admin/messages/${id}/not-spam`);
    const after = await ownerText('/admin/messages/');

    expect(before).toContain('Quarantine: 1');
    expect(before).toContain('Nobody is waiting.');
    expect(after).not.toContain('Quarantine');
    expect(await row(id)).toMatchObject({ quarantined: 0, waiting_since: expect.any(String) });
  });

  test('deleting asks first, and takes everything along', async () => {
    const id = await message({ website: 'x' });
    const asking = await ownerText(`/admin/messages/${id}/delete`);
    const response = await ownerPost(`/admin/messages/${id}/delete`);

    expect(asking).toContain('Delete this message?');
    expect(response.status).toBe(303);
    expect((await ownerGet(`/admin/messages/${id}/`)).status).toBe(404);
  });

  test('other forms that machines filled in are listed and can be deleted', async () => {
    await postJson('/api/gaps', { query: '<b>spam</b>', locale: 'en', why: 'asked', website: 'x' });
    const page = await ownerText('/admin/messages/');
    const [action] = /\/admin\/messages\/quarantine\/\d+\/delete/.exec(page) ?? [];
    await ownerPost(action ?? '');

    expect(page).toContain('&lt;b&gt;spam&lt;/b&gt;');
    expect(await db.prepare('SELECT COUNT(*) AS count FROM quarantine').first('count')).toBe(0);
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

/** A message as the endpoint takes it, made so many hours older. */
async function message(fields: Record<string, string>, age = 0): Promise<string> {
  const { id } = await sentMessage(fields);
  if (age > 0) {
    const since = new Date(Date.now() - age * hour).toISOString();
    const replyBy = new Date(Date.now() - (age - 10) * hour).toISOString();
    await db
      .prepare(
        'UPDATE messages SET created_at = ?2, waiting_since = ?2, reply_by = ?3 WHERE id = ?1',
      )
      .bind(id, since, replyBy)
      .run();
  }
  return id;
}

async function row(id: string): Promise<Record<string, unknown>> {
  const found = await db.prepare('SELECT * FROM messages WHERE id = ?1').bind(id).first();
  return found ?? {};
}

async function emails(message: string, kind: string) {
  const { results } = await db
    .prepare(
      'SELECT to_address, subject, text FROM emails WHERE message = ?1 AND kind = ?2 ORDER BY id',
    )
    .bind(message, kind)
    .all();
  return results;
}
