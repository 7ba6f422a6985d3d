import type { Companion } from '../../companion.ts';
import { isExactName, termOf } from '../../features.ts';
import { hasArticle } from '../../format/postings.ts';
import type { OpenArticles } from '../../open-articles.ts';
import type { Words } from '../../word-list.ts';
import { numberName, numbersOf } from './named-numbers.ts';
import type { Named } from './terms.ts';

/** Articles as far as they tell whether they have what a question names; each is read once. */
export function namedArticles(
  { analyser }: Companion,
  { words, articles }: { words: Words; articles: OpenArticles },
): (article: number) => Named {
  const known = new Map<number, Named>();
  const names = words.words.filter(isExactName);
  const texts = new Map<number, string[]>();
  for (const { owner, text } of articles.passages)
    texts.set(owner, [...(texts.get(owner) ?? []), text]);
  const hasName = (article: number, name: string) => {
    const term = termOf(name, analyser);
    return (
      words.having(term).some((postings) => hasArticle(postings, article)) ||
      articles.ownersOf(term).has(article)
    );
  };
  const read = (article: number): Named => ({
    texts: texts.get(article) ?? [],
    has: (name) => hasName(article, name),
    numbersOf: (name) => numbersOf(name, names).filter((one) => hasName(article, numberName(one))),
  });
  return (article) => {
    const one = known.get(article) ?? read(article);
    known.set(article, one);
    return one;
  };
}
