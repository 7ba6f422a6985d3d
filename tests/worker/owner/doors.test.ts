import { describe, expect, test } from 'vitest';
import { get, request } from '../harness.ts';
import { browser, pages } from './pages.ts';

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
