import { describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerGet, ownerPost, ownerText, sentMessage } from '../owner.ts';
import { message } from './message-rows.ts';

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
                               updated_at, email_index)
         SELECT 'handled-' || n, n, n, n, locale, 'key:none:' || email, 'key:none:' || text, created_at, reply_by, '2026-11-21T10:00:00.000Z', 'key:none:' || lower(email)
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

  test('names the topic of a message, and leads to where it was written', async () => {
    const id = await message({ topic: 'getting-paid', page: '/articles/refund-payment/' });
    const page = await ownerText(`/admin/messages/${id}/`);
    const inChinese = await ownerText(`/admin/messages/${id}/?lang=zh-CN`);

    expect(page).toContain('<bdi>Getting paid</bdi>');
    expect(page).toContain('<a href="/articles/refund-payment/"><bdi>/articles/refund-payment/');
    expect(inChinese).not.toMatch(/Getting paid|<bdi>getting-paid/);
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
