import { beforeEach, describe, expect, test } from 'vitest';
import type { GapEvent } from '../../../worker/gaps/db/events.ts';
import type { WeekNumbers } from '../../../worker/numbers/numbers.ts';
import { articles, db } from '../harness.ts';
import { ownerGet, ownerJson, ownerText } from '../owner.ts';
import {
  afterwards,
  close,
  gap,
  visit,
  visits,
  votes,
  waiting,
  wasOnline,
  week,
} from './put-week.ts';

beforeEach(wasOnline);

const page = () => ownerText(`/admin/weeks/${week}/`);
const weekBefore = '2026-11-03T02:00:00.000Z';
const read = { articles: [{ article: 'refund-payment', seconds: 40 }] };
const said = { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] };
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
    await visit(read);
    await notified(3, ['yes', 'yes']);
    await close(afterwards);

    expect(await page()).toContain('3 people were told of an answer; 2 said it helped.');
  });
});

describe('the four figures', () => {
  test('tell in words how they changed since the week before', async () => {
    await visits(20, read, weekBefore);
    await visits(10, said);
    await visits(10, { searches: [{ query: 'xero', answered: false }] });
    await close(afterwards);
    const figures = figuresIn(await page());

    expect(figures).toContain('50%10 of 20 said so−50 points');
    expect(figures).toContain('10of 10 searches10 more');
    expect(figures).toContain('00 messagesas the week before');
  });

  test('of the first week are compared with nothing, and the page says so', async () => {
    await visits(20, said);
    await close(afterwards);
    const first = await page();

    expect(first).toContain('This is the first week.');
    expect(first).toContain('The line begins with the second week.');
    expect(figuresIn(first)).not.toMatch(/points|more|fewer|week before/);
  });

  test('have no percentage under 20 visits', async () => {
    await visits(19, said);
    await close(afterwards);
    const figures = figuresIn(await page());

    expect(figures).toContain('19Too few people to give a percentage.');
    expect(figures).not.toContain('%');
  });

  test('lead to their definitions', async () => {
    await visits(20, said);
    await close(afterwards);
    const text = await page();
    const targets = [...text.matchAll(/<dt><a href="#([\w-]+)"/g)].map(([, id]) => id);

    expect(targets).toHaveLength(4);
    expect(targets.filter((id) => !text.includes(`<tr id="${id}">`))).toEqual([]);
  });
});

describe('Fix these articles', () => {
  test('lists what fewer than three of four call helpful, with what somebody missed', async () => {
    await votes({
      ...current('refund-payment'),
      yes: 3,
      no: 7,
      comment: 'Where is <b>PayPal</b>?',
    });
    await votes({ ...current('choose-plan'), yes: 9, no: 1, comment: 'Too long' });
    await votes({ ...current('close-account'), yes: 0, no: 7 });
    await close(afterwards);
    const list = weakArticlesIn(await page());

    expect(list).toContain('href="/admin/articles/en/refund-payment/"');
    expect(list).toContain('30%');
    expect(list).toContain('3 of 10 said yes');
    expect(list).toContain('Where is &lt;b&gt;PayPal&lt;/b&gt;?');
    expect(list).not.toContain('choose-plan');
    expect(list).not.toContain('close-account');
  });

  test('tells when an article fell with its newest change', async () => {
    await votes({ article: 'refund-payment', version: 'earlier', yes: 28, no: 2 }, weekBefore);
    await votes({ ...current('refund-payment'), yes: 10, no: 10 });
    await close(afterwards);

    expect(weakArticlesIn(await page())).toContain('43 points lower since it was changed');
  });

  test('names an article once, though votes came that name none of its texts', async () => {
    await votes({ ...current('refund-payment'), yes: 1, no: 9 });
    await votes({ article: 'refund-payment', version: '', yes: 0, no: 10 });
    await close(afterwards);

    expect(
      weakArticlesIn(await page()).split('href="/admin/articles/en/refund-payment/"'),
    ).toHaveLength(2);
  });

  test('leaves out votes for a text that nobody can read any more', async () => {
    await votes({ article: 'refund-payment', version: 'earlier', yes: 1, no: 20 });
    await close(afterwards);

    expect(await page()).toContain('No article with 8 votes or more has a “Yes” share under 75%.');
  });
});

describe('Waiting for you', () => {
  test('shows who waits, for how long and by which channel', async () => {
    await waiting('My client paid twice.', 'Jonas');
    const text = await page();

    expect(text).toContain('My client paid twice.');
    expect(text).toMatch(/<span class="age late">[^<]+late<\/span>/);
    expect(text).toContain('<span class="tag">Form</span>');
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

const figuresIn = (html: string) =>
  (html.match(/<dl class="headlines">.*?<\/dl>/s)?.[0] ?? '').replace(/<[^>]+>/g, '');

const weakArticlesIn = (html: string) => html.match(/<ul class="owner-list">.*?<\/ul>/s)?.[0] ?? '';

function current(article: string) {
  const published = articles.articles.en.find(({ slug }) => slug === article);
  return { article, version: published?.version ?? 'not published' };
}

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
