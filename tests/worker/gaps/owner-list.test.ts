import { describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { asked, askedTwice } from './asked.ts';
import { listed, listPage } from './listed.ts';

const questions = async (query = '') => (await listed(query)).gaps.map((gap) => gap.query);

describe('GET /admin/gaps/', () => {
  test('says what would be listed while nothing is, and claims nothing of the searches', async () => {
    const page = await listPage();

    expect(page).toContain(
      'No question was asked in vain from two networks or on two days, or by one who wrote to you or left an address.',
    );
    expect(page).not.toContain('Every search found an answer.');
  });

  test('counts people, not posts, and lists from two people on', async () => {
    await asked('apple pay', { visitor: 'a' });
    await asked('apple pay', { visitor: 'a', why: 'asked' });
    await asked('apple pay', { visitor: 'b' });
    await asked('only one', { visitor: 'a' });
    await asked('only one', { visitor: 'a', why: 'asked' });
    const page = await listPage();

    expect(page).toMatch(/apple pay<\/q>.*?<i style="[^"]*"><\/i>2<\/div>/s);
    expect(page).toContain('no answer · asked us to write');
    expect(page).not.toContain('only one');
    expect(page).toContain('1 question that one network asked on one day');
  });

  test('one person on two days is two people; two languages are two gaps', async () => {
    await asked('xero', { visitor: 'a', day: '2026-11-01' });
    await asked('xero', { visitor: 'a', day: '2026-11-02' });
    await asked('xero', { visitor: 'b', locale: 'zh-CN' });

    expect(await listed()).toMatchObject({ single: 1, gaps: [{ query: 'xero', people: 2 }] });
  });

  test('a person who asks one thing in two wordings on one day counts once', async () => {
    await asked('apple pay', { visitor: 'a' });
    await asked('can I use apple pay', { visitor: 'a' });
    await asked('can I use apple pay', { visitor: 'b' });
    await listed();
    await db.prepare('UPDATE wordings SET gap = (SELECT MIN(gap) FROM wordings)').run();
    const { gaps } = await listed();

    expect(gaps).toMatchObject([
      {
        query: 'can I use apple pay',
        people: 2,
        wordings: [
          { query: 'can I use apple pay', people: 2 },
          { query: 'apple pay', people: 1 },
        ],
      },
    ]);
  });

  test.each([
    ['left an address', { email: 'jonas@example.org' }, '1 person waits to be told'],
    ['wrote a message', { why: 'wrote' }, 'wrote to you'],
  ])('lists what one person asked who %s', async (_, parts, said) => {
    await asked('how do I connect my fridge', parts);
    const page = await listPage();

    expect(page).toContain('how do I connect my fridge</q>');
    expect(page).toContain(said);
  });

  test('who waits is listed however long ago they asked, and counts for no newer time', async () => {
    await asked('how do I connect my fridge', { email: 'jonas@example.org', age: 60 });

    expect((await listed('?days=28')).gaps).toMatchObject([{ people: 0, waiting: 1 }]);
  });

  test('orders by the minutes that an answer would save: messages weigh most', async () => {
    for (const visitor of ['a', 'b', 'c']) await asked('three who searched', { visitor });
    await askedTwice('two who wrote', { why: 'wrote' });
    await askedTwice('two who searched', { age: 1 });
    await closedWeek('2026-W40', { search: { wroteAfter: { count: 5, of: 20 } } });
    const { gaps } = await listed();

    expect(gaps.map(({ query, minutes }) => [query, minutes])).toEqual([
      ['two who wrote', 24],
      ['three who searched', 9],
      ['two who searched', 6],
    ]);
    expect(await questions('?order=people')).toEqual([
      'three who searched',
      'two who wrote',
      'two who searched',
    ]);
  });

  test('takes from the closed weeks how likely people write', async () => {
    await askedTwice('zzyzx quux');
    await closedWeek('2026-W40', { search: { wroteAfter: { count: 10, of: 40 } } });
    await closedWeek('2026-W41', { search: { wroteAfter: { count: 10, of: 40 } } });

    expect((await listed()).gaps).toMatchObject([{ minutes: (2 * 12 * 20) / 80 }]);
    expect(await listPage()).toContain(
      'of the others 25% (of 80 visits that searched in vain, 20 wrote)',
    );
  });

  test('says nothing in minutes while less than twenty visits searched in vain', async () => {
    await askedTwice('zzyzx quux');
    await closedWeek('2026-W40', { search: { wroteAfter: { count: 1, of: 19 } } });

    expect((await listed()).gaps).toMatchObject([{ minutes: null }]);
    expect(await listPage()).toContain('19 visits searched in vain so far, and 1 of them wrote');
  });

  test('shows the newest first when asked to', async () => {
    await askedTwice('old question', { age: 10 });
    await asked('old question', { visitor: 'c', age: 9 });
    await askedTwice('new question');

    expect(await questions('?order=newest')).toEqual(['new question', 'old question']);
    expect(await questions('?order=people')).toEqual(['old question', 'new question']);
  });

  test('leaves out what is older than the period', async () => {
    await askedTwice('long ago', { age: 60 });

    expect(await questions('?days=28')).toEqual([]);
    expect(await questions('?days=90')).toEqual(['long ago']);
    expect(await listPage('?days=1e9;x')).toContain('last 90 days');
  });

  test('shows one language when asked to', async () => {
    await askedTwice('apple pay');
    await askedTwice('支持苹果支付吗', { locale: 'zh-CN' });

    expect(await questions('?locale=zh-cn')).toEqual(['支持苹果支付吗']);
    expect(await questions('?locale=en')).toEqual(['apple pay']);
    expect(await questions()).toHaveLength(2);
  });

  test('tells the closest article, how sure that is, and what to do', async () => {
    await askedTwice('How do I refund a payment?', { why: 'not-helpful' });
    await askedTwice('zzyzx quux frobnicate');
    const page = await listPage();

    expect(page).toMatch(/answers it now.*?articles\/en\/refund-payment\/">Improve it/s);
    expect(page).toMatch(/frobnicate<\/q>.*?None.*?#write">Write it/s);
  });

  test('parts from what is to do what search answers by now', async () => {
    await askedTwice('How do I refund a payment?');
    await askedTwice('zzyzx quux frobnicate');
    const page = await listPage();
    const [table = '', rest = ''] = page.split('id="answered"');

    expect(table).not.toContain('How do I refund a payment?');
    expect(rest).toMatch(/1 more is answered by now.*How do I refund a payment\?/s);
    expect((await listed()).gaps.map(({ todo }) => todo)).toContain('answered');
  });

  test('shows the same gap in the other language: the one that the same article is near to', async () => {
    await askedTwice('How do I refund a payment?');
    await asked('怎么退款', { locale: 'zh-CN' });
    const page = await listPage();

    expect(page).toMatch(
      /In Chinese, near the same article:.*?<q lang="zh-CN" dir="auto" data-typography="cjk">怎么退款<\/q>/s,
    );
  });

  test('proposes words for the same thing, as lines for words.yaml', async () => {
    const synonym = { from: 'reimburse', to: 'refund', locale: 'en', people: 2 };
    await closedWeek('2026-W40', { synonyms: [synonym] });
    await closedWeek('2026-W41', { synonyms: [synonym, { ...synonym, from: 'a: b', people: 5 }] });
    const page = await listPage();

    expect(page).toContain(
      'en:\n  - [&quot;a: b&quot;, refund] # 5 visits\n  - [reimburse, refund] # 4 visits\n',
    );
  });

  test('says nothing of such words when there are none', async () => {
    expect(await listPage()).not.toContain('Words for the same thing');
  });

  test('a question stays text', async () => {
    await askedTwice('<script>alert(1)</script> https://evil.example');
    const page = await listPage();

    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('href="https://evil.example');
  });
});

const closedWeek = (week: string, data: object) =>
  db
    .prepare('INSERT INTO weeks (week, data, closed_at) VALUES (?1, ?2, ?1)')
    .bind(week, JSON.stringify(data))
    .run();
