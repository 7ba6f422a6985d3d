import { describe, expect, test } from 'vitest';
import { cookieIn } from '../cookie.ts';
import { adminToken, get, postForm, postJson } from '../harness.ts';
import { ownerCookie } from '../owner.ts';
import { browser, pages } from './pages.ts';

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
    expect(after).toContain('没有要补的问题：');
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
