import { describe, expect, test } from 'vitest';
import { costs } from '../../../worker/budgets/shares.ts';
import { useUp } from '../budgets/use-up.ts';
import { articles, db, postForm, postJson, request, tables } from '../harness.ts';
import { readable } from '../with-key.ts';

const refund = articles.articles.en.find(({ slug }) => slug === 'refund-payment');
const vote = {
  article: 'refund-payment',
  locale: 'en',
  helpful: 'yes',
  version: refund?.version ?? '',
};

const rows = async () =>
  (
    await readable
      .prepare('SELECT article, locale, version, helpful, reason, comment, visitor, day FROM votes')
      .all<Record<string, string>>()
  ).results;

describe('POST /api/votes', () => {
  test('stores one vote for one version of one article', async () => {
    const response = await postJson('/api/votes', vote);

    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(await rows()).toMatchObject([vote]);
  });

  test('thanks a browser on a page of its language', async () => {
    const english = await postForm('/api/votes', vote);
    const chinese = await postForm('/api/votes', { ...vote, locale: 'zh-cn' });

    const thanks = '/api/votes/thanks?article=refund-payment';
    expect([english.status, english.headers.get('location')]).toEqual([303, `${thanks}&locale=en`]);
    expect([chinese.status, chinese.headers.get('location')]).toEqual([
      303,
      `${thanks}&locale=zh-CN`,
    ]);
  });

  test('has no page of thanks for what is no article’s name', async () => {
    const response = await request('/api/votes/thanks?article=%2F%2Fevil.example&locale=en');

    expect(response.status).toBe(404);
  });

  test('takes a version that was online once, and none that never was', async () => {
    await db
      .prepare(
        "INSERT INTO article_versions VALUES ('en', 'refund-payment', 'before', '2026-01-01')",
      )
      .run();
    await postJson('/api/votes', { ...vote, version: 'before' }, { 'user-agent': 'One' });
    await postJson('/api/votes', { ...vote, version: 'made-up' }, { 'user-agent': 'Two' });

    expect((await rows()).map(({ version }) => version)).toEqual(['before', '']);
  });

  test('counts the last vote of a visitor on a day', async () => {
    await postJson('/api/votes', {
      ...vote,
      helpful: 'no',
      reason: 'steps-differ',
      comment: 'Old.',
    });
    await postJson('/api/votes', vote);

    expect(await rows()).toMatchObject([{ helpful: 'yes', reason: null, comment: null }]);
  });

  test('keeps a comment when the same button is pressed again', async () => {
    await postJson('/api/votes', { ...vote, helpful: 'no', comment: 'The button is gone.' });
    await postJson('/api/votes', { ...vote, helpful: 'no', reason: 'steps-differ' });

    expect(await rows()).toMatchObject([
      { helpful: 'no', reason: 'steps-differ', comment: 'The button is gone.' },
    ]);
  });

  test('counts visitors by network and browser, and stores neither', async () => {
    const from = (address: string, agent: string) =>
      postJson('/api/votes', vote, { 'cf-connecting-ip': address, 'user-agent': agent });
    await from('198.51.100.7', 'One');
    await from('198.51.100.8', 'One');
    await from('198.51.100.7', 'Two');
    await from('2001:db8:1:2::7', 'One');
    await from('2001:db8:1:ffff::9', 'One');

    const visitors = (await rows()).map(({ visitor }) => visitor);
    expect(visitors).toHaveLength(3);
    for (const visitor of visitors) expect(visitor).toMatch(/^[0-9a-f]{32}$/);
    const stored = await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)));
    expect(JSON.stringify(stored.map(({ results }) => results))).not.toMatch(
      /198\.51|2001:db8|"One"|"Two"/,
    );
  });

  test('masks personal data in reason and comment', async () => {
    const comment = 'Call me: 13800138000 or jonas@client.example';
    await postJson('/api/votes', { ...vote, helpful: 'no', reason: 'mail a@b.example', comment });

    expect(await rows()).toMatchObject([
      { reason: 'mail [email]', comment: 'Call me: [phone] or [email]' },
    ]);
  });

  test('takes a comment that grows by masking', async () => {
    const comment = 'a@b.cc '.repeat(142);
    const response = await postJson('/api/votes', { ...vote, comment });

    expect(response.status).toBe(204);
  });

  test('puts what a machine sent into quarantine and answers alike', async () => {
    const response = await postJson('/api/votes', { ...vote, website: 'x' });
    const form = await postForm('/api/votes', { ...vote, website: 'x' });

    const kept = await db.prepare('SELECT kind FROM quarantine').all();
    expect([response.status, form.status]).toEqual([204, 303]);
    expect(kept.results).toEqual([{ kind: 'votes' }, { kind: 'votes' }]);
    expect(await rows()).toEqual([]);
  });

  test('masks personal data in quarantine too', async () => {
    const mail = 'I am jonas@client.example';
    const fields = { ...vote, helpful: 'no', reason: mail, comment: mail, website: mail };
    await postJson('/api/votes', fields);

    const data = await readable.prepare('SELECT data FROM quarantine').first<string>('data');
    expect(data?.match(/I am \[email\]/g)).toHaveLength(3);
    expect(data).not.toContain('jonas');
  });

  test.each([
    ['an unknown article', { article: 'no-such-article' }, 'article'],
    ['a path for an article', { article: '../admin' }, 'article'],
    ['an unknown vote', { helpful: 'maybe' }, 'helpful'],
    ['no language', { locale: undefined }, 'locale'],
    ['a comment over 1,000 characters', { comment: 'a'.repeat(1001) }, 'comment'],
    ['a reason of two lines', { reason: 'a\nb' }, 'reason'],
    ['an odd version', { version: '../../x' }, 'version'],
    ['an unknown field', { visitor: 'me' }, 'visitor'],
  ])('refuses %s', async (_, fields, field) => {
    const response = await postJson('/api/votes', { ...vote, ...fields });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
    expect(await rows()).toEqual([]);
  });

  test('stops for the day when its room is used up, and messages go on', async () => {
    await useUp('votes', costs.vote + 3);
    const last = await postJson('/api/votes', vote);
    const refused = await postJson('/api/votes', vote, { 'user-agent': 'Another' });
    const again = await postJson('/api/votes', vote, { 'user-agent': 'Another' });
    const message = await postJson('/api/messages', { email: 'a@b.example', text: 'Hello' });

    expect([last, refused, again, message].map(({ status }) => status)).toEqual([
      204, 429, 429, 201,
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    expect(await rows()).toHaveLength(1);
  });
});
