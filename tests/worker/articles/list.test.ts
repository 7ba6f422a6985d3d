import { describe, expect, test } from 'vitest';
import { articles } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { addVotes, addWeek } from './article-rows.ts';

const [first, second, third] = articles.articles.en;
const all = Object.values(articles.articles).flat();
const pageSize = 15;

describe('the owner’s list of articles', () => {
  test('has pages of one size, which together list each article once', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listed(`?page=${page}`)));

    expect(pages.map(({ length }) => length)).toEqual(Array(4).fill(pageSize));
    expect(new Set(pages.flat()).size).toBe(all.length);
  });

  test('leads from page to page, with what was chosen', async () => {
    const page = await ownerText('/admin/articles/?sort=title&page=2');

    expect(page).toContain('rel="prev" href="/admin/articles/?sort=title"');
    expect(page).toContain('Page 2 of 4');
    expect(page).toContain('rel="next" href="/admin/articles/?sort=title&amp;page=3"');
  });

  test('a page beyond the last one is the last one', async () => {
    expect(await listed('?page=99')).toEqual(await listed('?page=4'));
  });

  test.each([
    '?page=0',
    '?page=-1',
    '?page=1.5',
    '?page=x',
    '?page=99999999999999999999',
    '?sort=worst',
    '?group=good',
    '?locale=de',
    '?q=&topic=&locale=&group=all&sort=helpful',
    '?q=%00%20',
  ])('%s is the usual list', async (query) => {
    expect(await listed(query)).toEqual(await listed());
  });

  test.each([
    ['a word of the title', 'REFUND', 'en/refund-payment'],
    ['words in another order, without their accents', 'páyment  refund', 'en/refund-payment'],
    ['a part of the slug', 'refund-pay', 'en/refund-payment'],
    ['words in Chinese, in full width', '退款', 'zh-cn/refund-payment'],
  ])('is searched by %s', async (_, q, found) => {
    const slugs = await listed(`?${new URLSearchParams({ q })}`);

    expect(slugs).toContain(found);
    expect(slugs.length).toBeLessThan(8);
  });

  test('says when nothing fits, keeps what was typed as text, and leads back', async () => {
    const page = await ownerText(`/admin/articles/?${new URLSearchParams({ q: '"><b>pigeon' })}`);

    expect(page).toMatch(/No article fits\. <a href="\/admin\/articles\/">Show all articles/);
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;pigeon"');
    expect(page).not.toContain('<table');
  });

  test('shows one topic in one language', async () => {
    const found = await listed(`?topic=${first?.topic}&locale=zh-CN`);
    const expected = articles.articles['zh-CN'].filter(({ topic }) => topic === first?.topic);

    expect(found.toSorted()).toEqual(expected.map(({ slug }) => `zh-cn/${slug}`).toSorted());
  });

  test('keeps in its form what is chosen', async () => {
    const page = await ownerText(`/admin/articles/?topic=${first?.topic}&group=weak&sort=read`);

    for (const chosen of [first?.topic, 'weak', 'read'])
      expect(page).toContain(`<option value="${chosen}" selected="">`);
  });

  test('shows what is weak: under three of four, or fallen', async () => {
    await addVotes(first, { yes: 4, no: 6 });
    await addVotes({ slug: second?.slug, version: 'long-ago' }, { yes: 200, no: 0 });
    await addVotes(second, { yes: 80, no: 20 });
    await addVotes(third, { yes: 0, no: 7 });

    expect(await listed('?group=weak')).toEqual([first, second].map(placeOf));
  });

  test('shows what is due with the reasons', async () => {
    await addVotes({ slug: first?.slug, version: 'long-ago' }, { yes: 90, no: 10 });
    await addVotes(first, { yes: 30, no: 30 });
    const page = await ownerText('/admin/articles/?group=due');

    expect(page).toMatch(/<table.*Fewer people say “Yes” since the text changed: 40 points/s);
  });

  test('is sorted by visits, by who wrote after reading, by title, and by when it was checked', async () => {
    await addWeek(1, [
      { ...first, visits: 100, wrote: 1 },
      { ...second, visits: 50, wrote: 10 },
      { ...third, visits: 19, wrote: 19 },
    ]);
    const titles = all.map(({ title }) => title).toSorted(new Intl.Collator('en').compare);
    const [oldest] = all.map(({ checked = '' }) => checked).toSorted();
    const longest = (await ownerText('/admin/articles/?sort=checked')).match(/Checked [^<]*/)?.[0];

    expect((await listed('?sort=read')).slice(0, 3)).toEqual([first, second, third].map(placeOf));
    expect((await listed('?sort=contact')).slice(0, 3)).toEqual(
      [second, first, third].map(placeOf),
    );
    expect(await ownerText('/admin/articles/?sort=title')).toContain(titles[0]);
    expect(new Date(longest?.replace('Checked ', '') ?? '').toDateString()).toBe(
      new Date(`${oldest}T00:00:00`).toDateString(),
    );
  });

  test('stays a page of 30 KB where everything is known of every article', async () => {
    for (const article of articles.articles.en) {
      await addVotes(article, { yes: 120, no: 30 });
      await addVotes({ ...article, version: 'long-ago' }, { yes: 140, no: 20 });
    }
    const read = articles.articles.en.map((article) => ({
      ...article,
      visits: 12_345,
      wrote: 123,
    }));
    for (let week = 1; week <= 12; week += 1) await addWeek(week, read);

    for (const lang of ['en', 'zh-CN']) {
      const page = await ownerText(`/admin/articles/?locale=en&group=all&lang=${lang}`);
      expect(page.match(/class="spark"/g)).toHaveLength(pageSize);
      expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(30 * 1024);
    }
  });
});

describe('GET /admin/articles.csv with a choice', () => {
  test('has what fits, on all pages, in that order', async () => {
    const text = await (await ownerGet('/admin/articles.csv?locale=en&sort=title&page=2')).text();
    const titles = articles.articles.en.map(({ title }) => title);

    expect(text.trim().split('\r\n')).toHaveLength(1 + titles.length);
    expect(text).toContain(titles.toSorted(new Intl.Collator('en').compare)[0]);
  });

  test('is where the list leads', async () => {
    const page = await ownerText('/admin/articles/?locale=en&sort=title&page=2');

    expect(page).toContain('href="/admin/articles.csv?locale=en&amp;sort=title"');
    expect(page).toContain('Download these as CSV');
  });
});

type Place = { slug: string } | undefined;

const placeOf = (article: Place) => `en/${article?.slug}`;

/** Which articles the table has, in its order: "en/refund-payment". */
async function listed(query = ''): Promise<string[]> {
  const page = await ownerText(`/admin/articles/${query}`);
  const rows = page.slice(page.indexOf('class="articles"'));
  return [...rows.matchAll(/<th scope="row"><a href="\/admin\/articles\/([^"]*)\/"/g)].map(
    ([, place = '']) => place,
  );
}
