import { describe, expect, test } from 'vitest';
import { votesBeforePath } from '../../../worker/contract/published/votes-before.ts';
import { runSchedule } from '../../schedule.ts';
import { articles, db, get, postForm, postJson, worker } from '../harness.ts';
import { ownerGet, ownerText } from '../owner.ts';
import { addSeen, addVotes, addWeek, weekAgo } from './article-rows.ts';

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
    const texts = [1, 2, 3, 4].map((page) => ownerText(`/admin/articles/?page=${page}`));
    const page = (await Promise.all(texts)).join();

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
    expect(page).toContain(`<a href="${path(second?.slug)}#texts">`);
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
    expect(row).toMatch(/#readers"><b>5%<\/b>.*3–8%.*15 of 300 visits/s);
    expect(row).toContain('<title>Visits in 12 weeks: from 200 to 100</title>');
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

    expect(rowOf(await ownerText(`/admin/articles/?q=${first?.slug}`), first?.slug)).toMatch(
      /1\syes · 0\sno/,
    );
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
    expect(page.indexOf('<h2>Due for a review')).toBeLessThan(page.indexOf('<h2>All articles'));
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

const rowOf = (page: string, slug = '') =>
  page
    .slice(page.indexOf('class="articles"'))
    .split('<tr>')
    .find((row) => row.includes(path(slug))) ?? '';
