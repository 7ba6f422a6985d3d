import { beforeEach, describe, expect, test } from 'vitest';
import { articles, db, settings } from '../harness.ts';
import { ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import {
  afterwards,
  atNight,
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

const read = { articles: [{ article: 'refund-payment', seconds: 40 }] };

describe('the email of a week', () => {
  test('comes to the owner once, on Monday at seven, however often the schedule runs', async () => {
    await visits(20, read);
    await close(atNight);
    await Promise.all([close(atNight), close(new Date('2026-11-15T18:10:00Z'))]);
    const [email, ...more] = await emails();

    expect(more).toEqual([]);
    expect(email).toMatchObject({
      id: `week-${week}`,
      to_address: settings.owner.email,
      subject: 'Week of 9–15 November 2026: Up to 20 left with an answer',
      due_at: '2026-11-15T23:00:00.000Z',
    });
  });

  test('comes at once when that hour is over', async () => {
    await visit(read);
    await close(afterwards);

    expect(await emails()).toMatchObject([{ due_at: afterwards.toISOString() }]);
  });

  test('comes for the newest of several weeks that are caught up', async () => {
    await visit(read, '2026-10-21T10:00:00.000Z');
    await close(afterwards, 5);

    expect((await emails()).map(({ id }) => id)).toEqual([`week-${week}`]);
  });

  test('says what lies in quarantine and what could not be sent, where there is any', async () => {
    await visit(read);
    const at = afterwards.toISOString();
    await db.batch([
      db
        .prepare(
          `INSERT INTO quarantine (kind, data, created_at) VALUES ('votes', 'key:none:{}', ?1)`,
        )
        .bind(at),
      db
        .prepare(
          `INSERT INTO emails (id, kind, to_address, subject, text, created_at, due_at, failed_at)
           VALUES ('failed', 'answer', 'key:none:jonas@client.example', 'key:none:Answered', 'key:none:Text', ?1, ?1, ?1)`,
        )
        .bind(at),
    ]);
    await close(afterwards);
    const [email] = (await emails()).filter(({ id }) => id === `week-${week}`);

    for (const text of [email?.text, email?.html]) {
      expect(text).toContain('In quarantine');
      expect(text).toMatch(/Messages and forms.*1 · look whether a person is among them/s);
      expect(text).toContain('/admin/messages/#quarantine');
      expect(text).toMatch(/Could not be sent.*1 · tried no more/s);
    }
  });

  test('says neither where there is nothing', async () => {
    await visit(read);
    await close(afterwards);
    const [email] = await emails();

    expect(email?.text).not.toMatch(/quarantine|Could not be sent/i);
  });

  test('says that there is nothing to do when nobody came', async () => {
    await visit(read, '2026-11-03T02:00:00.000Z');
    await close(afterwards);
    const [email] = await emails();

    expect(email?.subject).toBe('Week of 9–15 November 2026');
    expect(email?.text).toContain('No questions this week. Nothing to do.');
    expect(email?.text).toContain('Nobody is waiting.');
  });

  test('holds the sentence, the figures and the lists of the page, as text and as HTML', async () => {
    await aWeek();
    await close(afterwards);
    const [page = ''] = (await ownerText(`/admin/weeks/${week}/`)).match(/<main.*<\/main>/s) ?? [];
    const [email] = await emails();
    const texts = [
      ...textsIn(page, /<p class="lead">(.*?)<\/p>/gs),
      ...textsIn(page, /<details class="defined"><summary>(.*?)<\/summary>/gs),
      ...textsIn(page, /<dd><div><div>(?:<a[^>]+>)?([^<]+)/gs),
      ...textsIn(page, /<small class="(?:muted|up|down)">(.*?)<\/small>/gs),
      ...textsIn(page, /<q lang="en"[^>]*>(.*?)<\/q>/gs),
      ...textsIn(page, /<td><q.*?<small>(.*?)<\/small>/gs),
      ...textsIn(page, /<span class="percent">(.*?)<\/span>/gs),
      ...textsIn(page, /<a class="button small(?: primary)?" href="\/admin\/gaps[^>]+>([^<]+)/gs),
      ...textsIn(page, /<h2>(Write these next|Fix these articles)<\/h2>/gs),
      'Waiting for you',
    ];

    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !email?.text.includes(text))).toEqual([]);
    expect(texts.filter((text) => !plain(email?.html ?? '').includes(text))).toEqual([]);
  });

  test('leads to the page and to each gap', async () => {
    await aWeek();
    await close(afterwards);
    const [email] = await emails();
    const home = new URL(settings.address).origin;
    const links = [...(email?.html ?? '').matchAll(/href="([^"]+)"/g)].map(
      ([, link]) => link ?? '',
    );
    const inText = (email?.text ?? '').match(/https?:\S+/g) ?? [];

    expect(links).toContain(`${home}/admin/weeks/${week}/`);
    expect(links.filter((link) => /\/admin\/gaps\/\d+\/#(write|words)$/.test(link))).toHaveLength(
      1,
    );
    expect(links).toContain(`${home}/admin/weeks/${week}/#answered`);
    const elsewhere = [...links, ...inText].filter((link) => !link.startsWith(`${home}/admin/`));
    expect(elsewhere.every((link) => link.startsWith(`${home}/api/unsubscribe/week/`))).toBe(true);
    expect(new Set(inText)).toEqual(new Set(links));
  });

  test('makes no link and no markup of what customers wrote', async () => {
    const attack =
      '<img src=x onerror=a()> https://evil.example [x](//evil.example) me@evil.example';
    await visits(20, read);
    await gap(attack);
    await votes({ ...refund(), yes: 1, no: 9, comment: attack });
    await close(afterwards);
    const [email] = await emails();

    expect(email?.text).toContain('<img src=x onerror=a()>');
    expect(email?.html).toContain('&lt;img src=x onerror=a()&gt;');
    expect(email?.html).not.toMatch(/<img|href="[^"]*evil/);
    expect([email?.text, email?.html].join()).not.toMatch(/https:\/\/evil|evil\.example|me@evil/);
  });

  test('tells who waits without their words, names and addresses', async () => {
    await visit(read);
    await waiting('A canary paid twice.', 'Canary');
    await close(afterwards);
    const [email] = await emails();
    const said = `${email?.text} ${email?.html}`;

    expect(said).toContain('/admin/messages/waiting/');
    expect(said).not.toMatch(/canary|waiting@client/i);
  });

  test('asks for nothing from elsewhere and sets no dark text on a dark ground', async () => {
    await aWeek();
    await close(afterwards);
    const [email] = await emails();

    expect(email?.html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/);
    expect(email?.html).toContain('<meta name="color-scheme" content="light dark"');
    expect(email?.html?.match(/[^-]color:/g)).toHaveLength(1);
  });
});

async function aWeek() {
  await visits(12, { articles: [{ article: 'refund-payment', seconds: 40, helpful: 'yes' }] });
  await visits(8, read, '2026-11-03T02:00:00.000Z');
  await visits(8, { searches: [{ query: 'xero', answered: false }] });
  await gap('How do I refund a payment?', 4);
  await gap('zzyzx quux frobnicate', 2);
  await votes({ ...refund(), yes: 2, no: 8, comment: 'Where is PayPal' });
  await waiting('My client paid twice.', 'Jonas');
}

const refund = () => ({
  article: 'refund-payment',
  version:
    articles.articles.en.find(({ slug }) => slug === 'refund-payment')?.version ?? 'not published',
});

interface SentEmail {
  id: string;
  to_address: string;
  subject: string;
  text: string;
  html: string | null;
  due_at: string;
}

async function emails(): Promise<SentEmail[]> {
  const { results } = await readable
    .prepare(
      `SELECT id, to_address, subject, text, html, due_at FROM emails WHERE kind = 'week' ORDER BY id`,
    )
    .all<SentEmail>();
  return results;
}

const textsIn = (html: string, part: RegExp) =>
  [...html.matchAll(part)].map(([, inner]) => plain(inner ?? '')).filter(Boolean);

/** What a reader sees of HTML; what keeps programs from making links is invisible. */
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
