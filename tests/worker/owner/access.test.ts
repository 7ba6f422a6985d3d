import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cookieIn } from '../cookie.ts';
import { get, post, setSecrets } from '../secrets.ts';
import {
  assertion,
  audience,
  changedAfterSigning,
  keysOfTeam,
  noAssertions,
  ofAnotherKey,
  team,
  weakHeaders,
  weaklySigned,
  wrongClaims,
} from './assertions.ts';

const token = 'dGVzdHMtb25seS10b2tlbi1vZi0yNTYtYml0cy0wMDI';
const realFetch = globalThis.fetch;

/** What the hosts of teams answer when they are asked for their keys. */
const answers: Record<string, () => Response | Promise<Response>> = {
  [team]: keysOfTeam,
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

  test.each(wrongClaims)('refuses an assertion for %s', async (_, claims) => {
    expect(await statusWith(await assertion(claims))).toBe(401);
  });

  test('refuses an assertion that another key signed', async () => {
    for (const signed of await ofAnotherKey()) expect(await statusWith(signed)).toBe(401);
  });

  test('refuses an assertion whose text was changed after signing', async () => {
    expect(await statusWith(await changedAfterSigning())).toBe(401);
  });

  test.each(weakHeaders)('refuses an assertion with %s', async (_, header) => {
    for (const signed of weaklySigned(header)) expect(await statusWith(signed)).toBe(401);
  });

  test.each(noAssertions)('refuses %j', async (text) => {
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
