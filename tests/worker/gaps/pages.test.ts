import { describe, expect, test } from 'vitest';
import { gapListSchema } from '../../../worker/contract/gaps.ts';
import { pageOfGaps } from '../../../worker/gaps/list.ts';
import { sum } from '../../../worker/statistics.ts';
import { type Counted, counting } from '../../bench/counting-database.ts';
import { articles, db, settings } from '../harness.ts';
import { ownerGet, ownerJson, ownerPost, ownerText } from '../owner.ts';

const pageSize = 20;
const { minutesPerMessage } = settings;

describe('the pages of /admin/gaps/', () => {
  test('have twenty gaps each, all of them once, in the order that was chosen', async () => {
    await manyGaps(45);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => numbersOn(`?order=people&page=${page}`)),
    );
    const { gaps } = (await ownerJson('/admin/gaps.json?order=people')) as {
      gaps: { gap: number }[];
    };

    expect(pages.map(({ length }) => length)).toEqual([pageSize, pageSize, 5]);
    expect(pages.flat()).toEqual(gaps.map(({ gap }) => gap));
    expect(new Set(pages.flat()).size).toBe(45);
  });

  test('lead to one another and keep what was chosen; another choice begins anew', async () => {
    await manyGaps(45);
    const page = await ownerText('/admin/gaps/?state=open&order=newest&days=28&page=2');

    expect(page).toContain('href="/admin/gaps/?state=open&amp;order=newest&amp;days=28"');
    expect(page).toContain(
      'href="/admin/gaps/?state=open&amp;order=newest&amp;days=28&amp;page=3"',
    );
    expect(page).toContain('href="/admin/gaps/?state=ignored&amp;order=newest&amp;days=28"');
    expect(page).toContain('href="/admin/gaps.csv?state=open&amp;order=newest&amp;days=28"');
  });

  test.each(['4', '9999999'])('page %s of three is the last one', async (page) => {
    await manyGaps(45);

    expect(await numbersOn(`?page=${page}`)).toEqual(await numbersOn('?page=3'));
  });

  test.each(['0', '-1', 'x', ''])('page “%s” is the first one', async (page) => {
    await manyGaps(25);

    expect(await numbersOn(`?page=${page}`)).toHaveLength(pageSize);
  });

  test('lead back to where something was ignored', async () => {
    await manyGaps(45);
    const [gap] = await numbersOn('?page=2');
    const query = 'state=open&order=minutes&days=90&page=2';
    const pressed = await ownerPost(`/admin/gaps/${gap}/ignore?${query}`);

    expect(pressed.headers.get('location')).toBe(`/admin/gaps/?${query}&done=ignored&gap=${gap}`);
  });

  test('count what is answered for themselves', async () => {
    await manyGaps(45, { confidence: 0.99, answered_at: '2020-01-01' });

    expect(await ownerText('/admin/gaps/')).toContain('20 on this page are answered by now');
    expect(await ownerText('/admin/gaps/?page=3')).toContain(
      'All on this page is answered by now.',
    );
  });

  test('are not there where one is enough', async () => {
    await manyGaps(pageSize);

    expect(await ownerText('/admin/gaps/')).not.toContain('class="pager"');
  });

  test('stay below 30 KB, with long questions and all that can be said of them', async () => {
    await manyGaps(45, { confidence: 0.4, length: 200 });

    for (const lang of ['en', 'zh-CN']) {
      const page = await (await ownerGet(`/admin/gaps/?lang=${lang}`)).text();
      const bytes = new TextEncoder().encode(page).length;
      console.info(`${lang}: ${bytes} bytes`);
      expect(bytes).toBeLessThanOrEqual(30 * 1024);
    }
  });
});

/** For each of the newest 5,000 questions that are in a gap, and of as many that are in none yet, so many rows. */
const perQuestion = 11;

describe('what a page of the list reads', () => {
  test.each([
    ['of one question each', 1],
    ['of three questions each', 3],
  ])('is bounded, however many gaps there are, %s', async (_, people) => {
    const read: number[] = [];
    for (const many of [1000, 10_000, 20_000]) {
      await db.batch(['gaps', 'wordings'].map((table) => db.prepare(`DELETE FROM ${table}`)));
      await manyGaps(many, { people });
      read.push(await rowsRead());
    }

    expect(read[0]).toBeLessThan(1000 * people * perQuestion + 2000);
    expect(read[1]).toBeLessThan(5000 * perQuestion + 2000);
    expect(read[2]).toBe(read[1]);
  });

  test('is bounded too where nothing is grouped yet', async () => {
    await manyGaps(10_000, { people: 2 });
    await db.prepare('UPDATE gaps SET wording = NULL').run();

    expect(await rowsRead()).toBeLessThan(5000 * perQuestion + 2000);
  });
});

async function rowsRead() {
  const counted: Counted[] = [];
  const choice = gapListSchema.parse({});
  await pageOfGaps(counting(db, counted), { choice, now: new Date(), minutesPerMessage });
  return sum(counted.map((each) => each.rowsRead));
}

const numbersOn = async (query: string) =>
  [
    ...(await ownerText(`/admin/gaps/${query}`)).matchAll(/<td><a href="\/admin\/gaps\/(\d+)\/">/g),
  ].map(([, gap]) => Number(gap));

interface Many {
  people: number;
  confidence: number;
  answered_at: string | null;
  /** Of each question. */
  length: number;
}

/** So many gaps, as the schedule leaves them, each asked by as many people. */
async function manyGaps(count: number, parts: Partial<Many> = {}) {
  const { people = 2, confidence = 0.3, answered_at = null, length = 10 } = parts;
  const now = new Date().toISOString();
  const numbered = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
  const query = `substr(i || ' ' || replace(hex(zeroblob(100)), '00', '票'), 1, ?2)`;
  await db
    .prepare(
      `${numbered}
       INSERT INTO wordings (id, gap, query, folded, locale, build, article, confidence, answered_at, created_at)
       SELECT i, i, ${query}, i, 'en', ?3, 'refund-payment', ?4, ?5, ?6 FROM n`,
    )
    .bind(count, length, articles.builtAt, confidence, answered_at, now)
    .run();
  for (let person = 0; person < people; person += 1) {
    await db
      .prepare(
        `${numbered}
         INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at, wording)
         SELECT ${query}, i, 'en', 'no-answer', ?3, 'today', ?4, i FROM n`,
      )
      .bind(count, length, `visitor ${person}`, now)
      .run();
  }
}
