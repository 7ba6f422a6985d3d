import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { sign } from 'hono/jwt';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cookieIn } from '../cookie.ts';
import { get, post, setSecrets } from '../secrets.ts';

const team = 'paperboat.cloudflareaccess.com';
const audience = '9b2f6a1c0d4e';
const token = 'dGVzdHMtb25seS10b2tlbi1vZi0yNTYtYml0cy0wMDI';
const realFetch = globalThis.fetch;

interface Key {
  kid: string;
  privateJwk: JsonWebKey;
  publicJwk: JsonWebKey;
}

const ours = newKey('current');
const another = newKey('current');

/** What the hosts of teams answer when they are asked for their keys. */
const answers: Record<string, () => Response | Promise<Response>> = {
  [team]: () =>
    Response.json({ keys: [{ ...ours.publicJwk, kid: ours.kid, alg: 'RS256', use: 'sig' }] }),
  'away.cloudflareaccess.com': () => new Response('away', { status: 503 }),
  'silent.cloudflareaccess.com': () => new Promise(() => {}),
  'odd.cloudflareaccess.com': () => Response.json({ keys: 'none' }),
};

beforeAll(async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { hostname, pathname } = new URL(input instanceof Request ? input.url : input);
    const answer = pathname === '/cdn-cgi/access/certs' ? answers[hostname] : undefined;
    return answer ? answer() : realFetch(input, init);
  });
  await configure({ ACCESS_TEAM: team, ACCESS_AUD: audience });
});

afterAll(() => vi.restoreAllMocks());

describe('Cloudflare Access', () => {
  test('lets in who carries its assertion for this application', async () => {
    expect(await statusWith(await assertion({}))).toBe(200);
    expect(await statusWith(await assertion({ aud: ['another', audience] }))).toBe(200);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another application', { aud: 'another' }],
    ['other applications', { aud: ['another', 'third'] }],
    ['no application', { aud: undefined }],
    ['another team', { iss: 'https://evil.cloudflareaccess.com' }],
    ['no team', { iss: undefined }],
    ['a time that is over', { exp: seconds() - 1 }],
    ['no end', { exp: undefined }],
    ['an end that is no number', { exp: 'never' }],
    ['a time to come', { nbf: seconds() + 600 }],
  ])('refuses an assertion for %s', async (_, claims) => {
    expect(await statusWith(await assertion(claims))).toBe(401);
  });

  test('refuses an assertion that another key signed', async () => {
    expect(await statusWith(await assertion({}, another))).toBe(401);
    expect(await statusWith(await assertion({}, { ...ours, kid: 'unknown' }))).toBe(401);
  });

  test('refuses an assertion whose text was changed after signing', async () => {
    const [header, , signature] = (await assertion({})).split('.');
    const claims = base64url({ aud: audience, iss: `https://${team}`, exp: seconds() + 99_999 });

    expect(await statusWith(`${header}.${claims}.${signature}`)).toBe(401);
  });

  test.each([
    ['no algorithm', { alg: 'none', typ: 'JWT', kid: 'current' }],
    ['no algorithm in capitals', { alg: 'NONE', typ: 'JWT', kid: 'current' }],
    ['a shared secret', { alg: 'HS256', typ: 'JWT', kid: 'current' }],
  ])('refuses an assertion with %s', async (_, header) => {
    const claims = base64url({ aud: audience, iss: `https://${team}`, exp: seconds() + 600 });
    const unsigned = `${base64url(header)}.${claims}`;
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(JSON.stringify(ours.publicJwk)),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(unsigned));

    expect(await statusWith(`${unsigned}.`)).toBe(401);
    expect(await statusWith(`${unsigned}.${Buffer.from(signature).toString('base64url')}`)).toBe(
      401,
    );
  });

  test.each(['', 'x', 'a.b.c', '..', 'e30.e30.e30'])('refuses %j', async (text) => {
    expect(await statusWith(text)).toBe(401);
  });

  test('lets a browser change something only from the owner’s own pages', async () => {
    const headers = { 'cf-access-jwt-assertion': await assertion({}) };

    expect((await post('/admin/sign-out', {}, headers)).status).toBe(403);
    expect(
      (await post('/admin/sign-out', {}, { ...headers, 'sec-fetch-site': 'same-origin' })).status,
    ).toBe(303);
  });

  test('is what signing out leads to, and ends the session of a token too', async () => {
    const cookie = cookieIn(await post('/admin/sign-in', { token }));
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const vouched = { ...headers, 'cf-access-jwt-assertion': await assertion({}) };
    const response = await post('/admin/sign-out', {}, vouched);

    expect(response.headers.get('location')).toBe('/cdn-cgi/access/logout');
    expect((await get('/admin/messages/', headers)).status).toBe(401);
  });

  test('leaves the other ways in open, whatever the assertion', async () => {
    const headers = { authorization: `Bearer ${token}`, 'cf-access-jwt-assertion': 'forged' };

    expect((await get('/admin/messages/', headers)).status).toBe(200);
  });

  test.each(['away', 'silent', 'odd'])(
    'is unavailable while its keys cannot be had from a host that is %s, and opens nothing',
    async (host) => {
      const awayTeam = `${host}.cloudflareaccess.com`;
      await configure({ ACCESS_TEAM: awayTeam, ACCESS_AUD: audience, BINDING_TIME_LIMIT: '300' });
      const vouched = {
        'cf-access-jwt-assertion': await assertion({ iss: `https://${awayTeam}` }),
      };
      const response = await get('/admin/messages/', vouched);
      const cookie = cookieIn(await post('/admin/sign-in', { token }));

      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect((await get('/admin/messages/')).status).toBe(401);
      expect((await get('/admin/messages/', { ...vouched, cookie })).status).toBe(200);
    },
  );

  test('opens nothing while it is not set up whole', async () => {
    await configure({ ACCESS_TEAM: team, ACCESS_AUD: '' });

    expect(await statusWith(await assertion({}))).toBe(401);
  });

  test('is enough without any token', async () => {
    await configure({ ACCESS_TEAM: team, ACCESS_AUD: audience, ADMIN_TOKEN: '' });

    expect(await statusWith(await assertion({}))).toBe(200);
    expect(await statusWith('forged')).toBe(401);
  });
});

const configure = (secrets: Record<string, string>) =>
  setSecrets({ ADMIN_TOKEN: token, ...secrets });

const statusWith = async (assertion: string) =>
  (await get('/admin/messages/', { 'cf-access-jwt-assertion': assertion })).status;

function assertion(claims: Record<string, unknown>, key = ours): Promise<string> {
  const whole = {
    aud: audience,
    iss: `https://${team}`,
    exp: seconds() + 600,
    iat: seconds() - 5,
    ...claims,
  };
  return signedWith(key, whole);
}

const signedWith = ({ kid, privateJwk }: Key, claims: Record<string, unknown>) =>
  sign(claims, { ...privateJwk, kty: 'RSA', alg: 'RS256', kid }, 'RS256');

function newKey(kid: string): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    kid,
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk: publicKey.export({ format: 'jwk' }),
  };
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
