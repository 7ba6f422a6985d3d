import { beforeEach, describe, expect, test } from 'vitest';
import { signedCookie } from '../cookie.ts';
import { get, request } from '../harness.ts';
import { ownerCookie, signedOutCookie } from '../owner.ts';
import { browser, pages } from './pages.ts';

type Headers = Record<string, string>;

/** Who is not, or no longer, signed in, and what their browser sends. */
const strangers: [string, () => Promise<Headers>][] = [
  ['without a sign-in', async () => ({})],
  ['with a copied cookie, after signing out', async () => ourPage(await signedOutCookie())],
  ['with a cookie that another token signed', async () => ourPage(await oldCookie())],
];

/** What the browser adds on the owner's own pages. */
const ourPage = (cookie: string): Headers => ({ cookie, 'sec-fetch-site': 'same-origin' });

/** The session is still stored: only the token has changed. */
async function oldCookie(): Promise<string> {
  const [, session = ''] = /^owner=([\w-]{22})\./.exec(await ownerCookie()) ?? [];
  return signedCookie(session, 'x'.repeat(43));
}

describe.each(strangers)('the owner’s pages %s', (_, headersOf) => {
  let headers: Headers;
  beforeEach(async () => {
    headers = await headersOf();
  });

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
    const response = await get(path, headers);

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
    const response = await get(new URL(path, 'http://help.example.org').href, headers);

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
        expect((await request(path, { method, headers })).status).toBe(401);
      }
    },
  );

  test.each(['HEAD', 'GET'])(
    '%s of the sign-in form is open, and no other method',
    async (method) => {
      expect((await request('/admin/sign-in', { method, headers })).status).toBe(200);
      expect((await request('/admin/sign-in', { method: 'PUT', headers })).status).toBe(401);
    },
  );

  test('a browser gets the form, and nothing that is only the owner’s', async () => {
    const response = await get('/admin/messages/', { ...headers, ...browser });
    const page = await response.text();

    expect(response.status).toBe(401);
    expect(page).toContain('action="/admin/sign-in"');
    expect(page).toContain('type="password"');
    expect(page).not.toContain('/admin/outbox/');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});
