import { beforeEach, describe, expect, test } from 'vitest';
import type { GapEvent } from '../../../worker/gaps/db/events.ts';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { db } from '../harness.ts';
import { ownerGet, ownerJson, ownerText } from '../owner.ts';
import { afterwards, close, gap, visit, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const page = () => ownerText(`/admin/weeks/${week}/`);
const near = 'How do I refund a payment?';
const far = 'zzyzx quux frobnicate';

describe('Write these next', () => {
  test('has one thing to do for each gap: words where an article is near, else an article', async () => {
    await gap(near, 3);
    await gap(far, 2);
    await close(afterwards);
    const [first, second] = rowsOf(await page());
    const [nearGap, farGap] = await gaps();

    expect(first).toContain(`href="/admin/gaps/${nearGap?.gap}/#words">Add words`);
    expect(first).toContain(
      '<a href="/articles/refund-payment/" lang="en" dir="auto" data-typography="alphabetic">Refund a payment</a>',
    );
    expect(second).toContain(`href="/admin/gaps/${farGap?.gap}/#write">Write it`);
  });

  test('says what an answer would save, and how many people asked', async () => {
    await gap(far, 4);
    await close(afterwards);
    const [row] = rowsOf(await page());

    expect(row).toContain('≈ 12 min a week');
    expect(row).toMatch(/<div class="bar">.*4<\/div>/);
  });

  test('shows what became of a gap in place of what to do', async () => {
    await gap(near, 4);
    await gap(far, 3);
    await gap('a third question of another kind', 2);
    await close(afterwards);
    const [answered, ignored] = await gaps();
    await event({ gap: answered?.gap ?? 0, what: 'answered', article: 'refund-payment' });
    await event({ gap: ignored?.gap ?? 0, what: 'ignored' });
    const [first, second, third] = rowsOf(await page());

    expect(first).toContain('Answered');
    expect(first).toContain('href="/articles/refund-payment/"');
    expect(second).toContain('Ignored');
    expect([first, second].join()).not.toContain('class="button');
    expect(third).toContain('class="button small primary"');
  });

  test('a gap that opened again is there to be written', async () => {
    await gap(near);
    await close(afterwards);
    const [{ gap: number } = { gap: 0 }] = await gaps();
    await event({ gap: number ?? 0, what: 'answered', article: 'refund-payment' });
    await event({ gap: number ?? 0, what: 'reopened' });

    expect(rowsOf(await page())[0]).toContain('Add words');
  });

  test('ends with the sixth question that is open', async () => {
    const questions = [
      'zzyzx',
      'plugh',
      'frobnicate',
      'grault',
      'wumpus',
      'blorple',
      'boojum',
      'corge',
    ];
    for (const [place, question] of questions.entries()) await gap(question, 10 - place);
    await close(afterwards);
    const [first] = await gaps();
    await event({ gap: first?.gap ?? 0, what: 'ignored' });

    expect(rowsOf(await page())).toHaveLength(7);
  });

  test('says what became of those who were notified of an answer', async () => {
    await visit({ articles: [{ article: 'refund-payment', seconds: 40 }] });
    await notified(3, ['yes', 'yes']);
    await close(afterwards);

    expect(await page()).toContain('3 people were told of an answer; 2 said it helped.');
  });
});

describe('the gaps of <week>.json and <week>.csv', () => {
  test('have people, minutes, the nearest article and how they stand', async () => {
    await gap(near, 4);
    await close(afterwards);
    const [{ gap: number } = { gap: 0 }] = await gaps();
    await event({ gap: number ?? 0, what: 'answered', article: 'refund-payment' });
    const table = await ownerText(`/admin/weeks/${week}.csv`);

    expect(await gaps()).toMatchObject([
      {
        query: near,
        locale: 'en',
        people: 4,
        minutes: 12,
        why: { 'no-answer': 4 },
        nearest: { article: 'refund-payment', nearness: 'answers' },
        state: 'answered',
      },
    ]);
    expect(table).toContain(`${week},gap-${number},${near},4,people,,,,,en,12,refund-payment`);
  });

  test('stand as they do when the question that gave a gap its number was erased', async () => {
    await gap('how do i refund payment', 1);
    await gap(near, 3);
    await close(afterwards);
    const [{ gap: number } = { gap: 0 }] = await gaps();
    await event({ gap: number ?? 0, what: 'ignored' });
    const questions = db.prepare('SELECT COUNT(*) AS count FROM wordings WHERE gap = ?1');
    const before = await questions.bind(number).first('count');
    await db.batch([
      db.prepare('DELETE FROM gaps WHERE wording = ?1').bind(number),
      db.prepare('DELETE FROM wordings WHERE id = ?1').bind(number),
    ]);

    expect(before).toBe(2);
    expect(await gaps()).toMatchObject([
      { gap: number, nearest: { article: 'refund-payment' }, state: 'ignored' },
    ]);
    expect((await ownerGet(`/admin/gaps/${number}/`)).status).toBe(200);
  });
});

async function gaps() {
  const { gaps } = (await ownerJson(`/admin/weeks/${week}.json`)) as Pick<WeekNumbers, 'gaps'>;
  return gaps;
}

/** The rows of the list of gaps. */
const rowsOf = (html: string) =>
  html.match(/<table class="gap">.*?<\/table>/s)?.[0].match(/<tr( class="hot")?><td>.*?<\/tr>/gs) ??
  [];

const event = ({ gap, what, article = null }: Omit<GapEvent, 'created_at'>) =>
  db
    .prepare('INSERT INTO gap_events (gap, what, article, created_at) VALUES (?1, ?2, ?3, ?4)')
    .bind(gap, what, article, afterwards.toISOString())
    .run();

const notified = (people: number, answers: string[]) =>
  db.batch(
    Array.from({ length: people }, (_, index) =>
      db
        .prepare(
          `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, helpful, rated_at)
           VALUES (?1, 1, ?1, 'en', 'refund-payment', 'v', ?1, ?2, ?3, IIF(?3 IS NULL, NULL, ?2))`,
        )
        .bind(`subscriber-${index}`, '2026-11-10T02:00:00.000Z', answers[index] ?? null),
    ),
  );
