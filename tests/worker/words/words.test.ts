import { beforeEach, describe, expect, test } from 'vitest';
import { db, get, knownWords, postJson, request } from '../harness.ts';
import { ownerGet, ownerJson, ownerPost, ownerText } from '../owner.ts';
import { afterwards, close, furtherDown, visit, wasOnline, week } from '../weeks/put-week.ts';
import { readable } from '../with-key.ts';

const weekPath = `/admin/weeks/${week}/`;
const articlePath = '/admin/articles/en/refund-payment/';
/** Of "money back for a client" in the English article on refunds. */
let id: string;

beforeEach(async () => {
  await wasOnline();
  await furtherDown('money back for a client');
  await furtherDown('asked by one only', 1);
  await close(afterwards);
  [, id = ''] = /words\/(\w+)\/ignore/.exec(await ownerText(weekPath)) ?? [];
});

describe.each([
  ['of a week’s words', `${weekPath}words/`],
  ['of the article', articlePath],
])('the page %s', (_, path) => {
  test('proposes words that two people used, why, and the line to add', async () => {
    const page = panelOf(await ownerText(path));

    expect(page).toMatch(/<q lang="en"[^>]*>money back for a client<\/q>/);
    expect(page).toContain('2 people · chosen as result 3');
    expect(page).toContain(
      'Under phrasings in content/articles/en/getting-paid/refund-payment.mdx',
    );
    expect(page).toContain('  - &quot;money back for a client&quot;');
    expect(page).not.toContain('asked by one only');
  });

  test('tells how they are counted', async () => {
    expect(panelOf(await ownerText(path))).toContain('at least 15 seconds without a “No”');
  });

  test('is in the owner’s language', async () => {
    const page = panelOf(await ownerText(`${path}?lang=zh-CN`));

    expect(page).toContain('2 人 · 排在第 3 条时被选中');
    expect(page).toContain('的 phrasings 之下');
  });

  test('ignores words when the owner says so, and takes that back', async () => {
    const ignored = await ownerPost(`${path}words/${id}/ignore`);
    const without = await ownerText(ignored.headers.get('location') ?? '');
    const restored = await ownerPost(`${path}words/${id}/restore`);
    const again = await ownerText(restored.headers.get('location') ?? '');

    expect([ignored.status, restored.status]).toEqual([303, 303]);
    expect(without).toContain('Ignored.');
    expect(without.match(/words\/\w+\/restore/g)).toHaveLength(2);
    expect(without).not.toContain('/ignore');
    expect(without).toContain('1 ignored');
    expect(again).toContain('Back in the list.');
    expect(panelOf(again)).toContain(`words/${id}/ignore`);
    expect(panelOf(again)).not.toContain('/restore');
  });

  test('keeps nothing of words that are ignored but a hash, once', async () => {
    await ownerPost(`${path}words/${id}/ignore`);
    await ownerPost(`${path}words/${id}/ignore`);
    const { results } = await db.prepare('SELECT id FROM ignored_words').all();

    expect(results).toEqual([{ id }]);
  });

  test.each(['a', 'A'.repeat(32), `${'a'.repeat(31)}g`])(
    'knows no words of the number %s',
    async (unknown) => {
      expect((await ownerPost(`${path}words/${unknown}/ignore`)).status).toBe(404);
      expect(await db.prepare('SELECT COUNT(*) AS n FROM ignored_words').first('n')).toBe(0);
    },
  );

  test('says 405 to whoever only looks, and 401 to whoever is not the owner', async () => {
    const looked = await ownerGet(`${path}words/${id}/ignore`);
    const stranger = await request(`${path}words/${id}/ignore`, { method: 'POST' });

    expect([looked.status, looked.headers.get('allow')]).toEqual([405, 'POST']);
    expect(stranger.status).toBe(401);
  });
});

describe('the page of the week', () => {
  test('has the words with their article, and leads to the lines to copy', async () => {
    const page = panelOf(await ownerText(weekPath));

    expect(page).toMatch(/<q lang="en"[^>]*>money back for a client<\/q>/);
    expect(page).toContain('2 people · chosen as result 3');
    expect(page).toContain(`href="${articlePath}"`);
    expect(page).toContain(`href="${weekPath}words/"`);
    expect(page).not.toContain('asked by one only');
  });

  test('ignores words, and says how many are', async () => {
    const ignored = await ownerPost(`${weekPath}words/${id}/ignore`);
    const without = await ownerText(ignored.headers.get('location') ?? '');

    expect(ignored.headers.get('location')).toBe(`${weekPath}?done=ignored&words=${id}`);
    expect(without).toContain(`${weekPath}words/${id}/restore`);
    expect(panelOf(without)).toContain('1 ignored');
    expect(panelOf(without)).not.toContain('<q');
  });
});

describe('the week', () => {
  test('has the words in each of its forms, and none of one person alone', async () => {
    const [csv, md, txt] = await Promise.all(
      ['csv', 'md', 'txt'].map((form) => ownerText(`/admin/weeks/${week}.${form}`)),
    );
    const email = await readable
      .prepare(`SELECT text, html FROM emails WHERE kind = 'week'`)
      .first<Record<'text' | 'html', string>>();
    const json = JSON.stringify(await ownerJson(`/admin/weeks/${week}.json`));
    const forms = [csv, md, txt, json, email?.text, email?.html];

    expect(forms.filter((form) => !form?.includes('money back for a client'))).toEqual([]);
    expect(forms.filter((form) => form?.includes('asked by one only'))).toEqual([]);
    expect(csv).toMatch(/,words,money back for a client,2,people,,,,,en,,refund-payment,\r?$/m);
    expect(csv).toMatch(/,wordsToAdd,Words to add,1,count/);
  });

  test('tells programs how the words stand now', async () => {
    const before = await wordsInJson();
    await ownerPost(`${weekPath}words/${id}/ignore`);

    expect(before).toEqual([
      {
        article: 'refund-payment',
        locale: 'en',
        query: 'money back for a client',
        people: 2,
        confirmed: 0,
        place: 3,
        earlier: { people: 0, confirmed: 0 },
        state: 'open',
      },
    ]);
    expect(await wordsInJson()).toMatchObject([{ state: 'ignored' }]);
  });

  test('proposes what its article has already no more, and says so', async () => {
    const [, known = ''] = knownWords.en?.['refund-payment'] ?? [];
    await db
      .prepare(`UPDATE weeks SET data = json_set(data, '$.words[0].query', ?1)`)
      .bind(`${known.toUpperCase()}?`)
      .run();
    const page = panelOf(await ownerText(weekPath));

    expect(page).toContain('One is among the words of its article by now.');
    expect(page).not.toContain('phrasings in');
    expect(await wordsInJson()).toMatchObject([{ state: 'known' }]);
  });

  test('says nothing of words for an article that is published no more', async () => {
    await db
      .prepare(`UPDATE weeks SET data = json_set(data, '$.words[0].article', 'long-gone')`)
      .run();

    expect(await wordsInJson()).toEqual([]);
  });

  test('that closed before words were looked for has no number of them', async () => {
    await db.prepare(`UPDATE weeks SET data = json_remove(data, '$.words')`).run();
    const [page, csv] = [await ownerText(weekPath), await ownerText(`/admin/weeks/${week}.csv`)];

    expect(page).not.toContain('figure-wordsToAdd');
    expect(csv).not.toContain('wordsToAdd');
    expect(await wordsInJson()).toEqual([]);
  });

  test('counts one person of an earlier week with one of its own', async () => {
    await visit(
      {
        searches: [
          { query: 'Asked by one, only?', answered: true, clicked: 'refund-payment', place: 2 },
        ],
        articles: [{ article: 'refund-payment', seconds: 40 }],
      },
      '2026-11-17T02:00:00.000Z',
    );
    await close(new Date('2026-11-23T06:00:00Z'));

    expect(await wordsInJson('2026-W47')).toMatchObject([
      { query: 'asked by one only', people: 1, earlier: { people: 1 } },
    ]);
    expect(panelOf(await ownerText(articlePath))).toMatch(
      /money back for a client.*asked by one only.*2 people · chosen as result 2/s,
    );
  });

  test('shows five, and their article more', async () => {
    const others = ['paid by cheque', 'wrong bank', 'tax form', 'late fee', 'voucher', 'gift card'];
    for (const query of others)
      await visit(
        {
          searches: [{ query, answered: true, clicked: 'refund-payment', place: 2 }],
          articles: [{ article: 'refund-payment', seconds: 4, helpful: 'yes' }],
        },
        '2026-11-17T02:00:00.000Z',
      );
    await close(new Date('2026-11-23T06:00:00Z'));
    const onWeek = panelOf(await ownerText('/admin/weeks/2026-W47/'));
    const onArticle = panelOf(await ownerText(articlePath));

    expect(onWeek.match(/\/ignore/g)).toHaveLength(5);
    expect(onWeek).toContain('1 person · chosen as result 2 · one said it solved it');
    expect(onArticle.match(/\/ignore/g)).toHaveLength(7);
  });
});

test('what articles are found by is handed to nobody who is not the owner', async () => {
  expect((await get('/admin/known-words.json')).status).toBe(401);
});

test('tabs of one network are one person, whatever their browsers are called', async () => {
  await db.batch(['visits', 'weeks'].map((table) => db.prepare(`DELETE FROM ${table}`)));
  for (let tab = 0; tab < 5; tab += 1)
    await postJson(
      '/api/visits',
      {
        visit: `tab-${String(tab).padStart(16, '0')}`,
        started: new Date().toISOString(),
        locale: 'en',
        searches: [{ query: 'money again', answered: true, clicked: 'refund-payment', place: 2 }],
        articles: [{ article: 'refund-payment', seconds: 40 }],
      },
      { 'user-agent': `Browser ${tab}`, 'cf-connecting-ip': `198.51.100.${tab}` },
    );
  const { results } = await db.prepare('SELECT DISTINCT network FROM visits').all();

  expect(results).toEqual([{ network: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});

const wordsInJson = async (name = week) =>
  ((await ownerJson(`/admin/weeks/${name}.json`)) as { words: object[] }).words;

/** The part of a page that is about words. */
const panelOf = (page: string) => {
  const from = page.indexOf('id="words"');
  return page.slice(from, page.indexOf('</section>', from));
};
