import { describe, expect, test } from 'vitest';
import { db, origin, postForm, postJson, request, tables } from '../harness.ts';
import { goodBodies, postPaths } from './good-bodies.ts';

const takesFiles = /^\/(?:api\/messages$|messages\/)/;

const json = { 'content-type': 'application/json', accept: 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

const send = (path: string, headers: Record<string, string>, body: string | Uint8Array = '') =>
  request(path, { method: 'POST', headers, body });

async function storedRows(): Promise<number> {
  const counts = await db.batch<{ rows: number }>(
    tables.map((table) => db.prepare(`SELECT COUNT(*) AS rows FROM ${table}`)),
  );
  return counts.reduce((sum, { results }) => sum + (results[0]?.rows ?? 0), 0);
}

describe.each(postPaths)('POST %s', (path) => {
  const good = JSON.stringify(goodBodies[path]);
  const limit = 'text' in goodBodies[path] ? 128 * 1024 : 32 * 1024;

  test.each([
    ['JSON that is cut off', json, '{"text":', 400],
    ['an empty body', json, '', 400],
    ['a list', json, '[]', 400],
    ['null', json, 'null', 400],
    ['invalid UTF-8', json, new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
    ['UTF-16', json, new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), 400],
    ['another charset', { ...json, 'content-type': 'application/json; charset=gbk' }, good, 400],
    ['a compressed body', { ...json, 'content-encoding': 'gzip' }, good, 400],
    ['a broken escape', form, 'text=%E4%BD', 400],
    ['an escape that is none', form, 'text=%zz', 400],
    ['plain text', { ...json, 'content-type': 'text/plain' }, good, 415],
    ['XML', { ...json, 'content-type': 'application/xml' }, '<a/>', 415],
    ['no type at all', { accept: 'application/json' }, new Uint8Array([0x7b, 0x7d]), 415],
    ['the name of a method for a type', { ...json, 'content-type': 'constructor' }, good, 415],
    ['one byte too many', json, JSON.stringify({ text: 'a'.repeat(limit - 10) }), 413],
  ])('refuses %s', async (_, headers, body, status) => {
    const response = await send(path, headers, body);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ type: 'about:blank', status });
    expect(await storedRows()).toBe(0);
  });

  test.each([
    ['the page it came from', { referer: 'http://x.example/zh-cn/contact/' }],
    ['the browser', { 'accept-language': 'zh-CN' }],
  ])('says that it is too long in the language of %s', async (_, headers) => {
    const response = await send(path, { ...form, ...headers }, 'a'.repeat(limit + 1));

    expect(response.status).toBe(413);
    expect(response.headers.get('content-language')).toBe('zh-CN');
  });

  test('tells of at most 20 fields, however many there are', async () => {
    const names = Array.from({ length: 4000 }, (_, place) => `f${place}`);
    const unknown = await send(path, form, names.join('&'));
    const repeated = await send(path, form, names.slice(0, 2000).join('&').concat('&').repeat(2));

    for (const response of [unknown, repeated]) {
      expect(response.status).toBe(422);
      const { errors } = (await response.json()) as { errors: unknown[] };
      expect(errors).toHaveLength(20);
    }
  });

  test('is done quickly with a field that comes thousands of times', async () => {
    const milliseconds: number[] = [];
    for (let time = 1; time <= 5; time++) {
      const started = performance.now();
      const response = await send(path, form, 'a&'.repeat(16_000));
      milliseconds.push(performance.now() - started);
      expect(response.status).toBe(422);
    }

    // The fastest, because other work on the machine holds up some of them.
    expect(Math.min(...milliseconds)).toBeLessThan(500);
  });

  test('takes brackets only behind the name of a list', async () => {
    const response = await send(path, form, 'text[]=Hello&helpful[]=yes');

    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['text[]', 'helpful[]']),
    );
  });

  test('reads all that is not too much', async () => {
    const response = await send(path, form, 'a'.repeat(limit));

    expect(response.status).toBe(422);
  });

  test('refuses too much that comes without a length', async () => {
    const body = new Blob(['a'.repeat(2 * limit)]).stream();
    const response = await request(path, { method: 'POST', headers: form, body, duplex: 'half' });

    expect(response.status).toBe(413);
  });

  test('refuses a file, or where there may be some one in another field', async () => {
    const parts = new FormData();
    parts.append('text', new Blob(['hello']), 'hello.txt');
    const encoded = new Response(parts);
    const type = encoded.headers.get('content-type') ?? '';
    const response = await send(path, { 'content-type': type }, await encoded.text());

    expect(response.status).toBe(takesFiles.test(path) ? 422 : 415);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['no origin', { origin: 'null' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    [
      'another site that leaves the header out',
      { origin: 'https://evil.example', 'sec-fetch-site': 'none' },
    ],
  ])('refuses what comes from %s, whatever its type', async (_, headers) => {
    const asJson = await send(path, { ...json, ...headers }, good);
    const asForm = await send(path, { ...form, ...headers }, 'text=x');
    const asText = await send(path, { 'content-type': 'text/plain', ...headers }, good);

    expect([asJson.status, asForm.status, asText.status]).toEqual([403, 403, 403]);
    expect(asJson.headers.get('access-control-allow-origin')).toBeNull();
    expect(await storedRows()).toBe(0);
  });

  test('takes what comes from its own page', async () => {
    const own = { origin, 'sec-fetch-site': 'same-origin' };
    const hidden = { origin: 'null', 'sec-fetch-site': 'same-origin' };

    const statuses = [
      (await send(path, { ...json, ...own }, good)).status,
      (await send(path, { ...json, ...hidden }, good)).status,
    ];
    expect(statuses).not.toContain(403);
  });

  test('refuses an unknown field, and names it', async () => {
    const response = await postJson(path, { ...goodBodies[path], isAdmin: true });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'isAdmin' }] });
  });

  test('refuses the 61st in a minute, and keeps what was typed', async () => {
    const { program, browser } = await afterSixty(path);

    expect([program.status, browser.status]).toEqual([429, 429]);
    expect(program.headers.get('retry-after')).toBe('60');
    const { detail } = (await program.json()) as { detail: string };
    expect(detail).toMatch(/^That’s a lot in a short time\. Try again at \d\d:\d\d [^.]+\.$/);
    expect(await browser.text()).toMatch(/Your text is kept\..*What I typed<\/textarea>/s);
  });
});

/** The limiter of the local runtime counts by the minutes of the clock. */
const minute = () => Math.floor(Date.now() / 60_000);

/** How a program and a browser are answered after 60 posts. What runs over into the next minute begins anew, from another address. */
async function afterSixty(path: (typeof postPaths)[number]) {
  for (let attempt = 1; ; attempt++) {
    const started = minute();
    const from = { 'cf-connecting-ip': `203.0.${attempt}.${postPaths.indexOf(path) + 1}` };
    await Promise.all(Array.from({ length: 60 }, () => send(path, { ...json, ...from }, '{')));
    const program = await postJson(path, goodBodies[path], from);
    const browser = await postForm(path, { comment: 'What I typed' }, from);
    if (minute() === started) return { program, browser };
  }
}
