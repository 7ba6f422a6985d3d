import { describe, expect, test } from 'vitest';
import { useUp } from '../budgets/use-up.ts';
import { db, get, postForm, postJson } from '../harness.ts';
import { readable } from '../with-key.ts';

const gap = { query: 'How do I split an invoice?', locale: 'en', why: 'no-answer' };

const rows = async () =>
  (
    await readable
      .prepare('SELECT query, folded, locale, why, email FROM gaps ORDER BY id')
      .all<Record<string, string | null>>()
  ).results;

describe('POST /api/gaps', () => {
  test('stores a question that had no answer', async () => {
    const response = await postJson('/api/gaps', gap);

    expect(response.status).toBe(204);
    expect(await rows()).toMatchObject([{ ...gap, email: null }]);
  });

  test('stores which answer was refused, each once, and none that nobody published', async () => {
    const refusal = { ...gap, why: 'not-this' };
    await postJson('/api/gaps', { ...refusal, article: 'refund-payment' });
    await postJson('/api/gaps', { ...refusal, article: 'refund-payment' });
    await postJson('/api/gaps', { ...refusal, article: 'payment-reminders' });
    await postJson('/api/gaps', { ...refusal, article: 'made-up' });
    await postJson('/api/gaps', { ...gap, article: 'payment-reminders' });
    const { results } = await db.prepare('SELECT why, article FROM gaps ORDER BY id').all();

    expect(results).toEqual([
      { why: 'not-this', article: 'refund-payment' },
      { why: 'not-this', article: 'payment-reminders' },
      { why: 'not-this', article: null },
      { why: 'no-answer', article: null },
    ]);
  });

  test('forgets a refusal that was a slip, and nobody else’s', async () => {
    const refusal = { ...gap, why: 'not-this', article: 'refund-payment' };
    const other = { ...refusal, article: 'payment-reminders' };
    for (const sent of [refusal, other]) await postJson('/api/gaps', sent);
    await postJson('/api/gaps', refusal, { 'user-agent': 'another' });
    await postJson('/api/gaps', { ...gap, why: 'asked', email: 'jonas@client.example' });
    const undone = await postJson('/api/gaps', { ...refusal, locale: 'zh-CN', undo: 'yes' });
    await postJson('/api/gaps', { ...gap, why: 'asked', undo: 'yes' });
    const { results } = await db.prepare('SELECT why, article FROM gaps ORDER BY id').all();

    expect(undone.status).toBe(204);
    expect(results).toEqual([
      { why: 'not-this', article: 'payment-reminders' },
      { why: 'not-this', article: 'refund-payment' },
      { why: 'asked', article: null },
    ]);
  });

  test('leads who refused an answer to the next one', async () => {
    const refusal = { ...gap, why: 'not-this', article: 'late-fees', not: 'refund-payment' };
    const response = await postForm('/api/gaps', refusal);

    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/api/search?q=How+do+I+split+an+invoice%3F&locale=en&not=refund-payment+late-fees',
    ]);
  });

  test('leads them there as they asked, in the language of the page', async () => {
    const response = await postForm('/api/gaps', {
      ...gap,
      why: 'not-this',
      article: 'refund-payment',
      locale: 'zh-CN',
      query: '退款',
      typed: 'tuikuan',
      page: 'en',
      exact: 'yes',
      not: Array.from({ length: 10 }, (_, n) => `article-${n}`).join(' '),
    });
    const location = new URL(response.headers.get('location') ?? '', 'https://help.example');
    const { q, locale, exact, not = '' } = Object.fromEntries(location.searchParams);

    expect([q, locale, exact]).toEqual(['tuikuan', 'en', '']);
    expect(not.split(' ')).toHaveLength(10);
    expect((await get(location.pathname + location.search)).status).toBe(200);
  });

  test('thanks a browser on a page of its language', async () => {
    const response = await postForm('/api/gaps', {
      ...gap,
      locale: 'zh-CN',
      query: '怎么拆分发票',
    });

    expect([response.status, response.headers.get('location')]).toEqual([303, '/zh-cn/thanks/']);
  });

  test('counts people, not posts', async () => {
    await postJson('/api/gaps', gap);
    await postJson('/api/gaps', { ...gap, query: '  how do i SPLIT an invoice ？' });
    await postJson('/api/gaps', gap, { 'user-agent': 'Another' });

    const folded = (await rows()).map((row) => row.folded);
    expect(folded).toHaveLength(2);
    expect(new Set(folded).size).toBe(1);
  });

  test('keeps the address of who wants to be told, also when it comes later', async () => {
    await postJson('/api/gaps', { ...gap, why: 'asked' });
    await postJson('/api/gaps', { ...gap, why: 'asked', email: 'jonas@client.example' });
    await postJson('/api/gaps', { ...gap, why: 'asked' });

    expect(await rows()).toMatchObject([{ why: 'asked', email: 'jonas@client.example' }]);
  });

  test('keeps each address of colleagues who are one visitor, and the same one once', async () => {
    const ask = (email: string) => postJson('/api/gaps', { ...gap, why: 'asked', email });
    const addresses = ['jonas@client.example', 'mei@client.example'];
    await ask('jonas@client.example');
    await ask('mei@client.example');
    const { status } = await ask('Jonas@Client.example');

    expect(status).toBe(204);
    expect((await rows()).map(({ email }) => email)).toEqual(addresses);
    expect(await db.prepare('SELECT COUNT(DISTINCT visitor) AS n FROM gaps').first('n')).toBe(1);
  });

  test('keeps an address with twenty questions a day, and tells whoever wants more', async () => {
    const ask = (place: number) =>
      postJson(
        '/api/gaps',
        { ...gap, query: `question number ${place}`, why: 'asked', email: 'jonas@client.example' },
        // One network has no room for so many.
        { 'cf-connecting-ip': `10.9.${place}.1` },
      );
    for (let place = 0; place < 20; place += 1) await ask(place);
    const response = await ask(20);

    expect([response.status, (await rows()).length]).toEqual([429, 20]);
  });

  test('masks personal data', async () => {
    await postJson('/api/gaps', { ...gap, query: 'code for 4111 1111 1111 1111 to a@b.example' });

    expect(await rows()).toMatchObject([{ query: 'code for [card] to [email]' }]);
  });

  test('takes a question that grows by masking', async () => {
    const response = await postJson('/api/gaps', { ...gap, query: 'a@b.cc '.repeat(28) });

    expect(response.status).toBe(204);
  });

  test('takes a question of nothing but signs', async () => {
    await postJson('/api/gaps', { ...gap, query: '???' });

    expect(await rows()).toMatchObject([{ query: '???', folded: '???' }]);
  });

  test('masks personal data in quarantine too, where the address has its own column', async () => {
    const email = 'jonas@client.example';
    await postJson('/api/gaps', { ...gap, query: `reset ${email}`, email, website: 'x' });

    const kept = await readable
      .prepare('SELECT email, data FROM quarantine')
      .first<Record<string, string>>();
    expect(kept?.email).toBe(email);
    expect(kept?.data).toContain('reset [email]');
    expect(kept?.data).not.toContain(email);
  });

  test('puts what a machine sent into quarantine', async () => {
    const response = await postJson('/api/gaps', { ...gap, website: 'http://spam.example' });

    const kept = await readable.prepare('SELECT kind, data FROM quarantine').first();
    expect(response.status).toBe(204);
    expect(kept).toMatchObject({ kind: 'gaps', data: expect.stringContaining('spam.example') });
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['no question', { query: '' }, 'query'],
    ['a question over 2,000 characters', { query: 'a'.repeat(2001) }, 'query'],
    ['a question of two lines', { query: 'a\nb' }, 'query'],
    ['an unknown reason', { why: 'boredom' }, 'why'],
    ['half an address', { email: 'jonas@' }, 'email'],
  ])('refuses %s', async (_, fields, field) => {
    const response = await postJson('/api/gaps', { ...gap, ...fields });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
    expect(await rows()).toEqual([]);
  });

  test.each(['sec-gpc', 'dnt'])(
    'keeps of a reader who sends %s what they ask for themselves, and nothing else',
    async (wish) => {
      const noticed = await postJson('/api/gaps', gap, { [wish]: '1' });
      await postJson('/api/gaps', { ...gap, why: 'asked', email: 'a@b.example' }, { [wish]: '1' });

      expect(noticed.status).toBe(204);
      expect(await rows()).toMatchObject([{ why: 'asked', email: 'a@b.example' }]);
    },
  );

  test('stops for the day when its room is used up', async () => {
    await useUp('gaps');
    const response = await postJson('/api/gaps', gap);

    expect(response.status).toBe(429);
    expect(await rows()).toEqual([]);
  });
});
