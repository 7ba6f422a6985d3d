import { describe, expect, test } from 'vitest';
import { adminToken, get, postForm, postJson, request } from '../harness.ts';
import { goodBodies, postPaths } from './good-bodies.ts';

describe('the wrong method', () => {
  test.each([
    ...postPaths.map(
      (path) => [path, path.startsWith('/messages') ? 'GET, HEAD, POST' : 'POST'] as const,
    ),
    ['/api/health', 'GET, HEAD'] as const,
    ['/api/search', 'GET, HEAD'] as const,
  ])('is refused by %s, which allows %s', async (path, allow) => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await request(path, { method, headers: { accept: 'application/json' } });

      expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
      expect(response.headers.get('access-control-allow-methods')).toBeNull();
    }
  });

  test('comes before everything else', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' };
    const response = await request('/api/votes', { method: 'PUT', headers, body: 'x' });

    expect(response.status).toBe(405);
  });
});

const ownersPaths = [
  ...['', 'weeks/', 'weeks/2026-W46/', 'weeks/2026-W46.json', 'messages/', 'messages/x/'].map(
    (path) => [path, 'GET, HEAD'] as const,
  ),
  ...['gaps/', 'gaps.csv', 'articles/', 'surveys/', 'outbox/', 'privacy/'].map(
    (path) => [path, 'GET, HEAD'] as const,
  ),
  ...['seen', 'close', 'reopen', 'not-spam', 'priority', 'reply', 'solve'].map(
    (action) => [`messages/x/${action}`, 'POST'] as const,
  ),
  ...['person', 'export', 'erase'].map((action) => [`privacy/${action}`, 'POST'] as const),
  ['messages/x/delete', 'GET, HEAD, POST'],
  ['messages/quarantine/1/delete', 'POST'],
  ['outbox/x/retry', 'POST'],
  ['sign-in', 'GET, HEAD, POST'],
  ['sign-out', 'POST'],
] as const;

describe('the wrong method on the owner’s pages', () => {
  test.each(ownersPaths)('is refused by /admin/%s, which allows %s', async (path, allow) => {
    const methods = allow === 'POST' ? ['GET', 'PUT'] : ['PUT', 'DELETE', 'OPTIONS'];
    for (const method of methods) {
      const headers = { accept: 'application/json' };
      const owner = { ...headers, authorization: `Bearer ${adminToken}` };
      const response = await request(`/admin/${path}`, { method, headers: owner });
      const stranger = await request(`/admin/${path}`, { method, headers });

      expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
      expect([stranger.status, stranger.headers.get('allow')]).toEqual([401, null]);
    }
  });
});

describe('an address that is not there', () => {
  test.each(['/api/', '/api/nothing', '/api/votes/1', '/api/surveys/'])(
    '%s is a 404',
    async (path) => {
      const response = await get(path, { accept: 'application/json' });

      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ status: 404 });
    },
  );

  test.each(['/api', '/messages'])('posting to %s is a problem of ours', async (path) => {
    const response = await postJson(path, {});

    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('is a page for a browser, in its language', async () => {
    const response = await get('/api/nothing', { accept: 'text/html', 'accept-language': 'zh-CN' });

    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<html lang="zh-CN"');
  });
});

describe('every answer', () => {
  test.each([
    ['an accepted vote', () => postJson('/api/votes', goodBodies['/api/votes'])],
    ['a redirect', () => postForm('/api/messages', goodBodies['/api/messages'])],
    ['a refusal', () => postJson('/api/votes', {})],
    ['a 404', () => get('/api/nothing')],
    ['a page', () => get('/messages/x/', { accept: 'text/html' })],
    ['health', () => get('/api/health')],
  ])('carries the headers that protect it: %s', async (_, ask) => {
    const { headers } = await ask();

    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age=63072000'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a search in no language is one in the caller’s', async () => {
  const headers = { accept: 'application/json', 'accept-language': 'zh-CN' };

  expect(await (await get('/api/search?q=退款&locale=', headers)).json()).toMatchObject({
    locale: 'zh-CN',
  });
});

describe('a search that finds nothing', () => {
  test.each(['qz', 'החזר'])('is not answered, however short it is: %s', async (query) => {
    const response = await get(`/api/search?q=${encodeURIComponent(query)}&locale=en`);

    expect(await response.json()).toMatchObject({ answered: false, total: 0 });
  });
});

test('a question that is too long to be asked is not said to be unsent', async () => {
  const response = await get(`/api/search?q=${'refund '.repeat(300)}&locale=en`, {
    accept: 'text/html',
  });
  const html = await response.text();

  expect(response.status).toBe(422);
  expect(html).toContain('<h1>This cannot be asked</h1>');
  expect(html).not.toContain('Your text is kept');
});

test.each([
  ['en', '/'],
  ['zh-CN', '/zh-cn/'],
])('a page that says no in %s leads back to the help and to the owner', async (lang, home) => {
  const page = await get('/messages/AAAAAAAAAAAAAAAAAAAAAA/', {
    accept: 'text/html',
    'accept-language': lang,
  });
  const main = /<main.*<\/main>/s.exec(await page.text())?.[0];

  expect(page.status).toBe(404);
  expect(main).toContain(`href="${home}"`);
  expect(main).toContain(`href="${home}contact/"`);
});
