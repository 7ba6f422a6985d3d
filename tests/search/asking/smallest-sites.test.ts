import { describe, expect, test } from 'vitest';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { best, openSite } from '../open-site.ts';
import { article, bicycleShop, bookingTool, site } from '../small-sites.ts';

const sites = [
  { locale: 'en', title: 'Return a bicycle', other: 'do you sell pizza', source: bicycleShop },
  { locale: 'zh-CN', title: '取消预约', other: '你们卖披萨吗', source: bookingTool },
] as const;

describe.each(sites)('a site in $locale', ({ locale, title, other, source }) => {
  test('of no articles is built, and answers nothing', async () => {
    const ask = await openSite(site(locale, []));

    for (const question of [title, other, '', '?'])
      expect(await ask(question)).toMatchObject({ results: [], confidence: 0, answered: false });
  });

  test.each([
    ['no articles', []],
    ['one article', [article({ title })]],
    ['all', source.articles],
  ])('of %s has no number in its index that is none', (_, articles) => {
    const files = buildCompanion(site(locale, articles));

    // JSON writes `null` for what is no number.
    expect([...files.values()].filter((file) => file.includes('null'))).toEqual([]);
  });

  test('of one article finds it, and is no surer of what it does not have', async () => {
    const [first] = source.articles;
    const ask = await openSite(site(locale, first ? [first] : []));
    const [known, unknown] = [await ask(first?.title ?? ''), await ask(other)];

    expect(best(known)).toBe(first?.id);
    expect(known.confidence).toBeGreaterThanOrEqual(0);
    expect(known.confidence).toBeLessThanOrEqual(1);
    expect(unknown.answered).toBe(false);
    expect(unknown.confidence).toBeLessThanOrEqual(known.confidence);
  });

  test('of one title finds it', async () => {
    const ask = await openSite(site(locale, [article({ title })]));
    const answer = await ask(title);

    expect(best(answer)).toBe(title);
    expect(answer.results[0]?.score).toBe(0);
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect((await ask(other)).answered).toBe(false);
  });

  test('finds an article that has nothing but its title', async () => {
    const bare = locale === 'en' ? 'Open the garage' : '打开车库';
    const ask = await openSite({
      ...source,
      articles: [...source.articles, article({ title: bare })],
    });

    expect(best(await ask(bare))).toBe(bare);
  });

  test('has an article whose title is all signs, which no question finds', async () => {
    const ask = await openSite({
      ...source,
      articles: [article({ title: '?!' }), ...source.articles],
    });

    expect((await ask('?!')).results).toEqual([]);
    expect(best(await ask(title))).not.toBe('?!');
  });

  test('names both of two articles with one title, and is sure of neither', async () => {
    const doubles = [article({ id: 'one', title }), article({ id: 'other', title })];
    const { results, answered, confidence } = await (await openSite(site(locale, doubles)))(title);

    expect(results.map(({ article }) => article.id).sort()).toEqual(['one', 'other']);
    expect(results.map(({ score }) => score).every(Number.isFinite)).toBe(true);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(answered).toBe(false);
  });

  test('names articles that a question cannot tell apart in the order of the site', async () => {
    const bodies = ['one', 'two', 'three'].map((id) => article({ id, title, body: 'zyzzyva' }));
    const ask = await openSite({ ...source, articles: [...source.articles, ...bodies] });
    const { results } = await ask('zyzzyva');

    expect(results.map(({ article }) => article.id)).toEqual(['one', 'two', 'three']);
  });

  test('tells two articles with one title apart by what else they say', async () => {
    const [first, second] = source.articles;
    const [asked = ''] = second?.questions ?? [];
    const doubles = source.articles.map((one) =>
      one === second ? { ...one, title: first?.title ?? '' } : one,
    );
    const ask = await openSite({ ...source, articles: doubles });

    expect(best(await ask(asked))).toBe(second?.id);
    expect(best(await ask(first?.questions[0] ?? ''))).toBe(first?.id);
  });
});

describe('a question in another language than the site', () => {
  test.each([
    ['Chinese', bicycleShop, bookingTool],
    ['English', bookingTool, bicycleShop],
  ])('is not answered: %s', async (_, source, foreign) => {
    const ask = await openSite(source);
    const answers = await Promise.all(
      foreign.articles.flatMap(({ title, questions }) => [title, ...questions]).map((q) => ask(q)),
    );

    expect(answers.filter(({ answered }) => answered)).toEqual([]);
    for (const { confidence } of answers) expect(confidence).toBeGreaterThanOrEqual(0);
  });
});
