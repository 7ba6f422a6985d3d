import { describe, expect, test } from 'vitest';
import { adminToken, get, postForm } from '../harness.ts';
import { ownerCookie } from '../owner.ts';

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
