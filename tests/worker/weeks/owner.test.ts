import { beforeEach, describe, expect, test } from 'vitest';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { db, settings } from '../harness.ts';
import { ownerGet, ownerJson, ownerText } from '../owner.ts';
import {
  afterwards,
  close,
  gap,
  monday,
  nextMonday,
  visit,
  visits,
  wasOnline,
  week,
} from './put-week.ts';

beforeEach(wasOnline);

describe('GET /admin/weeks/<week>/', () => {
  test.each([
    '2026-W00',
    '2026-W54',
    '2025-W53',
    '2026-46',
    'W46',
    '2099-W01',
    '2026-W46.xml',
    '2026-W46.json.md',
    '%00',
  ])('%s is 404', async (name) => {
    expect((await ownerGet(`/admin/weeks/${name}/`)).status).toBe(404);
  });

  test('a week in which somebody only asked in vain says so', async () => {
    await gap('zzyzx quux frobnicate', 1);
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('No visit was counted this week, but 1 person asked something');
    expect(page).not.toContain('Every search found an answer.');
  });

  test('an empty week says that there is nothing to do', async () => {
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('No questions this week. Nothing to do.');
    expect(page).toContain('Every search found an answer.');
    expect(page).toContain('Nobody is waiting.');
    expect(page).toContain('Week of 9–15 November 2026');
    expect(page).not.toContain('%</dd>');
  });

  test('tells how the week went, with counts, definitions and steps to the weeks around', async () => {
    await visits(30, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });
    await visits(10, { searches: [{ query: 'xero', answered: false }] });
    const page = await ownerText(`/admin/weeks/${week}/`);

    expect(page).toContain('40 visits came with a question.');
    expect(page).toContain('<mark>30 left with an answer</mark>');
    expect(page).toContain('75%');
    expect(page).toContain('30 / 40');
    expect(page).toContain('Confirmed / all visits with a question.');
    expect(page).toContain('href="/admin/weeks/2026-W45/"');
    expect(page).toContain('href="/admin/weeks/2026-W47/"');
    expect(page).toMatch(/<a[^>]+data-tab="review"[^>]+aria-current="page"/);
  });

  test('the current week says that it is not over, and leads no further', async () => {
    const response = await ownerGet('/admin/');
    const page = await ownerText(response.headers.get('location') ?? '');

    expect(response.status).toBe(302);
    expect(page).toContain('This week is not over');
    expect(page.match(/\/admin\/weeks\/\d{4}-W\d\d\/" aria-label/g)).toHaveLength(1);
  });

  test('the text and the file of the current week say so too', async () => {
    const address = (await ownerGet('/admin/')).headers.get('location') ?? '';

    for (const form of ['.txt', '.md']) {
      expect(await ownerText(address.replace(/\/$/, form))).toContain('This week is not over');
    }
  });
});

describe('GET /admin/weeks/<week>.json', () => {
  test('has the week for programs, shares between 0 and 1', async () => {
    await visits(12, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });
    await visits(8, { searches: [{ query: 'xero', answered: false }] });
    await visit({ articles: [{ article: 'refund-payment', seconds: 40 }] }, nextMonday);
    await visit({ articles: [{ article: 'refund-payment', seconds: 40 }] }, justBefore(monday));

    expect(await ownerJson(`/admin/weeks/${week}.json`)).toMatchObject({
      week,
      from: '2026-11-09',
      to: '2026-11-15',
      visits: 20,
      outcomes: { wrote: 0, confirmed: 12, gaveUp: 8, probable: 0, unclear: 0 },
      selfService: { low: 0.6, high: 0.6, interval: [expect.any(Number), expect.any(Number)] },
      form: { opened: 0, low: null },
      search: { searches: 8, unanswered: { count: 8, share: null } },
      gaps: [],
      articles: [{ article: 'refund-payment', visits: 12 }],
      messages: { received: 0, firstReply: { median: null } },
      surveys: { answers: 0, again: { share: null } },
    });
  });
});

describe('the week as text', () => {
  test('plain, it is the sentence, the figures and the lists', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    const response = await ownerGet(`/admin/weeks/${week}.txt`);

    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toMatch(
      /^Week of [^\n]+\n\n20 visits came with a question.*\n\nIn figures\n.*\n\nWrite these next\n/s,
    );
  });

  test('has the colons of its language', async () => {
    await visits(1, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });

    expect(await ownerText(`/admin/weeks/${week}.txt?lang=zh-CN`)).toContain('\n* 找到答案：1');
    expect(await ownerText(`/admin/weeks/${week}.md?lang=zh-CN`)).toContain('\n- 搜索：0');
  });

  const attacks = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '　=1',
    '"=1',
    'a,"b"\n=1',
  ];

  test('no cell of the table is a formula', async () => {
    for (const query of attacks) await gap(query);
    const table = await (await ownerGet(`/admin/weeks/${week}.csv`)).text();

    expect(table.split('\r\n')[0]).toBe(
      'week,key,name,value,unit,count,of,low,high,language,minutes,nearest',
    );
    expect(formulasIn(table)).toEqual([]);
  });

  test('the Markdown has the numbers, and what customers wrote stays text in it', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await gap('[free](https://evil.example) <img src=x> # `x`');
    const response = await ownerGet(`/admin/weeks/${week}.md`);
    const text = await response.text();

    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(text).toContain('# Week of 9–15 November 2026');
    expect(text).toContain('- Found an answer, at most: 100% (84–100%) — 20 / 20');
    expect(text).toContain(
      '**“\\[free\\]\\(https:\u2060//evil.\u2060example\\) \\<img src=x\\> \\# \\`x\\`”** EN · 2 people',
    );
  });
});

describe('a week that is over', () => {
  test('closes once, and stays as it was computed', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await close(afterwards);
    const closed = await ownerJson(`/admin/weeks/${week}.json`);
    await visits(5, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await Promise.all([close(afterwards), close(new Date('2026-11-16T06:10:00Z'))]);

    expect(await storedWeeks()).toEqual([week]);
    expect(await ownerJson(`/admin/weeks/${week}.json`)).toEqual(closed);
    expect((await ownerGet('/admin/')).headers.get('location')).toBe(`/admin/weeks/${week}/`);
  });

  test('does not close before it is over, nor while a tab of its last minute may still report', async () => {
    await visits(1, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await close(new Date(justBefore(nextMonday)));
    await close(new Date(nextMonday));

    expect(await storedWeeks()).toEqual([]);
  });

  test('is caught up after a missed schedule, each week since the first row once', async () => {
    await visit({ articles: [] }, '2026-10-21T10:00:00.000Z');
    await close(afterwards, 5);

    expect(await storedWeeks()).toEqual(['2026-W43', '2026-W44', '2026-W45', week]);
  });

  test('is the same whether the schedule ran on time or late', async () => {
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    const reported = { started: justBefore(nextMonday), created: '2026-11-16T03:00:00.000Z' };
    await close(new Date('2026-11-15T18:00:00Z'));
    const onTime = await ownerJson(`/admin/weeks/${week}.json`);
    await db.prepare('DELETE FROM weeks').run();
    await visit(
      { articles: [{ article: 'late', seconds: 40 }] },
      reported.started,
      reported.created,
    );
    await close(new Date('2026-11-20T06:00:00Z'));

    expect(await ownerJson(`/admin/weeks/${week}.json`)).toEqual(onTime);
  });

  test('nothing closes while nothing has ever been stored', async () => {
    await close(afterwards);

    expect(await storedWeeks()).toEqual([]);
  });

  test('keeps no name, address or comment', async () => {
    await db
      .prepare(
        `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, name, text, created_at,
                               reply_by, replied_at, solved_at, updated_at)
         VALUES ('m1', 's', 't', 'b', 'en', 'canary@example.org', 'Canary', 'canary text', ?1, ?1, ?1, ?1, ?1)`,
      )
      .bind('2026-11-10T02:00:00.000Z')
      .run();
    await db
      .prepare(
        "INSERT INTO surveys (message, effort, comment, created_at) VALUES ('m1', 5, 'canary', ?1)",
      )
      .bind('2026-11-11T02:00:00.000Z')
      .run();
    await close(afterwards);
    const data = await db.prepare('SELECT data FROM weeks').first<string>('data');

    expect(data).toContain('"received":1');
    expect(data?.toLowerCase()).not.toContain('canary');
  });
});

describe('the line of weeks', () => {
  test('is drawn from two weeks with enough visits on, with a table beside it', async () => {
    await visits(
      20,
      { articles: [{ article: 'refund-payment', seconds: 40 }] },
      '2026-11-03T02:00:00.000Z',
    );
    await visits(20, { articles: [{ article: 'refund-payment', seconds: 4 }] });
    await close(afterwards);
    const page = await ownerText(`/admin/weeks/${week}/`);
    const alone = await ownerText('/admin/weeks/2026-W45/');

    expect(page).toContain('aria-label="Found an answer in the last 2 weeks: from 0–100% to 0%"');
    expect(page).toContain('Show as a table');
    expect(page).toContain(`Your goal ${settings.goal * 100}%`);
    expect(alone).not.toContain('<svg class="chart"');
  });
});

const justBefore = (time: string) => new Date(Date.parse(time) - 1000).toISOString();

async function storedWeeks(): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT week, data FROM weeks ORDER BY week')
    .all<{ week: string; data: string }>();
  return results.map(({ data }): WeekNumbers => JSON.parse(data)).map((numbers) => numbers.week);
}

/** Cells that a spreadsheet would compute. */
function formulasIn(table: string): string[] {
  const cells = table.match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  return cells
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .filter((cell) => /^[\s\u3000]*[=+\-@\t\r＝]/.test(cell) && Number.isNaN(Number(cell)));
}
