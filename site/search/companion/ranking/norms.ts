import type { OpenPart } from '../open-articles.ts';
import type { Words } from '../word-list.ts';
import { type Collection, idfOf } from './bm25f.ts';

/** Measures the vectors of the passages of an index that is sent whole: all by which they are weighed is here. */
export function measureNorms({ having, passages }: OpenPart, words: Words, collection: Collection) {
  const squares = new Float64Array(passages.length);
  for (const [name, found] of having) {
    const articles = new Set(words.having(name).flatMap(articlesOf));
    const own = found.filter((_, n) => n % 2 === 0);
    for (const passage of own)
      articles.add((passages[passage] as OpenPart['passages'][number]).owner);
    const count = words.isInMost(name) ? collection.articles : articles.size;
    const idf = idfOf(name, count, collection);
    for (const [n, passage] of own.entries())
      squares[passage] = (squares[passage] as number) + (found[2 * n + 1] as number) ** 2 * idf;
  }
  for (const [n, passage] of passages.entries())
    passage.norm = Math.sqrt(squares[n] as number) || 1;
}

const articlesOf = (postings: ReturnType<Words['having']>[number]) =>
  postings.map(({ article }) => article);
