import { describe, expect, test } from 'vitest';
import { weekAfter, weekOf } from '../../../worker/contract/time/iso-week.ts';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { articles, asOwner, follow, openPage, rows, settings } from '../product.ts';

const slug = 'refund-payment';
/** The newest week that is over. */
const { week, monday } = weekAfter(weekOf(new Date(), settings.timeZone), -1, settings.timeZone);
const languages = ['en', 'zh-CN'];
const pages = [
  { name: 'the list of articles', path: '/admin/articles/', fill: muchIsKnown },
  { name: 'the articles that are due', path: '/admin/articles/?group=due', fill: muchIsKnown },
  { name: 'no article that fits', path: '/admin/articles/?q=pigeon', fill: nothing },
  { name: 'an article', path: `/admin/articles/en/${slug}/`, fill: muchIsKnown },
  { name: 'the list before anybody voted', path: '/admin/articles/', fill: nothing },
  { name: 'an article before anybody voted', path: `/admin/articles/en/${slug}/`, fill: nothing },
];

describe.each(pages)('the owner’s page of $name', ({ path, fill }) => {
  test.each(languages)('breaks no rule of accessibility in %s', async (lang) => {
    await fill();
    const page = await openOwn(inLanguage(path, lang));

    expect(await violationsInLooks(page)).toEqual([]);
  });

  test.each(languages)('fits into every window in %s', async (lang) => {
    await fill();
    const page = await openOwn(inLanguage(path, lang));

    expect(await stickingOutOfWindows(page)).toEqual([]);
  });
});

test('what is due leads to the article’s own page, and that to the gap, without script', async () => {
  await muchIsKnown();
  const page = await openOwn('/admin/articles/', { javaScriptEnabled: false });
  await follow(page, () => page.locator('.owner-list a').first().click());
  const title = await page.locator('h1').textContent();
  await follow(page, () => page.getByRole('link', { name: 'refund in parts' }).click());

  expect(title).toBe('Refund a payment');
  expect(page.url()).toMatch(/\/admin\/gaps\/\d+\/$/);
});

test('articles are searched, sorted and paged by keyboard and without script, and the address keeps it', async () => {
  const page = await openOwn('/admin/articles/', { javaScriptEnabled: false });
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('invoice');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By title');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/articles/?q=invoice&*sort=title*');
  const titles = await page.locator('table.articles th[scope=row] a').allTextContents();
  await follow(page, () => page.getByRole('link', { name: 'Show all articles' }).click());
  await page.getByRole('link', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/articles/?page=2');

  expect(titles.length).toBeGreaterThan(2);
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
});

test('a number of an article leads to its rows', async () => {
  await muchIsKnown();
  const page = await openOwn('/admin/articles/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: '12 of 320 visits' }).click();

  expect(page.url()).toMatch(/refund-payment\/#readers$/);
  expect(await page.locator('#readers').textContent()).toContain('320');
});

const inLanguage = (path: string, lang: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;

const openOwn = (path: string, options = {}) =>
  openPage(path, { ...asOwner(), reducedMotion: 'reduce', ...options });

async function nothing() {}

/** An article that fell with its last change, with readers, comments and a question that it does not answer. */
async function muchIsKnown() {
  const version = articles.en.find((article) => article.slug === slug)?.version;
  const votes = {
    before: { version: 'before', yes: 60, no: 6 },
    now: { version, yes: 12, no: 14 },
  };
  await rows(
    `INSERT INTO article_versions (locale, article, version, seen_at)
     VALUES ('en', '${slug}', 'before', '2026-05-04T08:00:00.000Z'), ('en', '${slug}', '${version}', '2026-09-01T08:00:00.000Z')`,
  );
  await rows(
    `INSERT INTO weeks (week, data, closed_at)
     VALUES ('${week}', json_object('week', '${week}', 'from', '${monday}', 'articles', json('[{
       "article": "${slug}", "locale": "en", "visits": 320,
       "contactAfterReading": { "count": 12, "of": 320 }, "versions": []
     }]'), 'words', json('[{
       "article": "${slug}", "locale": "en", "query": "give a client their money back",
       "people": 3, "confirmed": 1, "place": 3, "earlier": { "people": 0, "confirmed": 0 }
     }, {
       "article": "${slug}", "locale": "en", "query": "client paid two times",
       "people": 2, "confirmed": 0, "place": 2, "earlier": { "people": 0, "confirmed": 0 }
     }]')), '${monday}')`,
  );
  await rows(
    Object.values(votes)
      .map(
        ({ version, yes, no }) =>
          `SELECT '${week}' AS week, 'en' AS locale, '${slug}' AS article, '${version}' AS version, ${yes} AS yes, ${no} AS no`,
      )
      .join(' UNION ALL ')
      .replace(/^/, 'INSERT INTO week_votes (week, locale, article, version, yes, no) '),
  );
  await rows(
    `INSERT INTO votes (article, locale, version, helpful, reason, comment, visitor, day, created_at)
     VALUES ('${slug}', 'en', '${version}', 'no', 'steps-differ', 'key:none:Where is the button for a part of it?', 'a', 'd', '${monday}'),
            ('${slug}', 'en', 'before', 'no', 'need-a-person', NULL, 'b', 'd', '${monday}')`,
  );
  await rows(
    `INSERT INTO wordings (id, gap, query, folded, locale, article, version, confidence, created_at)
     VALUES (1, 1, 'refund in parts', 'refund in parts', 'en', '${slug}', '${version}', 0.6, '${monday}')`,
  );
  await rows(
    `INSERT INTO gaps (query, folded, locale, why, wording, visitor, day, created_at)
     VALUES ('refund in parts', 'refund in parts', 'en', 'no-answer', 1, 'a', '${monday}', '${monday}'),
            ('refund in parts', 'refund in parts', 'en', 'no-answer', 1, 'b', '${monday}', '${monday}')`,
  );
}
