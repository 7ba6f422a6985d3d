import { describe, expect, test } from 'vitest';
import { companionSource } from '../../../site/content/companion-source.ts';
import { locales } from '../../../site/languages/registry/locales.ts';
import { ask } from '../../../site/search/ask.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { openPage, origin } from '../product.ts';

/** One question of every article is enough to see whether two engines cut words alike. What the full text adds comes after. */
describe.each(locales)('the first three results in %s', (locale) => {
  const source = companionSource(locale, new Date());
  const questions = source.articles.flatMap(({ questions }) => questions.slice(0, 1));

  test('are the same in Node, in the Worker and in the browser', async () => {
    const companion = await openBuilt(buildCompanion(source));
    const page = await openPage(locale === 'en' ? '/search/' : '/zh-cn/search/');
    const seen: Record<string, string[][]> = {};
    for (const question of questions) {
      const inNode = (await ask(companion, question)).results.map(({ article }) => article);
      const query = new URLSearchParams({ q: question, locale });
      const answer = await fetch(`${origin}/api/search?${query}`);
      const { results } = (await answer.json()) as { results: { article: string }[] };
      const inWorker = results.map(({ article }) => article);
      await page.locator('main [name=q]').fill(question);
      await page.locator('main [name=q]').press('Enter');
      await page.locator(`.count:has-text(${JSON.stringify(question)})`).waitFor();
      const paths = await page
        .locator('search-results .options a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      const inBrowser = paths.map((path) => path.split('/').at(-2) ?? '');
      const compared = Math.min(3, inNode.length);
      seen[question] = [inNode, inWorker, inBrowser].map((some) => some.slice(0, compared));
    }

    expect(questions.length).toBeGreaterThan(20);
    expect(
      Object.entries(seen).filter(([, [one, ...others]]) =>
        others.some((other) => String(other) !== String(one)),
      ),
    ).toEqual([]);
  });
});
