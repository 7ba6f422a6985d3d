import { describe, expect, test } from 'vitest';
import { weekEmailId } from '../../../worker/closed-weeks/db/weeks.ts';
import { erase, toForget } from '../../../worker/privacy/db/erasure.ts';
import { heldAbout } from '../../../worker/privacy/db/held.ts';
import { emailIndexes } from '../../../worker/private-data/email-index.ts';
import { asked, grouped } from '../gaps/asked.ts';
import { db, settings } from '../harness.ts';
import { ownerPost, sentMessage } from '../owner.ts';
import { readable, withKey } from '../with-key.ts';
import { address, traces } from './canary-person.ts';

describe('one person’s data', () => {
  test('is gone from a week that named their question, which counts as it counted', async () => {
    for (const visitor of ['a', 'b']) {
      await asked('canary question', { visitor, email: address, age: 7 });
      await asked('zebra shampoo for carpets', {
        visitor,
        email: 'other@example.org',
        age: 7,
      });
    }
    await grouped();
    const named = await traces();
    await ownerPost('/admin/privacy/erase', { email: address });

    expect(named).toEqual(expect.arrayContaining(['emails', 'weeks']));
    expect(await traces()).toEqual([]);
    expect(await askedInWeeks('gaps')).toEqual([
      { query: '[erased]', people: 2 },
      { query: 'zebra shampoo for carpets', people: 2 },
    ]);
  });

  test.each([
    ['waits', null],
    ['was given up', '2026-01-01T00:00:00.000Z'],
  ])('is gone from the email of a week that %s, of which the rest stays', async (_, failedAt) => {
    for (const visitor of ['a', 'b']) {
      await asked('canary question', { visitor, email: address, age: 7 });
      await asked('zebra shampoo for carpets', {
        visitor,
        email: 'other@example.org',
        age: 7,
      });
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
      expect(email[form]).toContain('zebra shampoo for carpets');
    }
    expect(email).toMatchObject({ sent_at: null, due_at: never, failed_at: failedAt });
  });

  test('is gone from the email of a week that leaves while it is composed again', async () => {
    for (const visitor of ['a', 'b']) {
      await asked('canary question', { visitor, email: address, age: 7 });
    }
    await grouped();
    await db.prepare(`UPDATE emails SET sent_at = NULL WHERE kind = 'week'`).run();
    const indexes = await emailIndexes(withKey(db), address);
    const { weeks } = await toForget(db, indexes);
    const emails = weeks.map((week) => ({ ...composed, id: weekEmailId(week) }));
    await db.prepare(`UPDATE emails SET sent_at = ?1 WHERE kind = 'week'`).bind(never).run();
    await erase(withKey(db), indexes, { emails, pairs: [], marks: [] });

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

  test('is gone from the words that a week proposes for an article, and from its email, which count as they counted', async () => {
    await visited('canary-visit-0001', 'cannary in othr words', 'canary in other words');
    await sentMessage({ email: address, text: 'Canary message', visit: 'canary-visit-0001' });
    await visited('other-visit-00001', 'money back');
    await grouped();
    await db
      .prepare(`UPDATE emails SET sent_at = NULL, due_at = ?1 WHERE kind = 'week'`)
      .bind(never)
      .run();
    const [named, held] = [await traces(), await heldAbout(withKey(db), address)];
    await ownerPost('/admin/privacy/erase', { email: address });
    const email = await weekEmail();

    expect(named).toEqual(expect.arrayContaining(['emails', 'weeks']));
    expect(held.weeks).toMatchObject([{ query: 'canary in other words' }]);
    expect(await traces()).toEqual([]);
    expect(await askedInWeeks('words')).toEqual([
      { query: '[erased]', people: 1 },
      { query: 'money back', people: 1 },
    ]);
    expect(email.text).toContain('money back');
    expect(email.text).not.toContain('[erased]');
  });
});

/** What the stored weeks name of what people asked, and how many they were. */
async function askedInWeeks(list: 'gaps' | 'words') {
  const { results } = await db
    .prepare(
      `SELECT found.value ->> '$.query' AS query, found.value ->> '$.people' AS people
         FROM weeks, json_each(data, ?1) AS found
        ORDER BY query`,
    )
    .bind(`$.${list}`)
    .all();
  return results;
}

/** Last week somebody found the article on refunds further down, and said that it solved it. */
async function visited(visit: string, query: string, read?: string) {
  const started = new Date(Date.now() - 7 * 86_400_000).toISOString();
  const searches = [{ query, read, answered: true, clicked: 'refund-payment', place: 3 }];
  const articles = [{ article: 'refund-payment', seconds: 5, helpful: 'yes' }];
  const data = JSON.stringify({ visit, started, locale: 'en', searches, articles });
  await db
    .prepare(
      'INSERT INTO visits (visit, started, locale, data, created_at, network) VALUES (?1, ?2, ?3, ?4, ?2, ?1)',
    )
    .bind(visit, started, 'en', data)
    .run();
}

const never = '2099-01-01T00:00:00.000Z';

const composed = {
  ...{ subject: 'The week', text: '[erased]', to: settings.owner.email, createdAt: never },
  kind: { name: 'week', audience: 'owner', isAutomatic: false },
} as const;

async function weekEmail() {
  const email = await readable
    .prepare(`SELECT text, html, sent_at, due_at, failed_at FROM emails WHERE kind = 'week'`)
    .first<Record<'text' | 'html' | 'sent_at' | 'due_at' | 'failed_at', string>>();
  if (!email) throw new Error('There is no email about the week');
  return email;
}
