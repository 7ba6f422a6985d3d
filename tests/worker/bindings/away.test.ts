import { describe, expect, test } from 'vitest';
import { adminToken } from '../../secrets.ts';
import { signedCookie } from '../cookie.ts';
import { signedIn } from './asked.ts';
import { faultyDb, faultyOrigin, faultyWorker } from './faulty-server.ts';

const message = { email: 'jonas@client.example', text: 'My client paid twice.', locale: 'zh-CN' };
const all = 'DB ASSETS SALTS POSTS SIGN_INS MAIL FILES';

interface Sent {
  /** The bindings that fail. */
  away: string;
  accept?: string;
}

const post = (path: string, fields: Record<string, string>, { away, accept }: Sent) =>
  faultyWorker.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'x-away': away,
      'content-type': 'application/x-www-form-urlencoded',
      accept: accept ?? 'text/html',
    },
    body: new URLSearchParams(fields).toString(),
  });

describe('a message while a binding is away', () => {
  test.each(['DB', 'ASSETS', 'SALTS', all])(
    'without %s stands in its form again, in the language of its writer',
    async (away) => {
      const response = await post('/api/messages', message, { away });
      const html = await response.text();

      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(html).toContain('<html lang="zh-CN"');
      expect(html).toContain('<h1>没有发出</h1>');
      expect(html).toContain('<form method="post" action="/api/messages"');
      expect(html).toContain('My client paid twice.</textarea>');
      expect(html).toContain('value="jonas@client.example"');
    },
  );

  test.each(['DB', 'ASSETS', 'SALTS', all])(
    'without %s is a problem for a program, in the language of its writer',
    async (away) => {
      const response = await post('/api/messages', message, { away, accept: 'application/json' });

      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ status: 503, title: '没有发出' });
    },
  );

  test.each(['DB', 'SIGN_INS', 'ASSETS', all])(
    'a sign-in without %s says nothing of a kept text, and shows no token',
    async (away) => {
      const response = await post('/admin/sign-in', { token: adminToken }, { away });
      const html = await response.text();

      expect(html).not.toMatch(/text is kept|内容已保留/);
      expect(html).not.toContain(adminToken);
    },
  );

  test('a press of a button that holds no text says nothing of a kept one', async () => {
    const vote = { article: 'refund-payment', locale: 'en', helpful: 'yes' };
    const html = await (await post('/api/votes', vote, { away: 'DB' })).text();

    expect(html).toContain('Part of this service does not answer. Try again');
    expect(html).toContain('name="helpful" value="yes"');
  });

  test('keeps its key in the form that is shown again', async () => {
    const response = await post('/api/messages', { ...message, key: 'kept-key' }, { away: all });

    expect(await response.text()).toContain('name="key" value="kept-key"');
  });

  test('is stored without a limiter', async () => {
    expect((await post('/api/messages', message, { away: 'POSTS' })).status).toBe(303);
  });

  test('is stored without the salt when it has a key, and then nothing says who or from where', async () => {
    await faultyDb.prepare('DELETE FROM budgets').run();
    const keyed = { ...message, key: `key-${crypto.randomUUID()}` };
    const taken = await post('/api/messages', keyed, { away: 'SALTS', accept: 'application/json' });
    const { id }: { id: string } = JSON.parse(await taken.text());
    const visitorOf = faultyDb.prepare('SELECT visitor FROM messages WHERE id = ?1').bind(id);

    expect(taken.status).toBe(201);
    expect(await visitorOf.first()).toEqual({ visitor: null });
    const { results } = await faultyDb.prepare('SELECT network FROM budgets').all();
    expect(new Set(results.map(({ network }) => network))).toEqual(new Set(['']));
  });
});

test('what was only read is not said to be unsent', async () => {
  const response = await faultyWorker.fetch('/messages/AAAAAAAAAAAAAAAAAAAAAA/?lang=en', {
    headers: { 'x-away': 'DB', accept: 'text/html' },
  });
  const html = await response.text();

  expect(response.status).toBe(503);
  expect(html).toContain('<h1>Not available at the moment</h1>');
  expect(html).not.toContain('Not sent');
  expect(html).not.toContain('Your text is kept');
});

describe('the owner’s pages while the database is away', () => {
  const asked = (path: string, cookie: string) =>
    faultyWorker.fetch(path, { headers: { ...signedIn, cookie, 'x-away': 'DB' } });

  test.each(['/admin/', '/admin/messages/', '/admin/gaps.csv', '/admin/nothing-here'])(
    '%s is unavailable for a cookie that we signed, and shut for any other',
    async (path) => {
      const ours = await asked(path, signedIn.cookie);
      const forged = await asked(path, signedCookie('i'.repeat(22), 'x'.repeat(43)));

      expect([ours.status, ours.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await ours.text()).not.toContain('/admin/outbox/');
      expect(forged.status).toBe(401);
    },
  );

  test('nobody is said to be signed in or out', async () => {
    const signIn = await post('/admin/sign-in', { token: adminToken }, { away: 'DB' });
    const signOut = await faultyWorker.fetch('/admin/sign-out', {
      method: 'POST',
      headers: { ...signedIn, 'x-away': 'DB' },
    });

    for (const response of [signIn, signOut]) {
      expect([response.status, response.headers.get('set-cookie')]).toEqual([503, null]);
      expect(await response.text()).not.toContain(adminToken);
    }
  });
});

test('a wrong token is one without a limiter too', async () => {
  expect((await post('/admin/sign-in', { token: 'guessed' }, { away: 'SIGN_INS' })).status).toBe(
    401,
  );
});

test.each(['/', '/articles/refund-payment/', '/search/', '/contact/', '/settings.json'])(
  '%s is served whatever is away',
  async (path) => {
    const response = await fetch(faultyOrigin + path, { headers: { 'x-away': all } });

    expect(response.status).toBe(200);
  },
);
