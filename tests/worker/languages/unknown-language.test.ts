import { beforeEach, expect, test } from 'vitest';
import { asked, askedTwice, grouped } from '../gaps/asked.ts';
import { db, get, postJson, tables } from '../harness.ts';
import { ownerGet, ownerJson, ownerText, sentMessage } from '../owner.ts';
import { goodBodies } from '../requests/good-bodies.ts';

/** Rows of a language whose folder is gone, or that another build of the product had. */
const unknown = 'ja';

let message: { id: string; url: string };

beforeEach(async () => {
  message = await sentMessage();
  await askedTwice('zebra shampoo for carpets');
  await asked('zebra shampoo for carpets', { visitor: 'c', email: 'jonas@client.example' });
  await grouped();
  for (const visit of ['first', 'second']) await postJson('/api/visits', searches(visit));
  for (let visitor = 0; visitor < 9; visitor += 1) {
    await db
      .prepare(
        `INSERT INTO votes (article, locale, version, helpful, visitor, day, created_at)
         VALUES ('refund-payment', 'en', 'v', 'no', ?1, 'day', ?2)`,
      )
      .bind(`visitor-${visitor}`, new Date().toISOString())
      .run();
  }
  for (const table of tables) {
    const { results } = await db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
    if (results.some(({ name }) => name === 'locale'))
      await db.prepare(`UPDATE ${table} SET locale = ?1`).bind(unknown).run();
  }
  await db.prepare(`UPDATE visits SET data = json_set(data, '$.locale', ?1)`).bind(unknown).run();
});

test('each of the owner’s pages is shown, with what is in it under its code', async () => {
  const { gaps } = (await ownerJson('/admin/gaps.json')) as { gaps: { gap: number }[] };
  const week = (await ownerGet('/admin/')).headers.get('location') ?? '';
  const paths = [
    week,
    ...['.json', '.csv', '.md'].map((ending) => week.replace(/\/?$/, ending)),
    '/admin/gaps/',
    '/admin/gaps.csv',
    `/admin/gaps/${gaps[0]?.gap}/`,
    '/admin/messages/',
    `/admin/messages/${message.id}/`,
    '/admin/articles/',
    '/admin/outbox/',
    '/admin/privacy/',
  ];
  const statuses = await Promise.all(
    paths.map(async (path) => [path, (await ownerGet(path)).status] as const),
  );

  expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  expect(await ownerText('/admin/gaps/')).toContain(`<span class="language">${unknown}</span>`);
  expect(await ownerText(week)).toContain(`<span class="language">${unknown}</span>`);
});

test('its writer is shown the page of the message, in the first language of the site', async () => {
  const page = await get(message.url, { accept: 'text/html' });

  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html lang="en"');
});

test('the schedule groups what was asked in it, and answers none of it', async () => {
  await asked('bank holidays', { locale: unknown });
  await grouped();
  const wording = db.prepare(`SELECT locale, answered_at FROM wordings WHERE query = ?1`);

  expect(await wording.bind('bank holidays').first()).toEqual({
    locale: unknown,
    answered_at: null,
  });
});

test('a gap in it has no article to be written', async () => {
  const { gaps } = (await ownerJson('/admin/gaps.json')) as { gaps: { gap: number }[] };
  const page = await ownerText(`/admin/gaps/${gaps[0]?.gap}/`);

  expect(page).toContain(`It was asked in ${unknown}, which this site does not have`);
  expect(page).toContain('Ignore');
  expect(page).not.toMatch(/#write|id="write"|#words|id="words"|npm run gaps/);
});

/** Searched in vain, then found something by another word. */
const searches = (visit: string) => ({
  ...goodBodies['/api/visits'],
  visit: `tab-${visit}-0123456789`,
  searches: [
    { query: 'split bill', answered: false, clicked: false, seconds: 5 },
    { query: 'split invoice', answered: true, clicked: 'refund-payment', seconds: 5 },
  ],
});
