import type { KnownWords } from '../../../worker/contract/published/known-words.ts';
import { fold } from '../../languages/fold.ts';
import type { Article } from '../article/read.ts';

/** The words by which each of these articles is found. */
export const knownWords = (articles: readonly Article[]): KnownWords =>
  Object.fromEntries(
    [...Map.groupBy(articles, ({ locale }) => locale)].map(([locale, own]) => [
      locale,
      Object.fromEntries(own.map((article) => [article.slug, wordsOf(article)])),
    ]),
  );

const wordsOf = ({ data: { title, questions, phrasings } }: Article) => [
  ...new Set([title, ...questions, ...phrasings].map(fold)),
];
