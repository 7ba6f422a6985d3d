import { describe, expect, test } from 'vitest';
import { db, get, postForm, sendMessage, settings } from '../harness.ts';

const browser = { accept: 'text/html' };

const page = async (url: string, headers = {}) =>
  (await get(url, { ...browser, ...headers })).text();

const change = (columns: string) => db.prepare(`UPDATE messages SET ${columns}`).run();

describe('GET /messages/<token>/', () => {
  test('shows what was written, how it stands, and when the reply comes', async () => {
    const { url } = await sendMessage({ text: 'My client paid twice.\n\nWhat now?\n<b>Help</b>' });
    const response = await get(url, browser);

    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html.replace(/<\/?time[^>]*>/g, '')).toMatch(
      /<h1[^>]*>Your message of \d+ \w+<\/h1><p class="state received">Received<\/p>/,
    );
    expect(html).toMatch(/<title>Your message to Mei( ·|<)/);
    expect(html).toContain('<p dir="auto">What now?<br/>&lt;b&gt;Help&lt;/b&gt;</p>');
    expect(html.replace(/<\/?time[^>]*>/g, '')).toMatch(
      /Received \d+ \w+ \d{4} at \d\d:\d\d · Reply by \d\d:\d\d/,
    );
  });

  test('never shows the email address', async () => {
    const { url } = await sendMessage();

    expect(await page(url)).not.toContain('jonas@client.example');
  });

  test('says that it was sent, right after it was', async () => {
    const { url } = await sendMessage();
    const { reply } = settings.targets.normal;

    expect(await page(`${url}?sent`)).toContain(`usually replies within ${reply} working hours.`);
  });

  test('is in the language of the message, or in the one that is asked for', async () => {
    const { url } = await sendMessage({ locale: 'zh-CN' });

    expect(await page(url)).toContain('<html lang="zh-CN"');
    expect(await page(`${url}?lang=en`)).toContain('<html lang="en"');
    expect(await page(url)).toContain('href="?lang=en"');
  });

  test('stays in the language that was asked for, whatever is sent from it', async () => {
    const { url } = await sendMessage({ locale: 'zh-CN' });
    const inEnglish = `${url}?lang=en`;

    expect(await page(inEnglish)).toContain(`action="${inEnglish}"`);
    const refused = await postForm(inEnglish, { text: ' ' });
    const refusal = await refused.text();
    expect(refusal).toContain('<html lang="en"');
    expect(refusal).toContain(`action="${inEnglish}"`);
    const solved = await postForm(inEnglish, { solved: 'yes' });
    expect(solved.headers.get('location')).toBe(inEnglish);

    const survey = `${url.replace('/messages/', '/api/surveys/').replace(/\/$/, '')}?lang=en`;
    expect(await page(inEnglish)).toContain(`action="${survey}"`);
    const answered = await postForm(survey, { effort: '5' });
    expect(answered.headers.get('location')).toBe(`${inEnglish}#survey`);
  });

  test.each([
    ['Being looked at since', "seen_at = '2099-01-01T00:00:00.000Z'"],
    ['Answered', "replied_at = '2026-11-21T00:00:00.000Z', waiting_since = NULL"],
    ['Closed', "closed_at = '2026-11-21T00:00:00.000Z', waiting_since = NULL"],
    ['is late', "waiting_since = '2026-01-05T02:00:00.000Z'"],
  ])('says “%s”', async (words, columns) => {
    const { url } = await sendMessage();
    await change(columns);

    expect(await page(url)).toContain(words);
  });

  test('shows both sides, the newest last', async () => {
    const { url, id } = await sendMessage();
    const add = db.prepare(
      `INSERT INTO notes (message, author, text, created_at) VALUES (?, ?, 'key:none:' || ?, ?)`,
    );
    await db.batch([
      add.bind(id, 'owner', 'Refund it.', '2099-01-01T00:00:00.000Z'),
      add.bind(id, 'customer', 'Done, thanks.', '2099-01-02T00:00:00.000Z'),
    ]);

    expect(await page(url)).toMatch(/My client paid twice[\s\S]+Refund it\.[\s\S]+Done, thanks\./);
  });

  test('is kept by nobody and found by no search engine', async () => {
    const { headers } = await get((await sendMessage()).url, browser);

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});

describe('a message’s page that is not there', () => {
  const token = 'AAAAAAAAAAAAAAAAAAAAAA';

  test.each([
    ['a malformed token', '/messages/nonsense/'],
    ['a long token', `/messages/${'A'.repeat(3000)}/`],
    ['an encoded token', '/messages/%00%ff/'],
    ['SQL', `/messages/${encodeURIComponent("' OR 1=1 --")}/`],
    ['no token', '/messages/'],
    ['a deeper path', `/messages/${token}/edit/`],
  ])('is the same, byte for byte, for %s', async (_, path) => {
    const unknown = await get(`/messages/${token}/`, browser);
    const other = await get(path, browser);

    expect([unknown.status, other.status]).toEqual([404, 404]);
    expect(await other.text()).toBe(await unknown.text());
    expect([...other.headers].toString()).toBe([...unknown.headers].toString());
  });

  test.each([
    ['en', '/', 'Search the help', 'Write to Mei'],
    ['zh-CN', '/zh-cn/', '搜索帮助', '给林梅写信'],
  ])(
    'leads on in %s: to a search, to the help, and to the owner',
    async (lang, home, find, write) => {
      const html = await page(`/messages/${token}/?lang=${lang}`);
      const [main = ''] = /<main.*<\/main>/s.exec(html) ?? [];

      expect(main).toMatch(
        new RegExp(
          `<form[^>]* action="/api/search">.*${find}.*name="q".*name="locale" value="${lang}"`,
          's',
        ),
      );
      expect(main).toContain(`href="${home}"`);
      expect(main).toMatch(new RegExp(`href="${home}contact/">${write}<`));
    },
  );

  test('is the same for one whose time is over', async () => {
    const { url } = await sendMessage();
    const days = settings.keep.messages + 1;
    await change(`updated_at = '${new Date(Date.now() - days * 86_400_000).toISOString()}'`);

    const unknown = await get(`/messages/${token}/`, browser);
    const expired = await get(url, browser);
    expect(expired.status).toBe(404);
    expect(await expired.text()).toBe(await unknown.text());
  });

  test('is a page for whoever has no wish, and a problem for a program', async () => {
    const plain = await get(`/messages/${token}/`);
    const program = await get(`/messages/${token}/`, { accept: 'application/json' });

    expect(plain.headers.get('content-type')).toContain('text/html');
    expect(program.headers.get('content-type')).toBe('application/problem+json');
  });
});
