import { describe, expect, test } from 'vitest';
import { asked, grouped } from '../gaps/asked.ts';
import { db, postForm, postJson, settings, tables } from '../harness.ts';
import { ownerCookie, ownerPost, ownerText, sentMessage } from '../owner.ts';
import { leaveEverywhere } from './canary.ts';

const address = 'canary.person@example.org';

describe('GET /admin/privacy/', () => {
  test('says what is kept, for how long, and how old it is', async () => {
    await canary();
    const page = await ownerText('/admin/privacy/');

    for (const days of Object.values(settings.keep)) expect(page).toContain(`Kept ${days} days`);
    expect(page).toContain('Oldest');
    expect(page).not.toContain(address);
  });

  test('counts no further than it needs to', async () => {
    const now = new Date().toISOString();
    await db
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
         INSERT INTO votes (article, locale, helpful, visitor, day, created_at)
         SELECT 'a', 'en', 'yes', i, 'today', ?1 FROM n`,
      )
      .bind(now)
      .run();

    expect(await ownerText('/admin/privacy/')).toContain('over 500');
  });
});

describe('one person’s data', () => {
  test('is found in every table, however the address is written', async () => {
    await canary();
    const response = await ownerPost('/admin/privacy/export', {
      email: 'Canary.Person@EXAMPLE.org',
    });
    const held = (await response.json()) as { emails: unknown[] };

    expect(held).toMatchObject({
      messages: [{ text: 'canary text', name: 'canary' }],
      notes: [{ text: 'canary note' }],
      surveys: [{ comment: 'canary comment' }],
      visits: [{ visit: 'canary-visit-0001' }],
      gaps: [{ query: 'canary question' }],
      quarantine: expect.arrayContaining([
        expect.objectContaining({ kind: 'gaps', email: address }),
        expect.objectContaining({ data: expect.stringContaining('canary spam note') }),
        expect.objectContaining({ data: expect.stringContaining('canary spam comment') }),
      ]),
    });
    expect(held.emails.length).toBeGreaterThan(1);
  });

  test('is shown as counts before anything is deleted', async () => {
    await canary();
    const page = await (await ownerPost('/admin/privacy/person', { email: address })).text();

    expect(page).toContain('held about this address');
    expect(page).toContain('Delete all of it');
    expect(await traces()).not.toEqual([]);
  });

  test('is gone from every table after erasing, and nobody else’s is', async () => {
    await canary();
    await sentMessage({ email: 'other@example.org' });
    const response = await ownerPost('/admin/privacy/erase', { email: address.toUpperCase() });
    const page = await ownerText(response.headers.get('location') ?? '');

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).not.toContain('canary');
    expect(page).toMatch(/\d+ rows deleted\./);
    expect(await traces()).toEqual([]);
    expect(await db.prepare('SELECT email FROM messages').first('email')).toBe('other@example.org');
  });

  test('leaves what others asked in the same words, and what became of it', async () => {
    await canary();
    await postJson('/api/gaps', { ...question, query: 'bank holidays', email: address });
    const others = { ...question, query: 'bank holidays', why: 'no-answer' };
    await postJson('/api/gaps', others, { 'user-agent': 'Another' });
    await grouped();
    const gap = await db
      .prepare(`SELECT gap FROM wordings WHERE query = 'bank holidays'`)
      .first('gap');
    await ownerPost(`/admin/gaps/${gap}/ignore`);
    await ownerPost('/admin/privacy/erase', { email: address });

    expect(await ownerText(`/admin/gaps/${gap}/`)).toContain('Ignored · 1 person');
  });

  test('is gone from a week that named their question, which counts as it counted', async () => {
    for (const visitor of ['a', 'b']) {
      await asked('canary question', { visitor, email: address, age: 7 });
      await asked('bank holidays', { visitor, email: 'other@example.org', age: 7 });
    }
    await grouped();
    const named = await traces();
    await ownerPost('/admin/privacy/erase', { email: address });
    const { results } = await db
      .prepare(
        `SELECT gap.value ->> '$.query' AS query, gap.value ->> '$.people' AS people
           FROM weeks, json_each(data, '$.gaps') AS gap
          ORDER BY query`,
      )
      .all();

    expect(named).toEqual(expect.arrayContaining(['emails', 'weeks']));
    expect(await traces()).toEqual([]);
    expect(results).toEqual([
      { query: '[erased]', people: 2 },
      { query: 'bank holidays', people: 2 },
    ]);
  });

  test('leaves its number to no other question', async () => {
    await postJson('/api/gaps', { ...question, query: 'canary question', email: address });
    await grouped();
    const gap = await db.prepare('SELECT gap FROM wordings').first('gap');
    await ownerPost(`/admin/gaps/${gap}/ignore`);
    await ownerPost('/admin/privacy/erase', { email: address });
    await postJson('/api/gaps', {
      ...question,
      query: 'bank holidays',
      email: 'other@example.org',
    });

    await grouped();

    expect(await ownerText('/admin/gaps/')).toContain('bank holidays');
  });

  test('is not mixed up with that of an address that contains it', async () => {
    await canary();
    await postJson('/api/gaps', {
      ...{ query: 'spam', locale: 'en', why: 'asked', website: 'x' },
      email: `other.${address}`,
    });
    await ownerPost('/admin/privacy/erase', { email: address });

    const { results } = await db.prepare('SELECT email FROM quarantine').all();
    expect(results).toEqual([{ email: `other.${address}` }]);
  });

  test('in quarantine goes with the message that it was sent to', async () => {
    const { id, url } = await sentMessage();
    await postJson(url, { text: 'Spam.', website: 'x' });
    await ownerPost(`/admin/messages/${id}/delete`);

    expect(await db.prepare('SELECT id FROM quarantine').first()).toBeNull();
  });

  test('erasing an address of which nothing is held deletes nothing', async () => {
    await canary();
    const response = await ownerPost('/admin/privacy/erase', { email: 'canary@example.org' });

    expect(response.headers.get('location')).toBe('/admin/privacy/?erased=0');
    expect(await traces()).not.toEqual([]);
  });

  test.each(['', '%', '@', "' OR 1=1 --", '*'])(
    '%j is no address, and nothing is deleted',
    async (email) => {
      await canary();

      expect((await ownerPost('/admin/privacy/erase', { email })).status).toBe(422);
      expect(await traces()).not.toEqual([]);
    },
  );

  test('is not erased by a foreign page with the owner’s cookie', async () => {
    await canary();
    const cookie = await ownerCookie();
    const response = await postForm('/admin/privacy/erase', { email: address }, { cookie });

    expect(response.status).toBe(403);
    expect(await traces()).not.toEqual([]);
  });
});

const question = { locale: 'en', why: 'asked' };

const canary = () => leaveEverywhere({ address, word: 'canary' }, { postJson, ownerPost });

/** The tables in which the canary is still heard. */
async function traces(): Promise<string[]> {
  const found = [];
  for (const table of tables) {
    const { results } = await db.prepare(`SELECT * FROM ${table}`).all();
    if (/canary/i.test(JSON.stringify(results))) found.push(table);
  }
  return found;
}
