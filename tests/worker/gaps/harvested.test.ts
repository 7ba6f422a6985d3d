import { describe, expect, test } from 'vitest';
import { harvestedInsertion } from '../../../worker/gaps/db/harvested.ts';
import { gapsOfWeek } from '../../../worker/gaps/db/week.ts';
import { firstRowTime } from '../../../worker/weeks/db.ts';
import { db } from '../harness.ts';
import { ownerJson } from '../owner.ts';
import { asked, grouped } from './asked.ts';

/** As `npm run harvest` stores them: so many people wrote this by email, so many days ago. */
async function harvested(query: string, people: number, days = 3) {
  const createdAt = new Date(Date.now() - days * 86_400_000).toISOString();
  const rows = Array.from({ length: people }, (_, n) => ({
    ...{ query, folded: query.toLowerCase(), locale: 'en', visitor: `mail ${query} ${n}` },
    ...{ day: createdAt.slice(0, 10), created_at: createdAt },
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
