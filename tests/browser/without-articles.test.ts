import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownerStrings, siteStrings } from '../../site/languages/registry/strings.ts';
import { startIn } from '../languages/running-site.ts';
import { textIn } from '../languages/small-content.ts';
import { browser } from './launch.ts';
import { stickingOutOfWindows, violationsInLooks } from './looks.ts';

const sites = [
  {
    name: 'a help centre without any article',
    languages: [{ code: 'en', path: 'en', isEmpty: true }],
    locale: 'en',
    root: '/',
  },
  {
    name: 'a further language without an article',
    languages: [
      { code: 'en', path: 'en' },
      { code: 'zh-CN', path: 'zh-cn', isEmpty: true },
    ],
    locale: 'zh-CN',
    root: '/zh-cn/',
  },
] as const;

describe.each(sites)('$name', ({ languages, locale, root }) => {
  const strings = siteStrings(locale);
  const { question, message } = textIn(locale);
  const email = 'jonas@client.example';
  const search = `${root}search/?q=${encodeURIComponent(question)}`;
  let site: Awaited<ReturnType<typeof startIn>>;

  beforeAll(async () => {
    site = await startIn(languages);
  });
  afterAll(() => site?.stop());

  test.each(['', 'topics/', 'articles/', 'search/', 'contact/', 'sent/', 'privacy/'])(
    'has /%s, which offers no topic and no article',
    async (path) => {
      const { status, text } = await site.ask(root + path);
      const [main = ''] = /<main.*<\/main>/s.exec(text) ?? [];

      expect(status).toBe(200);
      expect(main).toContain('<h1');
      expect(main).not.toMatch(/href="[^"]*(?:topics|articles)\/\w/);
      expect(main).not.toMatch(/<(ul|ol|dl) class="(?!rows)[^"]*">\s*<\/\1>/);
    },
  );

  test('offers nothing in place of a page that is not there', async () => {
    const { status, text } = await site.ask(`${root}no-such-page/`);

    expect(status).toBe(404);
    expect(text).not.toContain(strings.notFound.lead);
    expect(text).toContain(strings.all.none);
  });

  test('has a list of known issues, which says that there is none', async () => {
    const { text } = await site.ask(`${root}notices/`);

    expect(text).toContain(strings.notices.none);
    expect(text).not.toContain('<time');
  });

  test.each(['topics/', 'articles/', 'search/'])('says so on /%s', async (path) => {
    expect((await site.ask(root + path)).text).toContain(strings.all.none);
  });

  test('has its feed and its files for machines', async () => {
    const answers = await Promise.all(
      [`${root}rss.xml`, '/llms.txt', '/sitemap-index.xml'].map((path) => site.ask(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test('answers a question with nothing, and shows the owner what was asked', async () => {
    const results = await site.ask(
      `/api/search?locale=${locale}&q=${encodeURIComponent(question)}`,
    );
    const body = { query: question, why: 'asked', email, locale };
    const noted = await site.ask('/api/gaps', { body });
    await site.runSchedule(0);
    const [{ gap } = { gap: 0 }] = await rows<{ gap: number }>('SELECT gap FROM wordings');
    const [list, one] = await Promise.all(
      ['/admin/gaps/', `/admin/gaps/${gap}/`].map((path) => site.own(`${path}?lang=${locale}`)),
    );

    expect([results.status, noted.status]).toEqual([200, 303]);
    expect(results.text.replace(/<\/?bdi[^>]*>/g, '')).toContain(strings.find.none(question));
    expect([list?.status, one?.status]).toEqual([200, 200]);
    expect([list?.text, one?.text].filter((text) => text?.includes(question))).toHaveLength(2);
  });

  test('takes a message, and shows it to its sender and to the owner', async () => {
    const sent = await site.ask('/api/messages', { body: { email, text: message, locale } });
    const page = await site.ask(sent.to ?? '');
    const inbox = await site.own(`/admin/messages/?lang=${locale}`);

    expect([sent.status, page.status, inbox.status]).toEqual([303, 200, 200]);
    expect([page.text, inbox.text].filter((text) => text.includes(message))).toHaveLength(2);
  });

  test('shows the owner every page, and the week that has closed', async () => {
    await site.runSchedule(8);
    const [{ week } = { week: '' }] = await rows<{ week: string }>('SELECT week FROM weeks');
    const paths = ['messages', 'gaps', 'articles', 'surveys', 'outbox', 'privacy', `weeks/${week}`];
    const pages = await Promise.all(
      paths.map((path) => site.own(`/admin/${path}/?lang=${locale}`)),
    );

    expect(pages.map(({ status }) => status)).toEqual(paths.map(() => 200));
    for (const { text } of pages) {
      expect(text).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
      expect(text).not.toMatch(/<(ul|ol|dl|tbody)[^>]*>\s*<\/\1>/);
    }
  });

  test('says to the owner that no article is published, while there is none', async () => {
    const { text } = await site.own(`/admin/articles/?lang=${locale}`);

    expect(text.includes(ownerStrings(locale).articles.none)).toBe(languages.length === 1);
  });

  test('says in the browser that nothing answers, as search has loaded', async () => {
    const { page, errors } = await open(search);
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    const said = await page.locator('search-results').textContent();
    await page.context().close();

    expect(said).toContain(strings.find.none(question));
    expect(said).not.toContain(strings.find.failed);
    expect(errors).toEqual([]);
  });

  test('sends a message from the browser, with no suggestion beside it', async () => {
    const { page, errors } = await open(`${root}contact/`);
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill(question);
    await page.locator('[name=email]').fill(email);
    await page.locator('.button.primary').click();
    await page.waitForURL('**/messages/**');
    const said = await page.locator('main').textContent();
    await page.context().close();

    expect(said).toContain(question);
    expect(errors).toEqual([]);
  });

  test.each([root, `${root}topics/`, `${root}articles/`, search, `${root}contact/`])(
    '%s looks as it should, light and dark, wide and narrow',
    async (path) => {
      const { page } = await open(path);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const faults = [...(await violationsInLooks(page)), ...(await stickingOutOfWindows(page))];
      await page.context().close();

      expect(faults).toEqual([]);
    },
  );

  const rows = async <Row>(query: string) => (await site.db.prepare(query).all<Row>()).results;

  /** A page, and what goes wrong in it. */
  async function open(path: string): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error') errors.push(line.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(site.origin + path);
    return { page, errors };
  }
});
