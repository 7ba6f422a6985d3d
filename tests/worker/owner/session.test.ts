import { describe, expect, test } from 'vitest';
import { signedCookie } from '../cookie.ts';
import { db, get, postForm, tables } from '../harness.ts';
import { ownerCookie, signedOutCookie, signOut } from '../owner.ts';

const anotherToken = 'another-token-of-256-bits-that-nobody-set-here';

describe('the cookie', () => {
  test.each([
    [
      'with another session',
      (value: string) =>
        value.replace(/^owner=-?/, (start) => (start === 'owner=' ? 'owner=-' : 'owner=')),
    ],
    ['with another signature', (value: string) => value.replace(/.{6}$/, 'AAAA%3D')],
    ['without a signature', (value: string) => value.split('.')[0] ?? ''],
    ['without a value', () => 'owner='],
    ['of another name', (value: string) => value.replace('owner', 'session')],
    ['signed by another token', (value: string) => signedCookie(sessionIn(value), anotherToken)],
    ['of a session that never was', () => signedCookie('x'.repeat(22))],
    ['with a time in place of a session', () => signedCookie('9999999999999')],
  ])('is refused %s', async (_, forge) => {
    const cookie = forge(await ownerCookie());

    expect((await get('/admin/messages/', { cookie })).status).toBe(401);
  });

  test.each([
    [60_000, 200],
    [-1, 401],
  ])('of a session that ends in %i ms is answered with %i', async (left, status) => {
    const cookie = await ownerCookie();
    const end = new Date(Date.now() + left).toISOString();
    await db.prepare('UPDATE sessions SET expires_at = ?1').bind(end).run();

    expect((await get('/admin/messages/', { cookie })).status).toBe(status);
  });

  test('is nowhere in the database', async () => {
    const session = sessionIn(await ownerCookie());
    const results = await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)));

    expect(results[tables.indexOf('sessions')]?.results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(session);
  });

  test.each([
    ['neither header', {}, 403, 200],
    ['another origin', { origin: 'https://evil.example' }, 403, 200],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403, 200],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }, 403, 200],
    ['a hidden origin', { origin: 'null' }, 403, 200],
    ['its own page', { 'sec-fetch-site': 'same-origin' }, 303, 401],
    ['its own origin', { origin: 'http://127.0.0.1:8787' }, 303, 401],
  ])('signs out by a post from the site alone: with %s', async (_, headers, status, afterwards) => {
    const cookie = await ownerCookie();
    const response = await postForm(
      'http://127.0.0.1:8787/admin/sign-out',
      {},
      { cookie, ...headers },
    );

    const page = await get('/admin/messages/', { cookie });
    expect([response.status, page.status]).toEqual([status, afterwards]);
  });

  test('is worth nothing after signing out, wherever it was copied to', async () => {
    const cookie = await ownerCookie();
    const response = await signOut(cookie);

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/admin/sign-in');
    expect(response.headers.get('set-cookie')).toMatch(/^owner=; Max-Age=0; Path=\/admin/);
    expect((await get('/admin/messages/', { cookie })).status).toBe(401);
  });

  test('of another browser stays good', async () => {
    const cookie = await ownerCookie();
    await signedOutCookie();

    expect((await get('/admin/messages/', { cookie })).status).toBe(200);
  });
});

const sessionIn = (cookie: string) =>
  decodeURIComponent(cookie)
    .replace(/^owner=/, '')
    .split('.')[0] ?? '';
