import { describe, expect, test } from 'vitest';
import { postForm, postJson, request } from '../harness.ts';
import { message, rows } from './posted-message.ts';

interface Problem {
  title: string;
  detail: string;
  errors: { field: string; message: string; fix?: string }[];
}

describe('POST /api/messages refuses', () => {
  test.each([
    ['no text', { text: undefined }, 'text', 'Write a few words so'],
    ['blank text', { text: ' \n\t ' }, 'text', 'Write a few words so'],
    ['invisible text', { text: '\u200b\u200d\ufeff' }, 'text', 'Write a few words so'],
    ['a blank Braille pattern', { text: '\u2800\u2800' }, 'text', 'Write a few words so'],
    ['letters without ink', { text: '\u3164\u115f\u1160\uffa0' }, 'text', 'Write a few words so'],
    ['text over 10,000 characters', { text: '😀'.repeat(10_001) }, 'text', '10,000 characters'],
    ['a NUL', { text: 'a\u0000b' }, 'text', 'control characters'],
    ['an escape character', { text: 'a\u001b[31m' }, 'text', 'control characters'],
    ['a lone surrogate', { text: 'a\ud800' }, 'text', 'broken'],
    ['no address', { email: undefined }, 'email', 'so Mei can answer'],
    ['an address that is an object', { email: { toString: 1 } }, 'email', 'so Mei can answer'],
    ['half an address', { email: 'jonas@' }, 'email', 'name@example.com'],
    [
      'an address with a line break',
      { email: 'a@b.example\r\nBcc: c@d.example' },
      'email',
      'name@',
    ],
    ['a name of two lines', { name: 'A\nBcc: b@c.example' }, 'name', 'one line'],
    ['a page elsewhere', { page: 'https://evil.example/' }, 'page', 'characters'],
    ['a page elsewhere without scheme', { page: '//evil.example/' }, 'page', 'characters'],
    ['a page elsewhere with a backslash', { page: '/\\evil.example/' }, 'page', 'characters'],
    ['an unknown language', { locale: 'fr' }, 'locale', 'en, zh-CN'],
    ['a language that is an object', { locale: { toString: 1 } }, 'locale', 'en, zh-CN'],
    ['text that is a list', { text: ['a', 'b'] }, 'text', 'does not fit'],
    ['an unknown field', { admin: true }, 'admin', 'Leave this field out'],
  ])('%s', async (_, fields, field, words) => {
    const response = await postJson('/api/messages', { ...message, ...fields });

    const problem = (await response.json()) as Problem;
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.errors).toHaveLength(1);
    expect(problem.errors[0]).toMatchObject({ field });
    expect(problem.errors[0]?.message).toContain(words);
    expect(await rows()).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('the field %s', async (name) => {
    const body = `{"email":"a@b.example","text":"hi","${name}":{"x":1}}`;
    const response = await request('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: name }] });
  });

  test.each([
    ['jonas@paperboat', 'jonas@paperboat.com', 'missing its ending. Did you mean'],
    ['jonas@qq', 'jonas@qq.com', 'missing its ending'],
    ['jonas＠qq。com', 'jonas@qq.com', 'Did you mean'],
    ['jonas@gmail,com', 'jonas@gmail.com', 'Did you mean'],
  ])('the address %s, and offers %s', async (email, fix, words) => {
    const response = await postJson('/api/messages', { ...message, email });

    const { errors } = (await response.json()) as Problem;
    expect(response.status).toBe(422);
    expect(errors).toMatchObject([{ field: 'email', fix }]);
    expect(errors[0]?.message).toContain(words);
  });

  test.each([
    ['by the body', { locale: 'zh-CN' }, {}],
    [
      'by the page it came from',
      { locale: undefined },
      { referer: 'http://x.example/zh-cn/contact/' },
    ],
    ['by the browser', { locale: undefined }, { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.5' }],
  ])('in the caller’s language, told %s', async (_, fields, headers) => {
    const response = await postJson('/api/messages', { ...message, ...fields, text: '' }, headers);

    const { errors } = (await response.json()) as Problem;
    expect(errors[0]?.message).toContain('才能帮你');
  });

  test.each([
    ['en', 'Your text is kept: shorten it, and send it again.'],
    ['zh-CN', '内容已保留，删短一些再发。'],
  ])(
    'a form with far too long a text with all of it, to be shortened, in %s',
    async (locale, said) => {
      const text = `${'钱'.repeat(20_000)} the end`;
      const response = await postForm('/api/messages', { ...message, locale, text });
      const html = await response.text();

      expect(response.status).toBe(413);
      expect(html).toContain(said);
      expect(html).toContain(`${text}</textarea>`);
      expect(html).toContain('value="jonas@client.example"');
      expect(await rows()).toEqual([]);
    },
  );

  test('a form with more than a page can hold by saying where the text still is', async () => {
    const response = await postForm('/api/messages', { ...message, text: 'a'.repeat(600_000) });
    const html = await response.text();

    expect(response.status).toBe(413);
    expect(html).toContain('Go back, where your text still is');
    expect(html).not.toContain('Your text is kept');
    expect(html).not.toContain('<textarea');
  });

  test('a form with a page that shows what was typed, each problem beside its field', async () => {
    const sent = {
      ...message,
      text: '<b>“Hi”</b>',
      email: 'jonas@paperboat',
      key: 'k1',
      topic: 'start',
    };
    const response = await postForm('/api/messages', sent);

    const page = await response.text();
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(page).toContain('&lt;b&gt;“Hi”&lt;/b&gt;</textarea>');
    expect(page).toContain('value="jonas@paperboat"');
    expect(page).toContain('Did you mean jonas@paperboat.com?');
    expect(page).toContain('<input type="hidden" name="key" value="k1"/>');
    expect(page).toContain('<input type="hidden" name="topic" value="start"/>');
  });

  test.each([
    ['en', 'Did you mean anna@gmail.com? To keep yours, send again.', 'Send with anna@gmail.com'],
    ['zh-CN', '是不是 anna@gmail.com？没写错的话，再发一次就行。', '用 anna@gmail.com 发送'],
  ])('an address that is probably mistyped in a form once, in %s', async (locale, said, name) => {
    const sent = { ...message, locale, email: 'anna@gmial.con' };
    const response = await postForm('/api/messages', sent);
    const page = await response.text();

    expect(response.status).toBe(422);
    expect(page).toContain(said);
    expect(page).toContain('<input type="hidden" name="doubted" value="anna@gmial.con"/>');
    expect(page).toContain(`name="meant" value="anna@gmail.com">${name}</button>`);
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['as it is', { email: 'anna@gmial.con', doubted: 'anna@gmial.con' }, 'anna@gmial.con'],
    [
      'with the one that was meant',
      { email: 'anna@gmial.con', doubted: 'anna@gmial.con', meant: 'anna@gmail.com' },
      'anna@gmail.com',
    ],
    [
      'with one that is written anew',
      { email: 'anna@client.example', doubted: 'anna@gmial.con', meant: 'anna@gmail.com' },
      'anna@client.example',
    ],
  ])('no such address a second time: it is sent %s', async (_, fields, email) => {
    const response = await postForm('/api/messages', { ...message, ...fields });

    expect(response.status).toBe(303);
    expect(await rows()).toMatchObject([{ email }]);
  });

  test('no such address a second time, though something else was wrong meanwhile', async () => {
    const sent = { ...message, text: '', email: 'anna@gmial.con', doubted: 'anna@gmial.con' };
    const page = await (await postForm('/api/messages', sent)).text();

    expect(page.match(/name="doubted" value="[^"]*"/g)).toEqual([
      'name="doubted" value="anna@gmial.con"',
    ]);
    expect(page).not.toContain('name="meant"');
  });

  test('another address that is probably mistyped, and one that cannot be right, with a way to send it', async () => {
    const other = { ...message, email: 'anna@yaho.com', doubted: 'anna@gmial.con' };
    const broken = { ...message, email: 'ａnna@client。example' };

    expect(await (await postForm('/api/messages', other)).text()).toContain(
      'name="meant" value="anna@yahoo.com"',
    );
    expect(await (await postForm('/api/messages', broken)).text()).toMatch(
      /full-width characters.*name="meant" value="anna@client.example"/s,
    );
  });

  test('a form with a field for the address that browsers let any script into', async () => {
    const sent = { ...message, text: '', email: '用户@例子.公司' };
    const page = await (await postForm('/api/messages', sent)).text();

    expect(page).toMatch(/<input inputmode="email" value="用户@例子.公司"/);
    // In one of this type a browser refuses a name that is not ASCII.
    expect(page).not.toContain('type="email"');
  });

  test('a form with the same field twice', async () => {
    const response = await request('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: 'email=a@b.example&email=c@d.example&text=hi',
    });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'email' }] });
  });
});
