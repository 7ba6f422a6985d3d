import { describe, expect, test } from 'vitest';
import { votesBeforePath } from '../../../worker/contract/published/votes-before.ts';
import { runSchedule } from '../../schedule.ts';
import { articles, db, get, postForm, postJson, worker } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { addComment, addSeen, addVotes, addWeek, weekAgo } from './article-rows.ts';

const [first, second, third] = articles.articles.en;
const path = (slug = '') => `/admin/articles/en/${slug}/`;

describe('the votes that articles had before the move', () => {
  test('are handed to nobody who is not the owner', async () => {
    expect((await get(votesBeforePath)).status).toBe(401);
  });

  test('are not spoken of where nothing was brought from a desk', async () => {
    expect(await ownerText(path(first?.slug))).not.toContain('Before the move');
  });
});

describe('GET /admin/articles/', () => {
  test('without votes every article is listed, and nothing is due but by date', async () => {
    const page = await ownerText('/admin/articles/');

    for (const [locale, list] of Object.entries(articles.articles))
      for (const { slug } of list)
        expect(page).toContain(`href="/admin/articles/${locale.toLowerCase()}/${slug}/"`);
    expect(page.match(/no votes/g)).toHaveLength(120);
    expect(page).not.toContain('Fewer people say');
  });

  test('the lowest yes share stands first from eight votes on; under that the counts stand alone', async () => {
    await addVotes(first, { yes: 9, no: 1 });
    await addVotes(second, { yes: 4, no: 6 });
    await addVotes(third, { yes: 0, no: 7 });
    const page = await ownerText('/admin/articles/');
    const places = [second, first, third].map((article) => page.indexOf(path(article?.slug)));

    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toMatch(/<b>40%<\/b>.*?17–69%.*?4\syes · 6\sno/s);
    expect(rowOf(page, third?.slug)).toMatch(/0\syes · 7\sno/);
    expect(rowOf(page, third?.slug)).not.toContain('%');
  });

  test('votes for the text as it is now stand apart from those for earlier texts', async () => {
    await addVotes({ slug: first?.slug, version: 'long-ago' }, { yes: 0, no: 9 });
    await addVotes({ slug: first?.slug, version: '' }, { yes: 1, no: 0 });
    await addVotes(first, { yes: 9, no: 0 });
    const row = rowOf(await ownerText('/admin/articles/'), first?.slug);

    expect(row).toMatch(/100%.*70–100%.*9\syes · 0\sno.*10%.*1\syes · 9\sno/s);
  });

  test('closed weeks count as they were stored, rows only from the last of them on', async () => {
    await addWeek(2, [{ ...first, visits: 200, wrote: 12, yes: 20, no: 5 }]);
    await addWeek(1, [{ ...first, visits: 100, wrote: 3, yes: 10, no: 5 }]);
    await addVotes(first, { yes: 0, no: 5 }, weekAgo(1.5));
    await addVotes(first, { yes: 3, no: 2 });
    const row = rowOf(await ownerText('/admin/articles/'), first?.slug);

    expect(row).toMatch(/33\syes · 12\sno/);
    expect(row).toMatch(/<b>5%<\/b>.*3–8%.*15 of 300 visits/s);
  });

  test('votes of a closed week count when their rows are gone', async () => {
    await addVotes(first, { yes: 8, no: 2 }, weekAgo(1.2));
    await runSchedule(worker, new Date());
    await db.prepare('DELETE FROM votes').run();
    await runSchedule(worker, new Date());

    expect(rowOf(await ownerText('/admin/articles/'), first?.slug)).toMatch(/8\syes · 2\sno/);
  });

  test('under twenty visits it is counts that tell who wrote after reading', async () => {
    await addWeek(1, [{ ...first, visits: 19, wrote: 2 }]);
    const row = rowOf(await ownerText('/admin/articles/'), first?.slug);

    expect(row).toContain('2 of 19 visits');
    expect(row).not.toContain('%');
  });

  test('a vote that is taken back and given anew counts once, as it was last', async () => {
    const vote = { article: first?.slug, locale: 'en', version: first?.version };
    await postJson('/api/votes', { ...vote, helpful: 'no', reason: 'steps-differ' });
    await postJson('/api/votes', { ...vote, helpful: 'yes' });
    const page = await ownerText(path(first?.slug));

    expect(rowOf(await ownerText('/admin/articles/'), first?.slug)).toMatch(/1\syes · 0\sno/);
    expect(page).not.toContain('The steps differ');
  });

  test('a vote counts for the text that was read, also after it has changed', async () => {
    const vote = { article: first?.slug ?? '', locale: 'en', helpful: 'no' };
    await addSeen(first, weekAgo(1));
    await addSeen({ ...first, version: 'as-it-was' }, weekAgo(4));
    await postForm('/api/votes', { ...vote, version: 'as-it-was' }, { 'user-agent': 'Slow' });
    await postForm('/api/votes', { ...vote, version: first?.version ?? '' });
    const page = await ownerText(path(first?.slug));

    expect(page.match(/<td class="align-end">0<\/td><td class="align-end">1<\/td>/g)).toHaveLength(
      2,
    );
  });

  test('an article that fell since its text changed is due, with the difference in words', async () => {
    await addVotes({ slug: first?.slug, version: 'long-ago' }, { yes: 90, no: 10 });
    await addVotes(first, { yes: 30, no: 30 });
    const page = await ownerText('/admin/articles/');

    expect(page).toContain(
      'Fewer people say “Yes” since the text changed: 40 points worse, between 26 and 53.',
    );
    expect(page.indexOf('Due for a review')).toBeLessThan(page.indexOf('All articles'));
  });

  test('is in the owner’s language', async () => {
    await addVotes(first, { yes: 9, no: 1 });
    const page = await ownerText('/admin/articles/?lang=zh-CN');

    expect(page).toMatch(/解决了\s9 · 没有\s1/);
    expect(page).toContain('该复查的文章');
  });
});

describe('GET /admin/articles.csv', () => {
  test('has every article with its numbers, raw', async () => {
    await addVotes(first, { yes: 6, no: 2 });
    const response = await ownerGet('/admin/articles.csv');
    const [head, row = '', ...rows] = (await response.text()).trim().split('\r\n');

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(head).toMatch(
      /^\uFEFF?article,language,title,topic,checked,review by,due,online since,yes/,
    );
    expect(row).toContain(`${first?.slug},en,${first?.title},${first?.topic}`);
    expect(row).toMatch(/,6,2,0\.75,0\.40\d+,0\.92\d+,0,0,,,,0,0,,,$/);
    expect(rows).toHaveLength(59);
  });
});

describe('GET /admin/articles/<locale>/<slug>/', () => {
  test.each([
    '/admin/articles/en/no-such-article/',
    '/admin/articles/de/refund-payment/',
    '/admin/articles/zh-CN/refund-payment/',
    '/admin/articles/en/%00/',
    '/admin/articles/en/',
  ])('%s is 404', async (unknown) => {
    expect((await ownerGet(unknown)).status).toBe(404);
  });

  test('tells each text with its time, its votes and what its change made of them', async () => {
    await addSeen({ ...first, version: 'first' }, '2026-03-02T08:00:00.000Z');
    await addSeen({ ...first, version: 'second' }, '2026-06-02T08:00:00.000Z');
    await addSeen(first, '2026-09-02T08:00:00.000Z');
    await addVotes({ ...first, version: 'first' }, { yes: 48, no: 32 });
    await addVotes({ ...first, version: 'second' }, { yes: 56, no: 14 });
    await addVotes(first, { yes: 3, no: 2 });
    await addVotes({ ...first, version: 'made-up' }, { yes: 1, no: 3 });
    const page = await ownerText(path(first?.slug));

    // Newcombe 1998, table II, example (a): 56/70 − 48/80 = 0.2, 0.0524 to 0.3339 by method 10.
    expect(page).toMatch(
      /2 September 2026 · as it is now.*too few to say.*2 June 2026.*Against the text before: 20 points better, between 5 and 33.*2 March 2026.*Votes that name none of these texts/s,
    );
    expect(page.match(/Against the text before/g)).toHaveLength(2);
  });

  test('a text that the schedule has not seen yet is there already', async () => {
    await addSeen({ ...first, version: 'first' }, '2026-03-02T08:00:00.000Z');
    const page = await ownerText(path(first?.slug));

    expect(page).toMatch(/Just published · as it is now.*2 March 2026/s);
  });

  test('counts the reasons, and shows what people missed as text, the newest first', async () => {
    await addComment(first, '<b>Only the UK</b>', weekAgo(2));
    await addComment(first, '[free](https://evil.example)', weekAgo(1));
    await addComment(second, 'Of another article', weekAgo(1));
    const page = await ownerText(path(first?.slug));

    expect(page).toMatch(/\[free\]\(https:\/\/evil\.example\).*&lt;b&gt;Only the UK&lt;\/b&gt;/s);
    expect(page).toMatch(/The steps differ<\/span><b>2<\/b>/);
    expect(page).not.toMatch(/href="https:\/\/evil|Of another article/);
  });

  test('shows week by week who read it and who then wrote', async () => {
    await addWeek(2, [{ ...second, visits: 50, wrote: 5 }]);
    await addWeek(1, [{ ...first, visits: 40, wrote: 2 }]);
    const page = await ownerText(path(first?.slug));

    expect(page).toMatch(
      /<td class="align-end">40<\/td><td class="align-end">5% · 2<\/td>.*<td class="align-end">0<\/td><td class="align-end">0<\/td>/s,
    );
  });

  test('lists open gaps that at least two people asked and that are nearest to it', async () => {
    await addGap(1, { article: first?.slug, people: 2 });
    await addGap(2, { article: first?.slug, people: 1 });
    await addGap(3, { article: second?.slug, people: 3 });
    await addGap(4, { article: first?.slug, people: 3 });
    await db
      .prepare("INSERT INTO gap_events (gap, what, created_at) VALUES (4, 'ignored', ?1)")
      .bind(weekAgo(0))
      .run();
    const page = await ownerText(path(first?.slug));

    expect(page.match(/\/admin\/gaps\/\d+\//g)).toEqual(['/admin/gaps/1/']);
    expect(page).toContain('2 people');
  });

  test('leads to the article, to its Markdown and its translation, and names its file', async () => {
    const page = await ownerText('/admin/articles/zh-cn/refund-payment/');

    expect(page).toContain('href="/zh-cn/articles/refund-payment/"');
    expect(page).toContain('href="/zh-cn/articles/refund-payment.md"');
    expect(page).toContain('href="/admin/articles/en/refund-payment/"');
    expect(page).toContain('content/articles/zh-cn/getting-paid/refund-payment.mdx');
  });
});

const rowOf = (page: string, slug = '') =>
  page
    .slice(page.indexOf('class="articles"'))
    .split('<tr>')
    .find((row) => row.includes(path(slug))) ?? '';

async function addGap(
  gap: number,
  { article, people }: { article: string | undefined; people: number },
) {
  const words = `question ${gap}`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO wordings (id, gap, query, folded, locale, article, created_at)
         VALUES (?1, ?1, ?2, ?2, 'en', ?3, ?4)`,
      )
      .bind(gap, words, article, weekAgo(1)),
    ...Array.from({ length: people }, (_, person) =>
      db
        .prepare(
          `INSERT INTO gaps (query, folded, locale, why, wording, visitor, day, created_at)
           VALUES (?1, ?1, 'en', 'no-answer', ?2, ?3, 'today', ?4)`,
        )
        .bind(words, gap, `person ${person}`, weekAgo(1)),
    ),
  ]);
}
