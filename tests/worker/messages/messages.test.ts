import { describe, expect, test } from 'vitest';
import { db, get, postForm, postJson, postMultipart } from '../harness.ts';
import { readable } from '../with-key.ts';
import { message, rows } from './posted-message.ts';

interface Receipt {
  id: string;
  url: string;
  replyBy: string;
}

describe('POST /api/messages', () => {
  test('stores a message and says where its page is and when the reply comes', async () => {
    const response = await postJson('/api/messages', { ...message, name: 'Jonas', topic: 'start' });

    const receipt = (await response.json()) as Receipt;
    expect(response.status).toBe(201);
    expect(receipt.url).toMatch(/^\/messages\/[\w-]{22}\/$/);
    expect(response.headers.get('location')).toBe(receipt.url);
    expect(new Date(receipt.replyBy).getTime()).toBeGreaterThan(Date.now());
    expect(await rows()).toMatchObject([
      { id: receipt.id, ...message, name: 'Jonas', topic: 'start', quarantined: 0 },
    ]);
  });

  test('keeps the token of the page only as a hash', async () => {
    const { url } = (await (await postJson('/api/messages', message)).json()) as Receipt;

    const [, , token] = url.split('/');
    expect(JSON.stringify(await rows())).not.toContain(token);
  });

  test('sends a browser’s form on to the page of the message', async () => {
    const response = await postForm('/api/messages', message);

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/messages\/[\w-]{22}\/\?sent$/);
  });

  test('takes a multipart form, and lists written in both ways', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(message)) form.append(name, value);
    form.append('suggested', 'one-article');
    form.append('suggested[]', 'other-article');
    const response = await postMultipart('/api/messages', form);

    expect(response.status).toBe(201);
    expect(await rows()).toMatchObject([{ suggested: '["one-article","other-article"]' }]);
  });

  test('takes a language that was sent empty for none', async () => {
    const referer = 'http://x.example/zh-cn/contact/';
    const response = await postForm('/api/messages', { ...message, locale: '' }, { referer });

    expect(response.status).toBe(303);
    expect(await rows()).toMatchObject([{ locale: 'zh-CN' }]);
  });

  test('gives a program JSON when it sends JSON without any wish', async () => {
    const response = await postJson('/api/messages', message, { accept: '*/*' });

    expect(response.status).toBe(201);
  });

  test('brings back the text as it was sent', async () => {
    const text = 'Zeile 1\n\n\t“Ünïcödé” 😀 <b>&amp;</b> 你好，世界\n=1+1';
    await postJson('/api/messages', { ...message, text });

    expect(await rows()).toMatchObject([{ text }]);
  });
});

test('what was searched before a message is stored without personal data', async () => {
  await postJson('/api/messages', { ...message, query: 'reset a@b.example' });

  const query = await readable.prepare('SELECT query FROM messages').first('query');
  const emails = await readable.prepare('SELECT text FROM emails').all();
  expect(query).toBe('reset [email]');
  expect(JSON.stringify(emails.results)).not.toContain('a@b.example');
});

test.each(['jonas@gmial.com', 'jonas@work.con'])(
  'POST /api/messages takes the address %s, which may be meant',
  async (email) => {
    const response = await postJson('/api/messages', { ...message, email });

    expect(response.status).toBe(201);
  },
);

describe('a message that a machine wrote', () => {
  test('is answered as if accepted, and lies in quarantine without emails', async () => {
    const response = await postJson('/api/messages', {
      ...message,
      website: 'http://spam.example',
    });

    const { url } = (await response.json()) as Receipt;
    expect(response.status).toBe(201);
    expect(await rows()).toMatchObject([{ quarantined: 1 }]);
    expect(await db.prepare('SELECT id FROM emails').first()).toBeNull();
    expect((await get(url)).status).toBe(200);
  });

  test('is known by whatever stands in the hidden field, however long', async () => {
    const response = await postJson('/api/messages', { ...message, website: 'x'.repeat(3000) });

    expect(response.status).toBe(201);
    expect((await rows()).map((row) => row.quarantined)).toEqual([1]);
  });

  test('is known by more than three links', async () => {
    const links = (count: number) => 'see https://x.example '.repeat(count);
    await postJson('/api/messages', { ...message, text: links(3) });
    await postJson('/api/messages', { ...message, text: links(4) });

    expect((await rows()).map((row) => row.quarantined).sort()).toEqual([0, 1]);
  });
});
