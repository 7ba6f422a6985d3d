import { beforeEach, describe, expect, test } from 'vitest';
import { weekAfter, weekOf } from '../../../worker/contract/time/iso-week.ts';
import { articles, settings } from '../harness.ts';
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
  (html.match(/<dl class="headlines">.*?<\/dl>/s)?.[0] ?? '').replace(/<[^>]+>/g, '');

const weakArticlesIn = (html: string) => html.match(/<ul class="owner-list">.*?<\/ul>/s)?.[0] ?? '';

function current(article: string) {
  const published = articles.articles.en.find(({ slug }) => slug === article);
  return { article, version: published?.version ?? 'not published' };
}
