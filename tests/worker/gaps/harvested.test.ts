import { describe, expect, test } from 'vitest';
import { harvestedInsertion } from '../../../worker/gaps/db/harvested.ts';
import { gapsOfWeek } from '../../../worker/gaps/db/week.ts';
import { firstRowTime } from '../../../worker/weeks/db.ts';
import { runSchedule } from '../../schedule.ts';
import { db, postJson, worker } from '../harness.ts';
import { ownerJson } from '../owner.ts';
import { asked, grouped } from './asked.ts';

/** As `npm run harvest` stores them: so many people wrote this by email, so many days ago. */
async function harvested(query: string, people: number, days = 3) {
  const createdAt = new Date(Date.now() - days * 86_400_000).toISOString();
  const rows = Array.from({ length: people }, (_, n) => ({
    ...{ query, folded: query.toLowerCase(), locale: 'en', visitor: `mail ${query} ${n}` },
    ...{ day: createdAt.slice(0, 10), created_at: createdAt, put_at: new Date().toISOString() },
  }));
  const send = () => db.prepare(harvestedInsertion).bind(JSON.stringify(rows)).run();
  await send();
  // Sent again because nobody knew whether it had arrived.
  await send();
}

describe('what was harvested from old mail', () => {
  test('stands in the list of gaps with its people, once', async () => {
    await harvested('where is the dark theme', 3);
    await grouped();

    expect(await ownerJson('/admin/gaps.json')).toMatchObject({
      gaps: [{ query: 'where is the dark theme', people: 3, wrote: 3 }],
    });
  });

  test('is one gap with what is asked here in the same words', async () => {
    await asked('where is the dark theme');
    await harvested('where is the dark theme', 2);
    await grouped();

    expect(await ownerJson('/admin/gaps.json')).toMatchObject({ gaps: [{ people: 3, wrote: 2 }] });
  });

  test('is counted in no week, and lets none begin: nobody asked it here', async () => {
    await harvested('where is the dark theme', 3, 300);
    await harvested('where is the dark theme', 2);
    const week = { week: '', from: new Date(0), to: new Date() };

    expect(await firstRowTime(db)).toBeNull();
    expect(await gapsOfWeek(db, week)).toEqual([]);
  });
});

describe('what the owner put into the list because no article answers it', () => {
  const question = 'How do I refund a payment?';
  /** The schedule, once the build was there before what is put. */
  const scheduleRuns = async () => {
    await db.prepare(`UPDATE wordings SET build = ''`).run();
    await runSchedule(worker, new Date());
  };
  const events = async () => {
    const { results } = await db
      .prepare('SELECT what, article FROM gap_events ORDER BY id')
      .all<{ what: string; article: string | null }>();
    return results.map(({ what, article }) => [what, article].filter(Boolean).join(' '));
  };
  /** Another build in which these articles have other words, or other questions. */
  const comesABuildWith = (article: string) =>
    db
      .prepare('UPDATE article_words SET changed_at = ?2 WHERE article = ?1')
      .bind(article, new Date(Date.now() + 1000).toISOString())
      .run();

  test('stays open though search by itself answers it', async () => {
    await harvested(question, 3);
    await scheduleRuns();
    await db.prepare('UPDATE wordings SET answered_at = NULL').run();
    await scheduleRuns();

    expect(await events()).toEqual([]);
  });

  test('stays open whatever other article changes, and is closed when that changes which answers', async () => {
    await harvested(question, 3);
    await scheduleRuns();
    await comesABuildWith('send-first-invoice');
    await scheduleRuns();
    const before = await events();
    await comesABuildWith('refund-payment');
    await scheduleRuns();

    expect(before).toEqual([]);
    expect(await events()).toEqual(['answered refund-payment']);
  });

  test('keeps a gap open that others asked in more words', async () => {
    for (const client of ['A', 'B', 'C'])
      await postJson(
        '/api/gaps',
        { query: question, locale: 'en', why: 'no-answer' },
        { 'user-agent': client },
      );
    await harvested(question, 1);
    await scheduleRuns();
    await db.prepare('UPDATE wordings SET answered_at = NULL').run();
    await scheduleRuns();

    expect(await events()).toEqual([]);
  });

  test('opens a gap again that was closed before', async () => {
    await harvested(question, 1);
    await scheduleRuns();
    await comesABuildWith('refund-payment');
    await scheduleRuns();
    await db
      .prepare('UPDATE gaps SET put_at = ?1')
      .bind(new Date(Date.now() + 60_000).toISOString())
      .run();
    await scheduleRuns();

    expect(await events()).toEqual(['answered refund-payment', 'reopened']);
  });
});
