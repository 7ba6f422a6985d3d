import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteStrings } from '../../site/languages/registry/strings.ts';
import { legible } from '../legible.ts';
import { isForeignTo, shippedSentences } from './foreign.ts';
import { startIn } from './running-site.ts';
import { saidIn } from './said.ts';
import { textIn } from './small-content.ts';
import { third } from './third-language.ts';

const languages = [{ code: 'en', path: 'en' }, { code: 'zh-CN', path: 'zh-cn' }, third] as const;

describe.each(languages)('a site in $code alone', (language) => {
  const { code } = language;
  const { articles, question, unanswered, message } = textIn(code);
  const slugs = articles.map(({ slug }) => slug);
  let site: Awaited<ReturnType<typeof startIn>>;

  beforeAll(async () => {
    site = await startIn([language]);
  });
  afterAll(() => site?.stop());

  test('has its pages at the root, and no other language beside them', async () => {
    const paths = ['/', '/topics/first-steps/', '/search/', '/contact/', '/privacy/', '/rss.xml'];
    const answers = await Promise.all(
      [...paths, ...slugs.map((slug) => `/articles/${slug}/`)].map((path) => site.ask(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(site.files).not.toContain(`${language.path}/index.html`);
    for (const file of site.files.filter((file) => file.endsWith('.html'))) {
      const html = site.read(file);
      expect(html, file).toMatch(new RegExp(`<html[^>]* lang="${code}"`));
      expect(html.match(/hreflang="(?!x-default)[^"]*"/g) ?? [], file).toEqual(
        (html.match(/hreflang="(?!x-default)[^"]*"/g) ?? []).map(() => `hreflang="${code}"`),
      );
    }
  });

  test('says nothing in another language on any built page', () => {
    const pages = site.files.filter((file) => file.endsWith('.html'));
    const heading = siteStrings('en').home.title;

    expect(saidIn(site.read('index.html')).includes(heading)).toBe(code === 'en');
    expect(saidIn(site.read('index.html')).includes('First of all')).toBe(code === 'en');
    const privacy = saidIn(site.read('privacy/index.html'));
    expect(privacy.includes('Who hosts it')).toBe(code === 'en');
    expect(privacy).toContain('owner@help.example');
    expect(pages.length).toBeGreaterThanOrEqual(14);
    expect(
      pages.flatMap((file) => foreignIn(site.read(file)).map((text) => `${file}: ${text}`)),
    ).toEqual([]);
  });

  test('gives scripts no text of their own', () => {
    const scripts = site.files
      .filter((file) => file.endsWith('.js') && file !== 'sw.js')
      .map(site.read);

    expect(scripts.length).toBeGreaterThan(1);
    expect(
      shippedSentences().filter((text) => scripts.some((script) => script.includes(text))),
    ).toEqual([]);
  });

  test('gives the service worker, which makes a page by itself, no other language', () => {
    const [, build = ''] = /^const build=(.*);$/m.exec(site.read('sw.js')) ?? [];
    const [strings, ...others] = JSON.parse(build).languages;

    expect(others).toEqual([]);
    expect(strings.locale).toBe(code);
    expect([strings.offline, strings.cannotOpen, strings.kept].filter(isForeign)).toEqual([]);
  });

  test('finds an article by a customer’s words, and says when there is none', async () => {
    const found = await site.ask(`/api/search?q=${encodeURIComponent(question)}`);
    const none = await site.ask(`/api/search?q=${encodeURIComponent(unanswered)}`);

    expect(found.text).toContain('/articles/refund-payment/');
    expect([...foreignIn(found.text), ...foreignIn(none.text)]).toEqual([]);
  });

  test('takes every form, and answers mistakes, in its language', async () => {
    const tooLong = '1'.repeat(140_000);
    const mistakes = await Promise.all([
      site.ask('/api/messages', { body: { email: 'x', text: '' } }),
      site.ask('/api/votes', { body: { article: 'none', helpful: 'yes', locale: code } }),
      site.ask('/api/gaps', { body: { query: '', why: 'asked', locale: code } }),
      site.ask('/api/messages', { body: { text: tooLong } }),
      site.ask('/api/messages', {
        headers: { origin: 'https://evil.example' },
        body: { text: 'a' },
      }),
      site.ask('/api/votes'),
      site.ask('/messages/none/'),
      site.ask('/no-such-page/'),
      site.ask('/admin/'),
    ]);

    expect(mistakes.map(({ status }) => status)).toEqual([
      422, 422, 422, 413, 403, 405, 404, 404, 401,
    ]);
    expect(mistakes.flatMap(({ text }) => foreignIn(text))).toEqual([]);
  });

  test('carries a message, a question in vain and their answers from the form to the week', async () => {
    const email = 'jonas@client.example';
    const sent = await site.ask('/api/messages', { body: { email, text: message } });
    const page = sent.to ?? '';
    const request = { query: question, why: 'asked', email, locale: code };
    await site.ask('/api/gaps', { body: request });
    for (const body of [{ why: 'no-answer' }, { why: 'asked', email }])
      await site.ask('/api/gaps', { body: { query: unanswered, locale: code, ...body } });
    await site.ask('/api/votes', {
      body: { article: 'refund-payment', locale: code, helpful: 'no', comment: message },
    });
    await site.runSchedule(0);
    await forgetBuild();
    await site.runSchedule(0);
    const [{ id } = { id: '' }] = await rows<{ id: string }>('SELECT id FROM messages');
    const [{ gap } = { gap: 0 }] = await rows<{ gap: number }>(
      'SELECT MAX(gap) AS gap FROM wordings',
    );
    await site.own(`/admin/messages/${id}/reply`, {
      text: message,
      key: crypto.randomUUID(),
      solved: 'yes',
    });

    const asked = await Promise.all([
      site.ask(page),
      site.own('/admin/messages/'),
      site.own(`/admin/messages/${id}`),
      site.own('/admin/gaps/'),
      site.own(`/admin/gaps/${gap}/`),
      site.own('/admin/articles/'),
      site.own(`/admin/articles/${language.path}/refund-payment/`),
      site.own('/admin/surveys/'),
      site.own('/admin/outbox/'),
      site.own('/admin/privacy/'),
    ]);
    await site.runSchedule(8);
    const [{ week } = { week: '' }] = await rows<{ week: string }>(
      'SELECT MIN(week) AS week FROM weeks',
    );
    const report = await site.own(`/admin/weeks/${week}/`);
    const file = await site.own(`/admin/weeks/${week}.md`);
    const emails = await rows<{ kind: string; subject: string; text: string; html: string | null }>(
      'SELECT kind, subject, text, html FROM emails ORDER BY kind',
    );

    expect([...asked, report].map(({ status }) => status)).toEqual(
      [...asked, report].map(() => 200),
    );
    expect([...asked, report].flatMap(({ text }) => foreignIn(text))).toEqual([]);
    expect(file.text.split('\n').filter(isForeign)).toEqual([]);
    expect(emails.length).toBeGreaterThan(4);
    expect(emails.some(({ subject }) => subject === 'Here it is: Paperboat')).toBe(code === 'en');
    for (const { kind, subject, text, html } of emails) {
      const said = [subject, ...text.split('\n'), ...saidIn(html ?? '')];
      expect(said.filter(isForeign), kind).toEqual([]);
    }
  });

  test.each(languages.filter((other) => other.code !== code && other !== third))(
    'shows what comes in $code, which it does not have, in its own',
    async (other) => {
      const body = { email: 'lin@client.example', text: message, locale: other.code };
      const sent = await site.ask('/api/messages', { body });
      const page = await site.ask(sent.to ?? '');
      const results = await site.ask(
        `/api/search?locale=${other.code}&q=${encodeURIComponent(question)}`,
      );

      expect([sent.status, page.status, results.status]).toEqual([303, 200, 200]);
      expect([...foreignIn(page.text), ...foreignIn(results.text)]).toEqual([]);
    },
  );

  test('leads from the addresses that its pages had below its path', async () => {
    const answers = await Promise.all(
      ['', '/', '/contact/', '/articles/refund-payment/', '/articles/refund-payment.md'].map(
        (end) => site.ask(`/${language.path}${end}`),
      ),
    );
    const away = await site.ask(`/${language.path}//evil.example`);

    expect(answers.map(({ status, to }) => [status, to])).toEqual([
      [301, '/'],
      [301, '/'],
      [301, '/contact/'],
      [301, '/articles/refund-payment/'],
      [301, '/articles/refund-payment.md'],
    ]);
    expect(away.to ?? '/').toMatch(/^\/(?!\/)/);
  });

  test('refuses a language that nobody knows', async () => {
    const body = { email: 'lin@client.example', text: message, locale: 'xx' };

    expect((await site.ask('/api/messages', { body })).status).toBe(422);
  });

  const rows = async <Row>(query: string) =>
    (await legible(site.db).prepare(query).all<Row>()).results;

  /** So that the next run of the schedule takes the build for a new one, which answers what was asked. */
  const forgetBuild = () =>
    site.db.batch([
      site.db.prepare(`UPDATE builds SET build = 'an earlier one'`),
      site.db.prepare('DELETE FROM article_versions'),
      site.db.prepare(`UPDATE wordings SET build = '', answered_at = NULL`),
    ]);

  const foreignIn = (html: string) => saidIn(html).filter(isForeign);
  const isForeign = (text: string) => isForeignTo(code, text);
});
