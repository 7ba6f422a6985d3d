import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { erase, toForget } from '../../../worker/privacy/db/erasure.ts';
import { heldAbout } from '../../../worker/privacy/db/held.ts';
import { emailIndexes } from '../../../worker/private-data/email-index.ts';
import { asked } from '../gaps/asked.ts';
import { adminToken, db, postForm, settings } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
import { withKey } from '../with-key.ts';
import { address, canary, traces } from './canary-person.ts';

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
  test.each(['', 'canary.person@', 'canary person'])(
    'is asked for again where the address is “%s”, with what is wrong beside it',
    async (email) => {
      const response = await ownerPost('/admin/privacy/person', { email });
      const page = await response.text();

      expect([response.status, email && page.includes(`value="${email}"`)]).toEqual([
        422,
        email && true,
      ]);
      expect(page).toMatch(/<h1>What is kept<.*aria-invalid="true".*id="email-error">\w/s);
      expect(page).not.toMatch(/Your email|Mei can answer|Try again/);
    },
  );

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
          `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, email_index)
           VALUES ('one', 1, 'key:none:' || ?1, 'en', 'refund-payment', '', 'hash', '2026-01-01', 'key:none:' || lower(?1))`,
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

  test.each([
    ['en', `What ${settings.name} holds about ${address}`],
    ['zh-CN', `${settings.name} 保存的关于 ${address}`],
  ])('is handed over as a page that can be read, in %s', async (lang, title) => {
    await canary();
    const response = await postForm(
      '/admin/privacy/export',
      { email: address, as: 'page' },
      { authorization: `Bearer ${adminToken}`, cookie: `lang=${lang}` },
    );
    const html = await response.text();
    const labels = [...html.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, label]) => label);

    expect(response.headers.get('content-disposition')).toBe('attachment; filename="held.html"');
    expect(html).toContain(title);
    for (const held of ['canary text', 'canary note', 'canary comment', 'canary question'])
      expect(html).toContain(held);
    expect(html).not.toMatch(/<script|src=|href=/);
    // A column that no label names would show its own name.
    expect(labels.filter((label) => /^[a-z_]+$/.test(label ?? ''))).toEqual([]);
  });

  test('is found and erased by indexes, however much there is of others', async () => {
    const statements: string[] = [];
    await heldAbout(withKey(watched(statements)), address);
    const indexes = await emailIndexes(withKey(db), address);
    await toForget(watched(statements), indexes);
    const none = { emails: [], pairs: [], marks: [] };
    await erase(withKey(watched(statements)), indexes, none);
    const plans = (await Promise.all(statements.map(planOf))).flat();

    // Of weeks there are few, and that index has only questions that came with an address.
    expect(new Set(plans.filter((step) => /^SCAN (?!json_each|\(subquery)/.test(step)))).toEqual(
      new Set([
        ...['SCAN weeks', 'SCAN week_readings', 'SCAN open_weeks'],
        'SCAN gaps USING INDEX gaps_to_notify',
      ]),
    );
  });

  test('is shown as counts before anything is deleted', async () => {
    await canary();
    const page = await (await ownerPost('/admin/privacy/person', { email: address })).text();

    expect(page).toContain('held about this address');
    expect(page).toContain('Delete all of it');
    expect(await traces()).not.toEqual([]);
  });
});
