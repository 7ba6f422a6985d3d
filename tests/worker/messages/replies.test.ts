import { describe, expect, test } from 'vitest';
import { adminToken, db, origin, postForm, postMultipart } from '../harness.ts';
import { ownerCookie, ownerPost, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { emails, message, row } from './message-rows.ts';

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

    const { results } = await readable.prepare('SELECT text FROM notes ORDER BY id').all();
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
