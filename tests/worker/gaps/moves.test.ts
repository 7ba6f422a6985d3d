import { describe, expect, test } from 'vitest';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, worker } from '../harness.ts';
import { ownerJson, ownerPost, ownerText } from '../owner.ts';
import { indexOf } from '../with-key.ts';
import { asked, grouped } from './asked.ts';

const [close, colour, remove] = [
  'How can I delete a project?',
  'change the colour of my house',
  'how can I remove a project',
];

/** Each question is asked, and lies in its gap. */
async function questions(...queries: string[]) {
  for (const query of queries)
    for (const visitor of ['a', 'b']) await asked(query, { visitor, why: 'asked' });
  await grouped();
}

const gapOf = async (query: string) =>
  Number(await db.prepare('SELECT gap FROM wordings WHERE query = ?1').bind(query).first('gap'));

const idOf = async (query: string) =>
  String(await db.prepare('SELECT id FROM wordings WHERE query = ?1').bind(query).first('id'));

/** The wordings, those of a gap together. */
async function gaps(): Promise<string[][]> {
  const { results } = await db
    .prepare('SELECT gap, query FROM wordings ORDER BY gap, id')
    .all<{ gap: number; query: string }>();
  return [...Map.groupBy(results, ({ gap }) => gap).values()].map((of) =>
    of.map(({ query }) => query),
  );
}

const merge = async (query: string, other: string) =>
  ownerPost(`/admin/gaps/${await gapOf(query)}/merge`, { other: String(await gapOf(other)) });

const split = async (query: string) =>
  ownerPost(`/admin/gaps/${await gapOf(query)}/split`, { wordings: await idOf(query) });

const undo = async (gap: number) => {
  const page = await ownerText(`/admin/gaps/${gap}/`);
  const [, move = ''] = /name="move" value="(\d+)"/.exec(page) ?? [];
  return ownerPost(`/admin/gaps/${gap}/undo`, { move });
};

describe('gaps that the owner merges', () => {
  test('are one, which is open, and stays one when the schedule groups anew', async () => {
    await questions(close, colour);
    const gap = await gapOf(close);
    const merged = await merge(close, colour);
    await questions('vat number');

    expect(merged.headers.get('location')).toBe(`/admin/gaps/${gap}/?done=merged`);
    expect(await gaps()).toEqual([[close, colour], ['vat number']]);
    expect(await ownerJson('/admin/gaps.json')).toMatchObject({
      gaps: expect.arrayContaining([expect.objectContaining({ gap, people: 2, byHand: 'merged' })]),
    });
  });

  test('take in what is near to either', async () => {
    await questions(close, colour);
    await merge(close, colour);
    await questions(remove, 'changing the colours of my house');

    expect(await gaps()).toEqual([[close, colour, remove, 'changing the colours of my house']]);
  });

  test('are two again after the undo, each with what joined it since', async () => {
    await questions(close, colour);
    await merge(close, colour);
    await questions(remove, 'changing the colours of my house');
    const gap = await gapOf(close);
    await undo(gap);
    await questions('vat number');

    expect(await gaps()).toEqual([
      [close, remove],
      [colour, 'changing the colours of my house'],
      ['vat number'],
    ]);
  });

  test('lead from the number of the one to the other', async () => {
    await questions(close, colour);
    const [gap, other] = [await gapOf(close), await gapOf(colour)];
    await merge(close, colour);

    expect(await ownerText(`/admin/gaps/${gap}/`)).toContain('You merged another question into it');
    const { headers, status } = await ownerPost(`/admin/gaps/${other}/ignore`);
    expect([status, headers.get('location')]).toEqual([303, `/admin/gaps/${gap}/?done=ignored`]);
  });

  test('tell nobody anew of what they were told before', async () => {
    await asked(close, { email: 'jonas@client.example', age: 2 });
    await questions(colour);
    const other = await gapOf(close);
    await db
      .prepare(
        `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, helpful, email_index)
         VALUES ('s', ?1, 'key:none:jonas@client.example', 'en', 'a', '', 'h', ?2, 'yes', ?3)`,
      )
      .bind(other, new Date().toISOString(), await indexOf('jonas@client.example'))
      .run();
    await merge(colour, close);

    const page = await ownerText(`/admin/gaps/${await gapOf(close)}/`);
    expect(page).toContain('Told of an answer');
    expect(page).not.toContain('Waiting to be told');
  });

  test('leave who was told in the gap that was answered, whatever else they asked', async () => {
    for (const query of [close, colour]) await asked(query, { email: 'jonas@client.example' });
    await grouped();
    const [gap, other] = [await gapOf(close), await gapOf(colour)];
    await ownerPost(`/admin/gaps/${gap}/answered`, { article: 'refund-payment' });
    await db.prepare('UPDATE emails SET tries = 1').run();
    await ownerPost(`/admin/gaps/${gap}/reopen`);
    await merge(colour, close);
    await undo(other);

    expect(await db.prepare('SELECT gap FROM subscribers').first('gap')).toBe(gap);
  });

  test.each(['ignored', 'answered'])('are not merged when one is %s', async (what) => {
    await questions(close, colour);
    await db
      .prepare(
        `INSERT INTO gap_events (gap, what, article, created_at) VALUES (?1, ?2, 'a', '2026')`,
      )
      .bind(await gapOf(colour), what)
      .run();
    const { headers } = await merge(close, colour);

    expect(headers.get('location')).toContain('done=unchanged');
    expect(await gaps()).toEqual([[close], [colour]]);
  });

  test('are of one language', async () => {
    await questions(close);
    await asked('怎么退款', { locale: 'zh-CN' });
    await grouped();
    await merge(close, '怎么退款');

    expect(await gaps()).toEqual([[close], ['怎么退款']]);
  });
});

describe('wordings that the owner splits off', () => {
  test('are a gap of their own, and stay one when the schedule groups anew', async () => {
    await questions(close, remove);
    const before = await gaps();
    const response = await split(remove);
    await questions('vat number');

    expect(before).toEqual([[close, remove]]);
    expect(response.headers.get('location')).toContain('done=split');
    expect(await gaps()).toEqual([[close], [remove], ['vat number']]);
  });

  test('take in what is nearer to them', async () => {
    await questions(close, remove);
    await split(remove);
    await questions('How can I remove a project from my list?');
    const found = await gapOf('How can I remove a project from my list?');

    expect(found).not.toBe(await gapOf(close));
  });

  test('are joined again by the undo', async () => {
    await questions(close, remove);
    await split(remove);
    await undo(await gapOf(remove));

    expect(await gaps()).toEqual([[close, remove]]);
  });

  test('leave the number to the question that came first', async () => {
    await questions(close, remove);
    const gap = await gapOf(close);
    await split(close);

    expect([await gapOf(close), await gapOf(remove)]).toEqual([gap, Number(await idOf(remove))]);
  });

  test('are neither all nor none', async () => {
    await questions(close, remove);
    const gap = await gapOf(close);
    const { headers } = await ownerPost(`/admin/gaps/${gap}/split`, {});

    expect(headers.get('location')).toContain('done=unchanged');
    expect(await gaps()).toEqual([[close, remove]]);
  });
});

test('what was done last is undone first, and once', async () => {
  await questions(close, colour, 'vat number');
  await merge(close, colour);
  await merge(close, 'vat number');
  const gap = await gapOf(close);
  await undo(gap);
  const after = await gaps();
  await undo(gap);

  expect(after).toEqual([[close, colour], ['vat number']]);
  expect(await gaps()).toEqual([[close], [colour], ['vat number']]);
});

test('the owner finds another gap by its words', async () => {
  await questions(close, colour, 'vat number');
  const gap = await gapOf(close);
  const [all, found, none] = await Promise.all(
    ['', '?find=colours', '?find=zzyzx'].map((query) => ownerText(`/admin/gaps/${gap}/${query}`)),
  );

  expect(all).toMatch(/<optgroup label="Other open questions">.*vat number/s);
  expect(found).toContain('<optgroup label="Found">');
  expect(found).not.toMatch(/<option[^>]*>vat number/);
  expect(none).toContain('No open question has these words.');
});

test('a closed week keeps each question in the gap in which it lay', async () => {
  await questions(close, colour);
  const other = await gapOf(colour);
  await db.prepare(`INSERT INTO weeks (week, data, closed_at) VALUES ('2026-W01', '{}', '')`).run();
  await db
    .prepare(
      `INSERT INTO closed_wordings (wording, week, gap) SELECT id, '2026-W01', gap FROM wordings`,
    )
    .run();
  await merge(close, colour);
  await runTurns(worker, new Date());

  expect(
    await db
      .prepare('SELECT gap FROM closed_wordings WHERE wording = ?1')
      .bind(Number(await idOf(colour)))
      .first('gap'),
  ).toBe(other);
});
