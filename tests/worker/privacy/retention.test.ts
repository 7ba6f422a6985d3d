import { describe, expect, test } from 'vitest';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { deleteExpired } from '../../../worker/privacy/db/retention.ts';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, postJson, sendMessage, settings, worker } from '../harness.ts';
import { ownerCookie, ownerPost } from '../owner.ts';
import { planOf, watched } from '../plans.ts';

const DAY = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY);

const runSchedule = (from: Date) => runTurns(worker, from);

const count = (table: string) =>
  db.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).first<number>('rows');

/** About messages; the week's own email is made on the way. */
const emails = () => count(`emails WHERE kind <> 'week'`);

/** One row of each kind that is kept for a number of days. */
const kept = {
  messages: () => sendMessage(),
  votes: () =>
    postJson('/api/votes', {
      article: 'refund-payment',
      locale: 'en',
      helpful: 'yes',
    }),
  gaps: () =>
    postJson('/api/gaps', {
      query: 'x',
      locale: 'en',
      why: 'asked',
      email: 'jonas@client.example',
    }),
  visits: () =>
    postJson('/api/visits', {
      visit: 'tab-0123456789abcdef',
      started: new Date().toISOString(),
      locale: 'en',
    }),
};

describe('the schedule', () => {
  test.each(Object.keys(kept) as (keyof typeof kept)[])(
    'deletes %s when their days are over, and not before',
    async (table) => {
      await kept[table]();
      await runSchedule(daysFromNow(settings.keep[table] - 1));
      const before = await count(table);
      await runSchedule(daysFromNow(settings.keep[table] + 1));

      expect([before, await count(table)]).toEqual([1, 0]);
    },
  );

  test('deletes emails when their days are over', async () => {
    await sendMessage();
    await expect
      .poll(() => db.prepare('SELECT id FROM emails WHERE sent_at IS NULL').first())
      .toBeNull();
    await runSchedule(daysFromNow(settings.keep.mails + 1));

    expect([await emails(), await count('messages')]).toEqual([0, 1]);
  });

  test('deletes no email that never left, but with its message', async () => {
    const { id } = await sendMessage();
    const never = '2099-01-01T00:00:00.000Z';
    const left = () =>
      db.prepare('SELECT COUNT(*) AS n FROM emails WHERE message = ?1').bind(id).first('n');
    await expect
      .poll(() => db.prepare('SELECT id FROM emails WHERE sent_at IS NULL').first())
      .toBeNull();
    await db
      .prepare('UPDATE emails SET sent_at = NULL, due_at = ?1, failed_at = ?2 WHERE kind = ?3')
      .bind(never, new Date().toISOString(), 'acknowledgement')
      .run();
    await runSchedule(daysFromNow(settings.keep.mails + 1));
    const before = await left();
    await runSchedule(daysFromNow(settings.keep.messages + 1));

    expect([before, await left()]).toEqual([1, 0]);
  });

  test('deletes an email with an answer that never left with whom it is for', async () => {
    const notified = new Date().toISOString();
    await db.batch([
      db
        .prepare(
          `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, email_index)
           VALUES ('one', 1, 'key:none:jonas@client.example', 'en', 'refund-payment', '', 'hash', ?1, 'key:none:jonas@client.example')`,
        )
        .bind(notified),
      db
        .prepare(
          `INSERT INTO emails (id, kind, to_address, subject, text, created_at, due_at, failed_at)
           VALUES ('answer-one', 'answer', 'key:none:jonas@client.example', 'key:none:Answered', 'key:none:Text', ?1, ?1, ?1)`,
        )
        .bind(notified),
    ]);
    await runSchedule(daysFromNow(settings.keep.gaps - 1));
    const before = await emails();
    await runSchedule(daysFromNow(settings.keep.gaps + 1));

    expect([before, await emails()]).toEqual([1, 0]);
  });

  test('deletes an email about a week that never left when its days are over: the week is kept', async () => {
    await db
      .prepare(
        `INSERT INTO emails (id, kind, to_address, subject, text, created_at, due_at, failed_at)
         VALUES ('week-2026-W01', 'week', 'key:none:mei@paperboat.example', 'key:none:Week', 'key:none:Text', ?1, ?1, ?1)`,
      )
      .bind(new Date().toISOString())
      .run();
    const left = () => db.prepare(`SELECT id FROM emails WHERE id = 'week-2026-W01'`).first('id');
    await runSchedule(daysFromNow(settings.keep.mails - 1));
    const before = await left();
    await runSchedule(daysFromNow(settings.keep.mails + 1));

    expect([before, await left()]).toEqual(['week-2026-W01', null]);
  });

  test.each([
    ['the questions', 'gaps', '$.gaps[0].query', ['canary', '[erased]']],
    ['the words of searches', 'visits', '$.synonyms[0].from', ['canary', null]],
    ['words for an article', 'visits', '$.words[0].query', ['canary', '[erased]']],
  ] as const)(
    'takes %s out of closed weeks when the days of their rows are over, and no number',
    async (_, setting, path, expected) => {
      const { week, from } = weekOf(new Date('2026-02-04T12:00:00Z'), settings.timeZone);
      const stored = {
        from: '2026-02-02',
        visits: 40,
        gaps: [{ gap: 3, query: 'canary', locale: 'en', people: 2, why: { asked: 2 }, minutes: 5 }],
        synonyms: [{ from: 'canary', to: 'refund', locale: 'en', people: 2 }],
        words: [{ query: 'canary', article: 'refund-payment', locale: 'en', people: 2 }],
      };
      await db
        .prepare('INSERT INTO weeks (week, data, closed_at) VALUES (?1, ?2, ?3)')
        .bind(week, JSON.stringify(stored), '2026-02-09')
        .run();
      const word = () =>
        db.prepare('SELECT data ->> ?1 AS word FROM weeks').bind(path).first('word');
      const ends = from.getTime() + settings.keep[setting] * DAY;
      await deleteExpired(db, settings, new Date(ends - 1));
      const before = await word();
      await deleteExpired(db, settings, new Date(ends));
      const after = await word();
      await deleteExpired(db, settings, new Date(ends + 300 * DAY));
      const data = await db.prepare('SELECT data FROM weeks').first<string>('data');

      expect([before, after]).toEqual(expected);
      expect(JSON.parse(data ?? '')).toEqual({
        ...stored,
        gaps: [{ ...stored.gaps[0], query: '[erased]' }],
        synonyms: [],
        words: [{ ...stored.words[0], query: '[erased]' }],
      });
    },
  );

  test('deletes notes and surveys with their message', async () => {
    const { url } = await sendMessage();
    await postJson(url, { text: 'Thanks.', solved: 'yes' });
    await postJson(url.replace('/messages/', '/api/surveys/'), { effort: 5 });
    const left = async () => [await count('notes'), await count('surveys'), await emails()];
    const before = await left();
    await runSchedule(daysFromNow(settings.keep.messages + 1));

    expect([before, await left()]).toEqual([
      [1, 1, 3],
      [0, 0, 0],
    ]);
  });

  test('counts a message from what was last written', async () => {
    const { url } = await sendMessage();
    await db
      .prepare('UPDATE messages SET created_at = ?1, updated_at = ?1')
      .bind(daysFromNow(-700).toISOString())
      .run();
    await postJson(url, { text: 'One more thing.' });
    await runSchedule(daysFromNow(settings.keep.messages - 1));

    expect(await count('messages')).toBe(1);
  });

  test('forgets by what a repeated message is known after two days', async () => {
    await sendMessage();
    const known = () => db.prepare('SELECT key_hash, body_hash FROM messages').first();
    await runSchedule(daysFromNow(1.9));
    const before = await known();
    await runSchedule(daysFromNow(2.1));

    expect(before).toEqual({
      key_hash: expect.any(String),
      body_hash: expect.stringMatching(/^.{64}$/),
    });
    expect(await known()).toEqual({ key_hash: null, body_hash: '' });
  });

  test('forgets a session after its thirty days, and not before', async () => {
    await ownerCookie();
    await runSchedule(daysFromNow(29.9));
    const before = await count('sessions');
    await runSchedule(daysFromNow(30.1));

    expect([before, await count('sessions')]).toEqual([1, 0]);
  });

  test('forgets which words were ignored when the weeks propose them no more', async () => {
    await ownerPost(`/admin/weeks/2026-W46/words/${'a'.repeat(32)}/ignore`);
    await runSchedule(daysFromNow(settings.keep.visits - 1));
    const before = await count('ignored_words');
    await runSchedule(daysFromNow(settings.keep.visits + 1));

    expect([before, await count('ignored_words')]).toEqual([1, 0]);
  });

  test('finds all that by indexes', async () => {
    const statements: string[] = [];
    await deleteExpired(watched(statements), settings, new Date());
    const plans = (await Promise.all(statements.map(planOf))).flat();

    // Of sessions there are as many as the owner has browsers, of ignored words as many as the owner pressed.
    expect(plans.filter((step) => /^SCAN (?!json_each)/.test(step))).toEqual([
      'SCAN sessions',
      'SCAN erasures',
      'SCAN ignored_words',
    ]);
    expect(plans).toContain('SEARCH messages USING INDEX sqlite_autoindex_messages_3 (key_hash>?)');
  });

  test('forgets the budgets of days that are over', async () => {
    await kept.votes();
    const before = await count('budgets');
    await runSchedule(daysFromNow(10));

    // Of all, and of the network.
    expect([before, await count('budgets')]).toEqual([2, 0]);
  });
});
