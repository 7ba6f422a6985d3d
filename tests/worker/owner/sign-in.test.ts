import { describe, expect, test } from 'vitest';
import { adminToken, get, postForm, postJson, request } from '../harness.ts';
import { cookieIn, ownerCookie } from '../owner.ts';

const browser = { accept: 'text/html' };
const pages = [
  '',
  'weeks/2026-W46/',
  'messages/',
  'gaps/',
  'articles/',
  'surveys/',
  'outbox/',
  'privacy/',
];

describe('the owner’s pages without a sign-in', () => {
  test.each([
    ...pages.map((page) => `/admin/${page}`),
    '/admin',
    '/admin/weeks/2026-W46.json',
    '/admin/gaps.csv',
    '/admin/nothing-here',
    '/admin//weeks/2026-W46/',
    '/admin//',
    '/admin/%77eeks/2026-W46/',
    '/admin/x/../weeks/2026-W46/',
    '/admin/../admin/messages/',
    '/admin/%2e%2e/admin/messages/',
    '/admin/sign-in/../messages/',
    '/admin/sign-in/messages',
    '/admin/sign-in%2f..%2fmessages/',
    '/admin/messages/?lang=zh-CN',
    '/%61dmin/messages/',
    '/admin/%zz',
  ])('%s is 401', async (path) => {
    const response = await get(path);

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      status: 401,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });

  test.each([
    '/ADMIN/',
    '/Admin/messages/',
    '/admin.json',
    '/administrator/',
    '/admin%2fmessages/',
    '//admin/messages/',
  ])('%s is nothing', async (path) => {
    const response = await request(new URL(path, 'http://help.example.org').href);

    expect([401, 404]).toContain(response.status);
  });

  test.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST', 'PROPFIND'])(
    '%s is 401',
    async (method) => {
      for (const path of [
        '/admin/',
        '/admin/messages/',
        '/admin/privacy/erase',
        '/admin/sign-out',
      ]) {
        expect((await request(path, { method })).status).toBe(401);
      }
    },
  );

  test.each(['HEAD', 'GET'])(
    '%s of the sign-in form is open, and no other method',
    async (method) => {
      expect((await request('/admin/sign-in', { method })).status).toBe(200);
      expect((await request('/admin/sign-in', { method: 'PUT' })).status).toBe(401);
    },
  );

  test('a browser gets the form, and nothing that is only the owner’s', async () => {
    const response = await get('/admin/messages/', browser);
    const page = await response.text();

    expect(response.status).toBe(401);
    expect(page).toContain('action="/admin/sign-in"');
    expect(page).toContain('type="password"');
    expect(page).not.toContain('/admin/outbox/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('POST /admin/sign-in', () => {
  test('sets a strict cookie for the owner’s pages and leads there', async () => {
    const response = await postForm('/admin/sign-in', { token: adminToken });

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/admin/');
    expect(response.headers.get('set-cookie')).toMatch(
      /^owner=[^;]+; Max-Age=2592000; Path=\/admin; HttpOnly(; Secure)?; SameSite=Strict$/,
    );
  });

  test.each([
    ['http://127.0.0.1:8787', false],
    ['http://localhost:8787', false],
    ['https://help.example.org', true],
    ['http://help.example.org', true],
  ])('from %s the cookie is secure: %s', async (origin, isSecure) => {
    const response = await postForm(`${origin}/admin/sign-in`, { token: adminToken });

    expect(response.headers.get('set-cookie')?.includes('; Secure')).toBe(isSecure);
  });

  test('the cookie opens every page', async () => {
    const cookie = await ownerCookie();

    for (const page of pages.slice(1)) {
      expect((await get(`/admin/${page}`, { ...browser, cookie })).status).toBe(200);
    }
    expect((await get('/admin/nothing-here', { ...browser, cookie })).status).toBe(404);
  });

  test('a bearer token opens every page too', async () => {
    for (const page of pages.slice(1)) {
      expect((await get(`/admin/${page}`, { authorization: `bearer ${adminToken}` })).status).toBe(
        200,
      );
    }
  });

  test('takes JSON from a program', async () => {
    const response = await postJson('/admin/sign-in', { token: adminToken });

    expect(response.status).toBe(204);
    expect(cookieIn(response)).toMatch(/^owner=/);
  });

  test.each([
    ['a wrong token', { token: `${adminToken.slice(0, -1)}x` }],
    ['a longer one', { token: `${adminToken}1` }],
    ['an empty one', { token: '' }],
    ['the word undefined', { token: 'undefined' }],
    ['none', {}],
    ['something else', { token: { $ne: '' } }],
    ['a list', { token: [adminToken] }],
  ])('refuses %s', async (_, fields) => {
    const response = await postJson('/admin/sign-in', fields);

    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).not.toContain(adminToken.slice(0, 12));
  });

  test('slows down whoever tries wrong tokens, in the form and as bearer', async () => {
    const statuses: number[] = [];
    // Five a minute; where a minute ends in between, five more are let through.
    while (statuses.at(-1) !== 429 && statuses.length < 11) {
      statuses.push((await postForm('/admin/sign-in', { token: 'wrong' })).status);
    }
    const bearer = await get('/admin/', { authorization: 'Bearer wrong' });

    expect(statuses.length).toBeGreaterThan(5);
    expect(statuses).toEqual([...statuses.slice(1).map(() => 401), 429]);
    expect(bearer.status).toBe(429);
    expect(Number(bearer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('nobody can lock the owner out by guessing from the same address', async () => {
    for (let tries = 0; tries < 7; tries += 1) await postForm('/admin/sign-in', { token: 'wrong' });

    expect((await postForm('/admin/sign-in', { token: adminToken })).status).toBe(303);
  });

  test('refuses a form that another site posts', async () => {
    const response = await postForm(
      '/admin/sign-in',
      { token: adminToken },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    );

    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  });
});

describe('the cookie', () => {
  test.each([
    ['with a later expiry', (value: string) => value.replace(/^owner=\d/, 'owner=9')],
    ['with another signature', (value: string) => value.replace(/.{6}$/, 'AAAA%3D')],
    ['without a signature', (value: string) => value.split('.')[0] ?? ''],
    ['without a value', () => 'owner='],
    ['of another name', (value: string) => value.replace('owner', 'session')],
  ])('is refused %s', async (_, forge) => {
    const cookie = forge(await ownerCookie());

    expect((await get('/admin/messages/', { cookie })).status).toBe(401);
  });

  test('is refused when another key signed it', async () => {
    const cookie = await signedCookie(
      Date.now() + 60_000,
      'another-token-of-256-bits-that-nobody-set-here',
    );

    expect((await get('/admin/messages/', { cookie })).status).toBe(401);
  });

  test.each([
    [60_000, 200],
    [-1, 401],
  ])('that ends in %i ms is answered with %i', async (left, status) => {
    const cookie = await signedCookie(Date.now() + left, adminToken);

    expect((await get('/admin/messages/', { cookie })).status).toBe(status);
  });

  test.each([
    ['neither header', {}, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a hidden origin', { origin: 'null' }, 403],
    ['its own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['its own origin', { origin: 'http://127.0.0.1:8787' }, 303],
  ])('changes nothing for a post that names %s', async (_, headers, status) => {
    const cookie = await ownerCookie();
    const response = await postForm(
      'http://127.0.0.1:8787/admin/sign-out',
      {},
      { cookie, ...headers },
    );

    expect(response.status).toBe(status);
  });

  test('ends with signing out', async () => {
    const cookie = await ownerCookie();
    const response = await postForm(
      '/admin/sign-out',
      {},
      { cookie, 'sec-fetch-site': 'same-origin' },
    );

    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(/^owner=; Max-Age=0; Path=\/admin/);
  });
});

describe('the language of the owner’s pages', () => {
  test('is the one in the settings, until another is chosen and remembered', async () => {
    const cookie = await ownerCookie();
    const before = await (await get('/admin/messages/', { ...browser, cookie })).text();
    const chosen = await get('/admin/messages/?lang=zh-CN', { ...browser, cookie });
    const after = await (
      await get('/admin/gaps/', { ...browser, cookie: `${cookie}; ${cookieIn(chosen)}` })
    ).text();

    expect(before).toContain('Nobody is waiting.');
    expect(await chosen.text()).toContain('没有人在等你。');
    expect(after).toContain('所有搜索都找到了答案。');
    expect(after).toContain('<html lang="zh-CN"');
  });

  test('a language that is none changes nothing', async () => {
    const response = await get('/admin/messages/?lang=xx', {
      ...browser,
      cookie: await ownerCookie(),
    });

    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('Nobody is waiting.');
  });
});

/** A cookie in the form in which the Worker signs it. */
async function signedCookie(expires: number, token: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(token), algorithm, false, [
    'sign',
  ]);
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(String(expires)));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(signature)));
  return `owner=${encodeURIComponent(`${expires}.${base64}`)}`;
}
