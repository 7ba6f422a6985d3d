import { beforeEach, describe, expect, test } from 'vitest';
import { ownerGet, ownerJson, ownerText } from '../owner.ts';
import { gap, monday, nextMonday, visit, visits, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

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
      'week,key,name,value,unit,count,of,low,high,language,minutes,nearest,todo',
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

const justBefore = (time: string) => new Date(Date.parse(time) - 1000).toISOString();

/** Cells that a spreadsheet would compute. */
function formulasIn(table: string): string[] {
  const cells = table.match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
  return cells
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .filter((cell) => /^[\s\u3000]*[=+\-@\t\r＝]/.test(cell) && Number.isNaN(Number(cell)));
}
