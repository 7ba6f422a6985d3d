import { describe, expect, test } from 'vitest';
import { db } from './harness.ts';
import { ownerGet, ownerText } from './owner.ts';

describe('GET /admin/gaps/', () => {
  test('is empty when every search found an answer', async () => {
    expect(await ownerText('/admin/gaps/')).toContain('Every search found an answer.');
  });

  test('counts people, not posts, and lists from two people on', async () => {
    await gap('apple pay', { visitor: 'a' });
    await gap('apple pay', { visitor: 'a', why: 'asked' });
    await gap('apple pay', { visitor: 'b' });
    await gap('only one', { visitor: 'a' });
    await gap('only one', { visitor: 'a', why: 'asked' });
    const page = await ownerText('/admin/gaps/');

    expect(page).toMatch(/apple pay<\/q>.*?<td class="num">2<\/td>/s);
    expect(page).toContain('no answer · asked us to write');
    expect(page).not.toContain('only one');
    expect(page).toContain('1 question that one person asked');
  });

  test('one person on two days is two askers; two languages are two gaps', async () => {
    await gap('xero', { visitor: 'a', day: '2026-11-01' });
    await gap('xero', { visitor: 'a', day: '2026-11-02' });
    await gap('xero', { visitor: 'b', locale: 'zh-CN' });
    const page = await ownerText('/admin/gaps/');

    expect(page).toMatch(/xero<\/q>.*?<td class="num">2<\/td>/s);
    expect(page).toContain('1 question that one person asked');
  });

  test('shows the newest first when asked to, and the wording used last', async () => {
    await gap('Old Question', { visitor: 'a', age: 20, folded: 'old question' });
    await gap('old question?', { visitor: 'b', age: 10, folded: 'old question' });
    await gap('old question?', { visitor: 'c', age: 10, folded: 'old question' });
    await gap('new question', { visitor: 'a' });
    await gap('new question', { visitor: 'b' });
    const byPeople = await ownerText('/admin/gaps/');
    const byNewest = await ownerText('/admin/gaps/?order=newest');

    expect(byPeople).toContain('old question?');
    expect(byPeople).not.toContain('Old Question');
    expect(byPeople.indexOf('old question?')).toBeLessThan(byPeople.indexOf('new question'));
    expect(byNewest.indexOf('new question')).toBeLessThan(byNewest.indexOf('old question?'));
  });

  test('leaves out what is older than the period', async () => {
    await gap('long ago', { visitor: 'a', age: 60 });
    await gap('long ago', { visitor: 'b', age: 60 });

    expect(await ownerText('/admin/gaps/?days=28')).not.toContain('long ago');
    expect(await ownerText('/admin/gaps/?days=90')).toContain('long ago');
    expect(await ownerText('/admin/gaps/?days=1e9;x')).toContain('last 90 days');
  });

  test('tells who wants to hear when there is an answer', async () => {
    await gap('apple pay', { visitor: 'a', email: 'jonas@example.org' });

    expect(await ownerText('/admin/gaps/')).toMatch(/jonas@example\.org.*apple pay/s);
  });

  test('a question stays text', async () => {
    await gap('<script>alert(1)</script>', { visitor: 'a' });
    await gap('<script>alert(1)</script>', { visitor: 'b' });

    expect(await ownerText('/admin/gaps/')).not.toContain('<script>alert');
  });
});

describe('GET /admin/gaps.csv', () => {
  test.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    [' =1', "' =1"],
    ['　=1', "'　=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['a, "b"', '"a, ""b"""'],
    ['apple pay', 'apple pay'],
  ])('%j is written as %j', async (query, cell) => {
    await gap(query, { visitor: 'a' });
    await gap(query, { visitor: 'b' });
    const response = await ownerGet('/admin/gaps.csv');

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="gaps.csv"');
    expect(await response.text()).toContain(`\r\n${cell},en,2,`);
  });
});

interface Gap {
  visitor: string;
  folded: string;
  locale: string;
  why: string;
  day: string;
  email: string;
  /** In days. */
  age: number;
}

async function gap(query: string, parts: Partial<Gap>) {
  const {
    visitor = 'a',
    folded = query,
    locale = 'en',
    why = 'no-answer',
    day = 'today',
    email,
    age = 0,
  } = parts;
  const created = new Date(Date.now() - age * 86_400_000).toISOString();
  await db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, email, visitor, day, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    )
    .bind(query, folded, locale, why, email ?? null, visitor, day, created)
    .run();
}
