import { describe, expect, test } from 'vitest';
import { articles, db } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { addComment, addSeen, addVotes, addWeek, weekAgo } from './article-rows.ts';

const [first, second] = articles.articles.en;
const path = (slug = '') => `/admin/articles/en/${slug}/`;

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
    expect(page).toContain('<title>Visits in 12 weeks: from 0 to 40</title><path d="M60 16L66 0">');
  });

  test('lists open gaps that at least two people asked and that it is near to', async () => {
    await addGap(1, { article: first?.slug, people: 2 });
    await addGap(2, { article: first?.slug, people: 1 });
    await addGap(3, { article: second?.slug, people: 3 });
    await addGap(4, { article: first?.slug, people: 3 });
    await addGap(5, { article: first?.slug, people: 3, confidence: 0.3 });
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

async function addGap(
  gap: number,
  {
    article,
    people,
    confidence = 0.6,
  }: { article: string | undefined; people: number; confidence?: number },
) {
  const words = `question ${gap}`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO wordings (id, gap, query, folded, locale, article, created_at, confidence)
         VALUES (?1, ?1, ?2, ?2, 'en', ?3, ?4, ?5)`,
      )
      .bind(gap, words, article, weekAgo(1), confidence),
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
