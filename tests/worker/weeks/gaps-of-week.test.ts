import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '../harness.ts';
import { ownerText } from '../owner.ts';
import { event, fourthWrote, weekGaps } from './gap-rows.ts';
import { afterwards, close, gap, visit, visits, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const page = () => ownerText(`/admin/weeks/${week}/`);
const near = 'How do I refund a payment?';
const far = 'zzyzx quux frobnicate';

describe('Write these next', () => {
  test('has one thing to do for each gap: words from half a confidence on, else an article', async () => {
    await gap(near, 3);
    await gap(far, 2);
    await close(afterwards);
    await answered(near, { confidence: 0.5 });
    await answered(far, { confidence: 0.49 });
    const [first, second] = rowsOf(await page());
    const [nearGap, farGap] = await weekGaps();

    expect([nearGap, farGap]).toMatchObject([{ todo: 'words' }, { todo: 'write' }]);
    expect(first).toContain(`href="/admin/gaps/${nearGap?.gap}/#words">Add words`);
    expect(first).toContain(
      '<a href="/articles/refund-payment/" lang="en" dir="auto" data-typography="alphabetic">Refund a payment</a>',
    );
    expect(second).toContain(`href="/admin/gaps/${farGap?.gap}/#write">Write it`);
  });

  test('has nothing that search answers by now: one line counts it, and leads to it', async () => {
    await gap(near, 4, 'no-click');
    await gap(far, 2);
    await close(afterwards);
    const html = await page();
    const [list = ''] =
      html.match(/<details[^>]*><summary>1 more is answered.*?<\/details>/s) ?? [];

    expect(rowsOf(html)).toHaveLength(1);
    expect(rowsOf(html)[0]).toContain(far);
    expect(list).toContain('1 more is answered by now');
    expect(list).toMatch(/id="answered".*How do I refund a payment\?.*Refund a payment<\/a>/s);
    expect(await ownerText(`/admin/weeks/${week}.txt`)).toMatch(
      /\* 1 more is answered by now\n {2}Look at it: \S+\/admin\/weeks\/2026-W46\/#answered/,
    );
    expect((await weekGaps()).map(({ todo }) => todo)).toEqual(['answered', 'write']);
  });

  test.each([0, 1])(
    'explains minutes only where a gap has some: of 25 that wrote, %i',
    async (wrote) => {
      const searches = [{ query: far, answered: false }];
      const form = { opened: true, suggested: [], read: [], solved: false, sent: true };
      await visits(25 - wrote, { searches });
      await visits(wrote, { searches, form });
      await gap(far, 2);
      await close(afterwards);
      const pages = [page(), ownerText('/admin/gaps/?days=365')];
      const explains = (await Promise.all(pages)).map((text) =>
        text.includes('Minutes: everybody who wrote'),
      );

      expect(explains).toEqual([wrote > 0, wrote > 0]);
    },
  );

  test('says so where all of it is answered', async () => {
    await gap(near, 4, 'no-click');
    await close(afterwards);

    expect(await page()).toContain('All that was asked in vain is answered by now.');
  });

  test.each(['not-helpful', 'asked'])(
    'what search finds and people refuse (%s) is to be improved',
    async (why) => {
      await gap(near, 4, why);
      await close(afterwards);

      expect(rowsOf(await page())[0]).toContain(
        'href="/admin/articles/en/refund-payment/">Improve it',
      );
    },
  );

  test('says what an answer would save, and how many people asked', async () => {
    await gap(far, 4);
    await fourthWrote();
    await close(afterwards);
    const html = await page();
    const [row] = rowsOf(html);

    expect(row).toContain('≈ 12 min a week');
    expect(row).toMatch(/<div class="bar">.*4<\/div>/);
    expect(html).toContain('of the others 25% (of 20 visits that searched in vain, 5 wrote)');
  });

  test('says that it is too few to say while less than twenty visits searched in vain', async () => {
    await gap(far, 4);
    await close(afterwards);
    const html = await page();

    expect(rowsOf(html)[0]).not.toContain('min a week');
    expect(html).toContain('What they cost you in minutes: too few to say.');
  });

  test('has nothing that is answered or ignored meanwhile', async () => {
    await gap(near, 4);
    await gap(far, 3);
    await gap('a third question of another kind', 2);
    await close(afterwards);
    const [answered, ignored] = await weekGaps();
    await event({ gap: answered?.gap ?? 0, what: 'answered', article: 'refund-payment' });
    await event({ gap: ignored?.gap ?? 0, what: 'ignored' });
    const html = await page();
    const [first, ...more] = rowsOf(html);

    expect(more).toEqual([]);
    expect(first).toContain('a third question of another kind');
    expect(first).toContain('class="button small primary"');
    expect(html).toContain('1 more is answered by now');
  });

  test('a gap that opened again is there to be written', async () => {
    await gap(near);
    await close(afterwards);
    const [{ gap: number } = { gap: 0 }] = await weekGaps();
    await event({ gap: number ?? 0, what: 'answered', article: 'refund-payment' });
    await event({ gap: number ?? 0, what: 'reopened' });

    expect(rowsOf(await page())[0]).toContain('Improve it');
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
    const [first] = await weekGaps();
    await event({ gap: first?.gap ?? 0, what: 'ignored' });

    expect(rowsOf(await page())).toHaveLength(6);
  });

  test('says what became of those who were notified of an answer', async () => {
    await visit({ articles: [{ article: 'refund-payment', seconds: 40 }] });
    await notified(3, ['yes', 'yes']);
    await close(afterwards);

    expect(await page()).toContain('3 people were told of an answer; 2 said it helped.');
  });
});

/** What the index says to a question: that an article is near, and no more. */
const answered = (query: string, { confidence }: { confidence: number }) =>
  db
    .prepare(
      `UPDATE wordings SET article = 'refund-payment', confidence = ?2, answered_at = NULL WHERE query = ?1`,
    )
    .bind(query, confidence)
    .run();

/** The rows of the list of gaps. */
const rowsOf = (html: string) =>
  html.match(/<table class="gap">.*?<\/table>/s)?.[0].match(/<tr( class="hot")?><td>.*?<\/tr>/gs) ??
  [];

const notified = (people: number, answers: string[]) =>
  db.batch(
    Array.from({ length: people }, (_, index) =>
      db
        .prepare(
          `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, helpful, rated_at, email_index)
           VALUES (?1, 1, 'key:none:' || ?1, 'en', 'refund-payment', 'v', ?1, ?2, ?3, IIF(?3 IS NULL, NULL, ?2), 'key:none:' || lower(?1))`,
        )
        .bind(`subscriber-${index}`, '2026-11-10T02:00:00.000Z', answers[index] ?? null),
    ),
  );
