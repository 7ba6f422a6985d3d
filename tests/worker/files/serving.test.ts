import { beforeEach, describe, expect, test } from 'vitest';
import { db, get, request, sendMessage } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { picture, samples } from './file-samples.ts';
import { asOwner, emptyBucket, sendFiles } from './send-files.ts';

let sent: { id: string; url: string };
let ids: Record<string, string>;

beforeEach(async () => {
  await emptyBucket();
  sent = await sendFiles([
    ['Bild “1”.png', picture],
    ['发票.pdf', samples.pdf],
    ['list.csv', samples.csv],
  ]);
  const { results } = await db
    .prepare('SELECT kind, id FROM files')
    .all<{ kind: string; id: string }>();
  ids = Object.fromEntries(results.map(({ kind, id }) => [kind, id]));
});

const places = {
  customer: () => sent.url,
  owner: () => `/admin/messages/${sent.id}/`,
};

describe.each(['customer', 'owner'] as const)('a file for the %s', (who) => {
  const headers = who === 'owner' ? asOwner : {};
  const open = (kind: string) => get(`${places[who]()}files/${ids[kind]}`, headers);

  test('is what was sent, to be saved under its name', async () => {
    const response = await open('png');

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Bild _1_.png"; filename*=UTF-8''Bild%20%E2%80%9C1%E2%80%9D.png`,
    );
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(picture);
  });

  test('runs nothing, is taken for nothing else, and is kept by no cache', async () => {
    for (const kind of Object.keys(ids)) {
      const { headers: said } = await open(kind);
      expect(said.get('content-security-policy')).toBe(
        "sandbox; default-src 'none'; frame-ancestors 'none'",
      );
      expect(said.get('content-disposition')).toMatch(/^attachment;/);
      expect(said.get('x-content-type-options')).toBe('nosniff');
      expect(said.get('cache-control')).toBe('no-store');
      expect(said.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('says that its text is UTF-8', async () => {
    expect((await open('csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  test('is only read', async () => {
    const path = `${places[who]()}files/${ids['png']}`;
    const response = await request(path, {
      method: 'POST',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
    });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('is nothing where there is no such file, or its bytes are gone', async () => {
    await emptyBucket();

    expect((await open('png')).status).toBe(404);
    for (const id of ['x', crypto.randomUUID(), "' OR 1=1 --", '%00'])
      expect((await get(`${places[who]()}files/${id}`, headers)).status).toBe(404);
  });
});

describe('a file of somebody else', () => {
  test('is nothing on the page of another message, for its writer and for the owner', async () => {
    const other = await sendMessage({ email: 'other@client.example' });

    expect((await get(`${other.url}files/${ids['png']}`)).status).toBe(404);
    expect((await ownerGet(`/admin/messages/${other.id}/files/${ids['png']}`)).status).toBe(404);
  });

  test.each(['AAAAAAAAAAAAAAAAAAAAAA', 'x'])('is nothing behind the token %s', async (token) => {
    const file = await get(`/messages/${token}/files/${ids['png']}`, { accept: 'text/html' });
    const page = await get(`/messages/${token}/`, { accept: 'text/html' });

    expect([file.status, page.status]).toEqual([404, 404]);
    expect(await file.text()).toBe(await page.text());
  });

  test('is nothing without a sign-in at the owner’s door', async () => {
    expect((await get(`/admin/messages/${sent.id}/files/${ids['png']}`)).status).toBe(401);
  });
});

describe('the pages of a message', () => {
  test('list its files with their sizes: the customer’s as links', async () => {
    const page = await (await get(sent.url, { accept: 'text/html' })).text();

    for (const id of Object.values(ids)) expect(page).toContain(`href="${sent.url}files/${id}"`);
    expect(page).toMatch(/<bdi>发票\.pdf<\/bdi><\/a> <span[^>]*>1 KB</);
    expect(page).not.toContain(`<img src="${sent.url}`);
  });

  test('show the owner pictures in place, and all else as links', async () => {
    const page = await ownerText(`/admin/messages/${sent.id}/`);
    const shown = [...page.matchAll(/<img src="([^"]*)"/g)].map(([, path]) => path);

    expect(shown.filter((path) => path?.includes('/files/'))).toEqual([
      `/admin/messages/${sent.id}/files/${ids['png']}`,
    ]);
    for (const id of Object.values(ids))
      expect(page).toContain(`href="/admin/messages/${sent.id}/files/${id}"`);
  });
});
