import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { afterwards, close, visits, wasOnline } from './put-week.ts';

beforeEach(wasOnline);

const range = (from: string, to: string) => `/admin/weeks/?from=${from}&to=${to}`;
const said = { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] };
const inVain = { searches: [{ query: 'xero', answered: false }] };
const figure = (page: string, key: string) =>
  (new RegExp(`<tr id="figure-${key}">.*?</tr>`, 's').exec(page)?.[0] ?? '')
    .replace(/<p>.*?<\/p>/, '')
    .replace(/<[^>]+>/g, ' ');

describe('several weeks together', () => {
  beforeEach(async () => {
    await visits(15, said, '2026-11-03T02:00:00.000Z');
    await visits(5, inVain, '2026-11-03T02:00:00.000Z');
    await visits(10, said);
    await visits(10, inVain);
    await message('a', '2026-11-03T02:00:00.000Z', 1);
    await message('b', '2026-11-10T02:00:00.000Z', 3);
    await close(afterwards, 9);
  });

  test('have sums of counts, and shares and intervals of the sums', async () => {
    const page = await ownerText(range('2026-W45', '2026-W46'));

    expect(page).toContain('2 weeks, 2–15 November 2026');
    expect(page).toContain('40 visits came with a question in 2 weeks.');
    expect(page).toContain('<mark>25 left with an answer</mark>, and 2 messages came.');
    expect(figure(page, 'confirmed')).toMatch(/25 +25 \/ 40/);
    expect(figure(page, 'selfServiceLow')).toMatch(/63% \(47–76%\) +25 \/ 40/);
    expect(figure(page, 'unanswered')).toMatch(/too few to say +15 \/ 15/);
    expect(figure(page, 'people')).toMatch(/ 2 /);
    expect(figure(page, 'wordsToAdd')).toBe('');
  });

  test('have no median together, and each week shows its own', async () => {
    const page = await ownerText(range('2026-W45', '2026-W46'));
    const [table = ''] = /<section[^>]*id="per-week">.*?<\/section>/s.exec(page) ?? [];

    expect(figure(page, 'replyMedian')).toContain('not summed: see below');
    expect(table).toMatch(/2 Nov<.*?1 h<.*?9 Nov<.*?3 h</s);
  });

  test('name those between them that are not closed', async () => {
    const page = await ownerText(range('2026-W44', '2026-W46'));

    expect(page).toContain('2 weeks, 26 October – 15 November 2026');
    expect(page).toContain('Without 2026-W44: not closed');
  });

  test('say of a figure which weeks know it', async () => {
    await db
      .prepare(
        `UPDATE weeks SET data = json_remove(data, '$.outcomes.answeredInSearch', '$.hours', '$.languages')
          WHERE week = '2026-W45'`,
      )
      .run();

    expect(figure(await ownerText(range('2026-W45', '2026-W46')), 'answeredInSearch')).toContain(
      'counted in 1 week',
    );
  });

  test('with one end alone are that week', async () => {
    expect(await ownerText('/admin/weeks/?from=2026-W46')).toContain('20 visits came');
  });

  test('are one press away from the week', async () => {
    expect(await ownerText('/admin/weeks/2026-W46/')).toContain(
      'href="/admin/weeks/?from=2026-W45&amp;to=2026-W46"',
    );
  });
});

describe('a wrong range', () => {
  test.each([
    ['2026-W99', '2026-W46', '“2026-W99” is no week.'],
    ['2026-W45', 'next', '“next” is no week.'],
    ['2026-W46', '2099-W01', '2099-W01 is not here yet.'],
    ['2026-W46', '2026-W45', 'These weeks end with 2026-W45, before they begin.'],
    ['2024-W01', '2026-W45', 'these are more than 53 weeks.'],
    ['<b>', '2026-W45', '“&lt;b&gt;” is no week.'],
  ])('from %s to %s says what is wrong with it', async (from, to, why) => {
    const response = await ownerGet(range(encodeURIComponent(from), to));

    expect(response.status).toBe(422);
    expect(await response.text()).toContain(why);
  });

  test('without a closed week says that there is none', async () => {
    expect(await ownerText(range('2026-W01', '2026-W02'))).toContain(
      'None of these weeks is closed.',
    );
  });
});

/** Somebody who wrote, and had the first reply so many hours later. */
const message = (id: string, at: string, hours: number) =>
  db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by,
                             replied_at, updated_at, searched_at, email_index)
       VALUES (?1, ?1, ?1, ?1, 'en', 'key:none:same@client.example', 'key:none:Hello', ?2, ?2, ?3, ?2, ?2, 'key:none:same@client.example')`,
    )
    .bind(id, at, new Date(Date.parse(at) + hours * 3_600_000).toISOString())
    .run();
