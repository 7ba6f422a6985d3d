import { describe, expect, test } from 'vitest';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { article, site } from '../small-sites.ts';

/** Articles that all say the name of a product, one of them in its title; two more words tell each from the others. */
const articles = (count: number, length = 1) =>
  Array.from({ length: count }, (_, n) =>
    article({
      id: `a${n}`,
      title: n === 7 ? 'What Zorbly is' : `Title${n}`,
      body: `Zorbly and gadget${n} go together. ${fillers(n, length)}`,
    }),
  );

/** Words that no other article has. */
const fillers = (n: number, count: number) =>
  Array.from({ length: count }, (_, k) => `filler${n}x${k}`).join(' ');

describe.each([
  ['an index that is sent whole', articles(30), 0],
  ['an index in parts', articles(400, 60), 1],
])('a word that most articles have, in %s', (_, all, times) => {
  const files = buildCompanion(site('en', all));

  test('is known, and no spelling of another', async () => {
    const answer = await askCompanion(await openBuilt(files), 'zorbly gadget12');

    expect(answer.corrected).toBeUndefined();
    expect(answer.results[0]?.article.id).toBe('a12');
  });

  test('finds the article that is called so', async () => {
    const { results } = await askCompanion(await openBuilt(files), 'what is zorbly');

    expect(results[0]?.article.id).toBe('a7');
  });

  test('costs no more than its letters, and those only where no title is sent beside it', () => {
    const named = [...files.values()].join('').split('zorbly').length - 1;

    expect(named).toBe(times);
  });
});

test('of few articles each is told, whatever most have', async () => {
  const files = buildCompanion(site('en', articles(5)));

  const { results } = await askCompanion(await openBuilt(files), 'zorbly');

  expect(results).toHaveLength(5);
});
