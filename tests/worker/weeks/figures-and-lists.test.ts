import { beforeEach, describe, expect, test } from 'vitest';
import { weekAfter, weekOf } from '../../../worker/contract/time/iso-week.ts';
import { articles, db, settings } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { afterwards, close, visits, votes, waiting, wasOnline, week } from './put-week.ts';

beforeEach(wasOnline);

const page = () => ownerText(`/admin/weeks/${week}/`);
const weekBefore = '2026-11-03T02:00:00.000Z';
const read = { articles: [{ article: 'refund-payment', seconds: 40 }] };
const said = { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] };

describe('the four figures', () => {
  test('tell in words how they changed since the week before', async () => {
    await visits(20, read, weekBefore);
    await visits(10, said);
    await visits(10, { searches: [{ query: 'xero', answered: false }] });
    await close(afterwards);
    const figures = figuresIn(await page());

    expect(figures).toContain('50%10 of 20 visits said that it helped−50 points');
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

    expect(figures).toContain(
      '1919 of 19 visits said that it helped: too few people for a percentage',
    );
    expect(figures).not.toContain('%');
  });

  test('have their definitions beside them', async () => {
    await visits(20, said);
    await close(afterwards);
    const text = await page();
    const definitions = [...text.matchAll(/<p id="figure-(\w+)">([^<]+)</g)];
    const names = definitions.map(([, name]) => name);

    expect(text.match(/<summary>[^<]+<\/summary><p id="figure/g)).toHaveLength(4);
    expect(names).toEqual([
      'selfServiceLow',
      'selfServiceHigh',
      'people',
      'unanswered',
      'replyMedian',
    ]);
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

  test('leaves out votes for a text that nobody can read any more, and names what was weak before its change', async () => {
    await votes({ article: 'refund-payment', version: 'earlier', yes: 1, no: 20 });
    await votes({ ...current('refund-payment'), yes: 2, no: 1 });
    await close(afterwards);
    const [list = ''] =
      (await page()).match(/As it reads today, no article is under 75%.*?<\/ul>/s) ?? [];
    const text = await ownerText(`/admin/weeks/${week}.txt`);

    expect(list).toContain('Under 75% before their last change:');
    expect(list).toMatch(/Refund a payment<\/a>.*5%.*1 of 21 said yes · 3 votes since/s);
    expect(text).toContain('* Refund a payment: 5% · 1 of 21 said yes · 3 votes since');
  });
});

describe('the usual first reply', () => {
  // In Singapore, where the office opens at nine: written at eight in the evening, answered at eight in the morning.
  const [written, replied] = ['2026-11-10T12:00:00.000Z', '2026-11-11T00:00:00.000Z'];

  test('says beside the office hours what people lived through, as large, where that is longer', async () => {
    await visits(1, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await answeredMessage(written, replied);
    const [html, text] = [await page(), await ownerText(`/admin/weeks/${week}.txt`)];
    const numbers = await ownerText(`/admin/weeks/${week}/numbers/`);

    expect(html).toMatch(
      /12 h<\/a> <small>by the clock<\/small><br\/?><a [^>]*>0 min<\/a> <small>in office hours/,
    );
    expect(numbers).toMatch(
      /First reply · Normal.*0 min<br\/?><span class="muted">12 h by the clock/s,
    );
    expect(text).toContain('12 h by the clock, 0 min in office hours · 1 reply');
    expect(await ownerText(`/admin/weeks/${week}/replied/`)).toContain(
      '<bdi>Ana</bdi> · 12 h by the clock, 0 min in office hours',
    );
  });

  test('says office hours alone where the clock says hardly more', async () => {
    await visits(1, { articles: [{ article: 'refund-payment', seconds: 40 }] });
    await answeredMessage('2026-11-11T02:00:00.000Z', '2026-11-11T04:00:00.000Z');

    expect(await page()).toMatch(/2 h<\/a> <small>in office hours/);
    expect(await page()).not.toContain('by the clock');
  });
});

const answeredMessage = (written: string, replied: string) =>
  db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, name, text, created_at,
                             reply_by, replied_at, updated_at, searched_at, email_index)
       VALUES ('answered', 's', 'answered', 'b', 'en', 'key:none:a@client.example', 'key:none:Ana', 'key:none:Hello', ?1, ?1, ?2, ?2, ?2, 'key:none:a@client.example')`,
    )
    .bind(written, replied)
    .run();

describe('Waiting for you', () => {
  test('shows who waits, for how long and by which channel', async () => {
    await waiting('My client paid twice.', 'Jonas');
    const text = await ownerText(await currentWeek());

    expect(text).toContain('My client paid twice.');
    expect(text).toMatch(/<span class="age late">[^<]+late<\/span>/);
    expect(text).toContain('<span class="tag">Form</span>');
  });

  test('is said with the week that goes on and the one before it, not with an older one', async () => {
    await waiting('My client paid twice.', 'Jonas');
    const now = weekOf(new Date(), settings.timeZone);
    const shown = [0, -1, -2].map((weeks) => weekAfter(now, weeks, settings.timeZone).week);
    const texts = await Promise.all(
      shown.flatMap((name) => ['/', '.txt'].map((end) => ownerText(`/admin/weeks/${name}${end}`))),
    );

    expect(texts.map((text) => text.includes('Waiting for you'))).toEqual([
      ...[true, true, true, true],
      ...[false, false],
    ]);
  });
});

/** The address of the week that goes on. */
const currentWeek = async () => (await ownerGet('/admin/')).headers.get('location') ?? '';

const figuresIn = (html: string) =>
  (html.match(/<dl class="headlines">.*?<\/dl>/s)?.[0] ?? '')
    .replace(/<p id="figure-.*?<\/p>|<title>.*?<\/title>/g, '')
    .replace(/<[^>]+>/g, '');

const weakArticlesIn = (html: string) => html.match(/<ul class="owner-list">.*?<\/ul>/s)?.[0] ?? '';

function current(article: string) {
  const published = articles.articles.en.find(({ slug }) => slug === article);
  return { article, version: published?.version ?? 'not published' };
}
