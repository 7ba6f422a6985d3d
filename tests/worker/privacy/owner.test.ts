import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { weekEmailId } from '../../../worker/closed-weeks/db/weeks.ts';
import { erase, heldAbout, toForget } from '../../../worker/privacy/db/erasure.ts';
import { asked, grouped } from '../gaps/asked.ts';
import { db, postForm, postJson, settings, tables } from '../harness.ts';
import { ownerCookie, ownerPost, ownerText, sentMessage } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
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

  test('is handed over with what each of its keys means', async () => {
    await canary();
    const response = await ownerPost('/admin/privacy/export', { email: address });
    const { email, explained, ...held } = (await response.json()) as Record<string, object>;
    const document = readFileSync('docs/privacy.md', 'utf8');
    const columns = Object.values(held).flatMap((rows) =>
      (rows as object[]).flatMap((row) => Object.keys(row)),
    );

    expect(email).toBe(address);
    expect(Object.keys(explained ?? {}).sort()).toEqual(Object.keys(held).sort());
    expect([...new Set(columns)].filter((column) => !document.includes(`\`${column}\``))).toEqual(
      [],
    );
  });

  test.each(['messages', 'notes', 'surveys', 'emails', 'subscribers', 'gaps', 'visits'])(
    'is handed over whole: what is left out of %s is said',
    async (table) => {
      await canary();
      await asked('canary question', { email: address });
      await db
        .prepare(
          `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at)
           VALUES ('one', 1, ?1, 'en', 'refund-payment', '', 'hash', '2026-01-01')`,
        )
        .bind(address)
        .run();
      const response = await ownerPost('/admin/privacy/export', { email: address });
      const held = (await response.json()) as Record<string, object[]>;
      const { results } = await db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
      const left = results
        .map(({ name }) => String(name))
        .filter((name) => !(name in (held[table]?.[0] ?? {})));
      const [, notHanded = ''] =
        /### What is not in it\n(.*?)\n## /s.exec(readFileSync('docs/privacy.md', 'utf8')) ?? [];

      expect(held[table]?.length).toBeGreaterThan(0);
      expect(left.filter((name) => !notHanded.includes(`\`${name}\``))).toEqual([]);
    },
  );

  test('is found and erased by indexes, however much there is of others', async () => {
    const statements: string[] = [];
    await heldAbout(watched(statements), address);
    await toForget(watched(statements), address);
    await erase(watched(statements), address, { emails: [], pairs: [] });
    const plans = (await Promise.all(statements.map(planOf))).flat();

    // Of weeks there are few, and that index has only questions that came with an address.
    expect(new Set(plans.filter((step) => /^SCAN (?!json_each|\(subquery)/.test(step)))).toEqual(
      new Set(['SCAN weeks', 'SCAN open_weeks', 'SCAN gaps USING INDEX gaps_to_notify']),
    );
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

  test('is gone without the address of a colleague who is the same visitor', async () => {
    const other = 'other@example.org';
    for (const email of [address, other]) {
      await postJson('/api/gaps', { ...question, query: 'bank holidays', email });
    }
    const held = await heldAbout(db, address);
    await ownerPost('/admin/privacy/erase', { email: address });

    expect(held.gaps).toMatchObject([{ query: 'bank holidays', email: address }]);
    expect(await traces()).toEqual([]);
    expect((await heldAbout(db, other)).gaps).toMatchObject([{ query: 'bank holidays' }]);
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

  test.each([
    ['waits', null],
    ['was given up', '2026-01-01T00:00:00.000Z'],
  ])('is gone from the email of a week that %s, of which the rest stays', async (_, failedAt) => {
    for (const visitor of ['a', 'b']) {
      await asked('canary question', { visitor, email: address, age: 7 });
      await asked('bank holidays', { visitor, email: 'other@example.org', age: 7 });
    }
    await grouped();
    await db
      .prepare(`UPDATE emails SET sent_at = NULL, due_at = ?1, failed_at = ?2 WHERE kind = 'week'`)
      .bind(never, failedAt)
      .run();
    const named = await weekEmail();
    await ownerPost('/admin/privacy/erase', { email: address });
    const email = await weekEmail();

    for (const form of ['text', 'html'] as const) {
      expect(named[form]).toContain('canary question');
      expect(email[form]).not.toContain('canary');
      expect(email[form]).toContain('[erased]');
      expect(email[form]).toContain('bank holidays');
    }
    expect(email).toMatchObject({ sent_at: null, due_at: never, failed_at: failedAt });
  });

  test('is gone from the email of a week that leaves while it is composed again', async () => {
    for (const visitor of ['a', 'b']) {
      await asked('canary question', { visitor, email: address, age: 7 });
    }
    await grouped();
    await db.prepare(`UPDATE emails SET sent_at = NULL WHERE kind = 'week'`).run();
    const { weeks } = await toForget(db, address);
    const emails = weeks.map((week) => ({ ...composed, id: weekEmailId(week) }));
    await db.prepare(`UPDATE emails SET sent_at = ?1 WHERE kind = 'week'`).bind(never).run();
    await erase(db, address, { emails, pairs: [] });

    expect(emails).toHaveLength(1);
    expect(await traces()).toEqual([]);
  });

  test('is gone from the words that a closed week proposes as synonyms', async () => {
    const searches = [
      { query: 'canary refund', answered: false, seconds: 5 },
      { query: 'money refund', answered: true, clicked: 'refund-payment', seconds: 5 },
    ];
    const started = new Date(Date.now() - 7 * 86_400_000).toISOString();
    for (const visit of ['canary-visit-0001', 'canary-visit-0002']) {
      await sentMessage({ email: address, text: `Message of ${visit}`, visit });
      const data = { visit, started, locale: 'en', searches, articles: [] };
      await db
        .prepare(
          'INSERT INTO visits (visit, started, locale, data, created_at) VALUES (?1, ?2, ?3, ?4, ?2)',
        )
        .bind(visit, started, 'en', JSON.stringify(data))
        .run();
    }
    await grouped();
    const named = await traces();
    await ownerPost('/admin/privacy/erase', { email: address });

    expect(named).toContain('weeks');
    expect(await traces()).toEqual([]);
  });

  test('is not all that the owner was told, where it is of the owner’s own address', async () => {
    await sentMessage({ email: settings.owner.email });
    const { id } = await sentMessage({ email: 'other@example.org' });
    await ownerPost('/admin/privacy/erase', { email: settings.owner.email });

    expect(
      await db.prepare(`SELECT message FROM emails WHERE kind = 'new-message'`).first('message'),
    ).toBe(id);
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

const never = '2099-01-01T00:00:00.000Z';

const composed = {
  ...{ subject: 'The week', text: '[erased]', to: settings.owner.email, createdAt: never },
  kind: { name: 'week', audience: 'owner', isAutomatic: false },
} as const;

async function weekEmail() {
  const email = await db
    .prepare(`SELECT text, html, sent_at, due_at, failed_at FROM emails WHERE kind = 'week'`)
    .first<Record<'text' | 'html' | 'sent_at' | 'due_at' | 'failed_at', string>>();
  if (!email) throw new Error('There is no email about the week');
  return email;
}

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
