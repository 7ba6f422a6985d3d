import { describe, expect, test } from 'vitest';
import { useUp } from '../budgets/use-up.ts';
import { db, postJson, request } from '../harness.ts';

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

const visit = {
  visit: 'tab-0123456789abcdef',
  started: ago(1),
  locale: 'en',
  searches: [{ query: 'refund', answered: true, clicked: 'refund-payment' }],
  articles: [{ article: 'refund-payment', seconds: 42, helpful: 'yes' }],
  form: {
    opened: true,
    suggested: ['refund-payment'],
    read: [],
    solved: true,
    sent: false,
    holdOut: false,
  },
  reported: false,
};

const rows = async () => {
  const { results } = await db
    .prepare('SELECT visit, started, locale, data FROM visits')
    .all<{ visit: string; started: string; locale: string; data: string }>();
  return results.map((row) => ({ ...row, data: JSON.parse(row.data) }));
};

describe('POST /api/visits', () => {
  test('stores one row for a tab', async () => {
    const response = await postJson('/api/visits', visit);

    const { started, locale } = visit;
    expect(response.status).toBe(204);
    expect(await rows()).toEqual([{ visit: visit.visit, started, locale, data: visit }]);
  });

  test('replaces what the same tab sent before', async () => {
    await postJson('/api/visits', visit);
    await postJson('/api/visits', { ...visit, searches: [], articles: [] });

    expect(await rows()).toMatchObject([{ data: { searches: [], articles: [] } }]);
  });

  test('keeps when the tab said first that it began', async () => {
    await postJson('/api/visits', visit);
    await postJson('/api/visits', { ...visit, started: ago(0), articles: [] });

    const { started } = visit;
    expect(await rows()).toMatchObject([{ started, data: { started, articles: [] } }]);
  });

  test('leaves the visit of a closed week as it is, whatever a later sending says of its beginning', async () => {
    const started = ago(8 * 24);
    const stored = JSON.stringify({ ...visit, started });
    await db
      .prepare(
        `INSERT INTO visits (visit, started, locale, data, created_at) VALUES (?1, ?2, 'en', ?3, ?2)`,
      )
      .bind(visit.visit, started, stored)
      .run();
    const response = await postJson('/api/visits', { ...visit, started: ago(0), articles: [] });

    expect(response.status).toBe(204);
    expect(await rows()).toMatchObject([{ started, data: { articles: visit.articles } }]);
  });

  test('takes a beacon, which has no wishes', async () => {
    const response = await request('/api/visits', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: '*/*',
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(visit),
    });

    expect(response.status).toBe(204);
  });

  test('masks personal data in what was searched', async () => {
    await postJson('/api/visits', {
      ...visit,
      searches: [
        { query: 'rest a@b.example', read: 'reset a@b.example', answered: false, choices: 2 },
      ],
    });

    expect(await rows()).toMatchObject([
      { data: { searches: [{ query: 'rest [email]', read: 'reset [email]', choices: 2 }] } },
    ]);
  });

  test('writes times down in UTC', async () => {
    const local = `${new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;
    await postJson('/api/visits', { ...visit, started: local });

    expect(await rows()).toMatchObject([{ started: new Date(local).toISOString() }]);
  });

  test('keeps nothing of articles that are not published but that one was opened', async () => {
    const search = { query: 'refund', answered: true };
    const response = await postJson('/api/visits', {
      ...visit,
      searches: [{ ...search, clicked: 'made-up' }, { ...search, clicked: false }, search],
      articles: [{ article: 'made-up', seconds: 3 }, ...visit.articles],
      form: { ...visit.form, solved: 'made-up' },
    });

    expect(response.status).toBe(204);
    expect(await rows()).toMatchObject([
      {
        data: {
          searches: [{ clicked: true }, { clicked: false }, search],
          articles: visit.articles,
          form: { solved: true },
        },
      },
    ]);
  });

  test('knows at which place a result stood, and which article solved it', async () => {
    const told = {
      ...visit,
      searches: [{ query: 'money back', answered: true, clicked: 'refund-payment', place: 3 }],
      form: { ...visit.form, solved: 'refund-payment' },
    };
    await postJson('/api/visits', told);

    expect(await rows()).toMatchObject([{ data: { searches: told.searches, form: told.form } }]);
  });

  test.each([
    [
      'a place before the first',
      { searches: [{ ...visit.searches[0], place: 0 }] },
      'searches.0.place',
    ],
    [
      'a place beyond any list',
      { searches: [{ ...visit.searches[0], place: 101 }] },
      'searches.0.place',
    ],
    [
      'an article that solved it under no name',
      { form: { ...visit.form, solved: 'A b' } },
      'form.solved',
    ],
    ['a short id', { visit: 'short' }, 'visit'],
    ['a visit that began two days ago', { started: ago(48) }, 'started'],
    ['a visit that begins in an hour', { started: ago(-1) }, 'started'],
    ['no time', { started: 'yesterday' }, 'started'],
    ['51 searches', { searches: Array(51).fill(visit.searches[0]) }, 'searches'],
    ['negative seconds', { articles: [{ article: 'a', seconds: -1 }] }, 'articles.0.seconds'],
    ['an unknown field inside', { form: { ...visit.form, email: 'x' } }, 'form.email'],
    [
      'a prototype inside',
      { searches: [JSON.parse('{"query":"a","answered":true,"__proto__":{}}')] },
      'searches.0.__proto__',
    ],
    ['a NUL in a query', { searches: [{ query: 'a\u0000', answered: true }] }, 'searches.0.query'],
    ['a name', { name: 'Jonas' }, 'name'],
  ])('refuses %s', async (_, fields, field) => {
    const response = await postJson('/api/visits', { ...visit, ...fields });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
    expect(await rows()).toEqual([]);
  });

  test.each(['sec-gpc', 'dnt'])('keeps nothing of a reader who sends %s', async (wish) => {
    const response = await postJson('/api/visits', visit, { [wish]: '1' });

    expect(response.status).toBe(204);
    expect(await rows()).toEqual([]);
  });

  test('stops for the day when its room is used up', async () => {
    await useUp('visits');
    const response = await postJson('/api/visits', visit);

    expect(response.status).toBe(429);
    expect(await rows()).toEqual([]);
  });
});
