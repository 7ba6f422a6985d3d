import { beforeEach, describe, expect, test } from 'vitest';
import { hebrewIn, misdirected } from '../../right-to-left.ts';
import { asked, askedTwice, grouped } from '../gaps/asked.ts';
import { articles, db, get, postForm, postJson } from '../harness.ts';
import { ownerPost, ownerText, sentMessage } from '../owner.ts';
import { close, gap, nextMonday, visits, votes } from '../weeks/put-week.ts';

/** What a customer who writes Hebrew says in each place. */
const said = {
  name: 'דנה כהן',
  text: 'שלחתי חשבונית פעמיים.\n\nWhat now? אפשר לבטל אחת מהן?',
  query: 'איך מבטלים חשבונית',
  note: 'הוספתי עוד פרט אחד.',
  comment: 'חסר הסבר על החזר חלקי.',
  survey: 'תודה, זה עזר מאוד.',
} as const;
/** And the owner. */
const reply = 'ביטלתי את השנייה. הכסף יחזור תוך חמישה ימים.';

const pages: Record<string, string> = {};

/** Writes it everywhere, and keeps every page that can show it. */
async function write() {
  const { name, text, query } = said;
  const spam = await sentMessage({ name, text, website: 'https://spam.example' });
  const message = await sentMessage({ name, text, query, locale: 'en' });
  await postForm(message.url, { text: said.note });
  await ownerPost(`/admin/messages/${message.id}/reply`, {
    text: reply,
    solved: 'yes',
    key: crypto.randomUUID(),
  });
  await postJson(message.url.replace('/messages/', '/api/surveys/'), {
    effort: 5,
    satisfied: 5,
    again: 'yes',
    comment: said.survey,
  });
  await postJson('/api/votes', {
    ...{ article: 'refund-payment', locale: 'en', helpful: 'no', comment: said.comment },
    version: articles.articles.en.find(({ slug }) => slug === 'refund-payment')?.version,
  });
  await askedTwice(query);
  await askedTwice(query, { locale: 'zh-CN' });
  await asked('איך מחזירים כסף', { email: 'lin@client.example' });
  await grouped();
  await visits(25, { searches: [{ query, answered: false, clicked: false, seconds: 5 }] });
  await votes({ article: 'refund-payment', version: 'a', yes: 2, no: 8, comment: said.comment });
  await gap(query);
  await close(new Date(Date.parse(nextMonday) + 86_400_000));
  const gaps = await db.prepare('SELECT DISTINCT gap FROM wordings').all<{ gap: number }>();

  const owners = [
    '/admin/messages/',
    `/admin/messages/${message.id}/`,
    `/admin/messages/${message.id}/delete`,
    `/admin/messages/${spam.id}/`,
    '/admin/gaps/',
    ...gaps.results.map(({ gap }) => `/admin/gaps/${gap}/`),
    '/admin/articles/en/refund-payment/',
    '/admin/surveys/',
    '/admin/outbox/',
    '/admin/weeks/2026-W46/',
  ];
  for (const path of owners) pages[path] = await ownerText(path);
  const customers = [
    message.url,
    `/api/search?locale=en&q=${encodeURIComponent(query)}`,
    `/api/search?locale=en&q=${encodeURIComponent(`refund ${query}`)}`,
  ];
  const html = { accept: 'text/html' };
  for (const path of customers) pages[path] = await (await get(path, html)).text();
  const refused = { ...said, email: 'x', website: '' };
  for (const path of ['/api/messages', '/api/gaps'])
    pages[`${path}, refused`] = await (await postForm(path, refused)).text();
  const wants = { article: 'refund-payment', locale: 'en', helpful: 'no', comment: said.comment };
  pages['the form after a vote'] = await (
    await postForm('/api/votes', { ...wants, reason: 'need-a-person' })
  ).text();
}

describe('what people write from right to left', () => {
  beforeEach(async () => {
    if (Object.keys(pages).length === 0) await write();
  });

  test('finds its direction on every page that shows it', () => {
    const faults = Object.entries(pages).flatMap(([path, html]) =>
      misdirected(html).map((text) => `${path}: ${text}`),
    );

    expect(faults).toEqual([]);
  });

  test('is shown by every one of them', () => {
    const without = Object.entries(pages).filter(([, html]) => hebrewIn(html) === 0);

    expect(without.map(([path]) => path)).toEqual([]);
  });
});
