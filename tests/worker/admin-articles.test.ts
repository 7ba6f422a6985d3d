import { describe, expect, test } from 'vitest';
import { articles, db } from './harness.ts';
import { ownerText } from './owner.ts';

const [first, second, third] = articles.articles.en;

describe('GET /admin/articles/', () => {
  test('without votes every article is listed as such', async () => {
    const page = await ownerText('/admin/articles/');
    const all = articles.articles.en.length + articles.articles['zh-CN'].length;

    expect(page).toContain('No votes yet');
    expect(page).toContain(`${all} articles without votes`);
  });

  test('the lowest yes share stands first, from eight votes on', async () => {
    await votes(first?.slug, { yes: 9, no: 1 });
    await votes(second?.slug, { yes: 4, no: 6 });
    await votes(third?.slug, { yes: 0, no: 7 });
    const page = await ownerText('/admin/articles/');
    const places = [second, first, third].map((article) =>
      page.indexOf(`/articles/${article?.slug}/`),
    );

    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toContain('40% (17% – 69%)');
    expect(page).toContain('too few to say');
  });

  test('votes for an earlier text are counted apart from those for the present one', async () => {
    await votes(first?.slug, { yes: 0, no: 9 }, 'long-ago');
    await votes(first?.slug, { yes: 9, no: 0 }, first?.version);
    const page = await ownerText('/admin/articles/');

    expect(page).toMatch(/earlier text.*0% \(0% – 30%\).*as it is now.*100% \(70% – 100%\)/s);
  });

  test('an article that is published no more keeps its votes, without a link', async () => {
    await votes('gone', { yes: 1, no: 1 });
    const page = await ownerText('/admin/articles/');

    expect(page).toContain('no longer published');
    expect(page).not.toContain('/articles/gone/');
  });

  test('shows what people missed, as text', async () => {
    await votes(first?.slug, { yes: 0, no: 1 }, '', '<b>Only the UK</b>');
    const page = await ownerText('/admin/articles/');

    expect(page).toContain('&lt;b&gt;Only the UK&lt;/b&gt;');
    expect(page).toContain('The steps differ');
  });
});

async function votes(
  article: string | undefined,
  { yes, no }: { yes: number; no: number },
  version = '',
  comment: string | null = null,
) {
  const helpful = [...Array<string>(yes).fill('yes'), ...Array<string>(no).fill('no')];
  const insertion = db.prepare(
    `INSERT INTO votes (article, locale, version, helpful, reason, comment, visitor, day, created_at)
     VALUES (?1, 'en', ?2, ?3, ?4, ?5, ?6, 'today', ?7)`,
  );
  await db.batch(
    helpful.map((vote) =>
      insertion.bind(
        article,
        version,
        vote,
        comment && 'steps-differ',
        comment,
        crypto.randomUUID(),
        new Date().toISOString(),
      ),
    ),
  );
}
