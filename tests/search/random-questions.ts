import { analyserOf } from '../../site/languages/registry/analysers.ts';
import type { CompanionSource } from '../../site/search/companion/build/source.ts';
import { oneOf, seeded } from './seeded.ts';

/** Questions of one to seven words that the site has, in any order, the same every time. */
export function randomQuestions(
  { articles, locale }: CompanionSource,
  count: number,
  seed = 1,
): string[] {
  const chance = seeded(seed);
  const texts = articles.flatMap(({ title, questions, answer, body }) =>
    [title, ...questions, answer, body].map((text) => analyserOf(locale).words(text)),
  );
  const word = () => oneOf(oneOf(texts, chance), chance);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(7 * chance()) }, word).join(' '),
  );
}
