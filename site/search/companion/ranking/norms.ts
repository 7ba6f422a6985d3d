import { firstOfTwo } from '../format/postings.ts';
import type { OpenPart } from '../open-articles.ts';
import type { Words } from '../word-list.ts';
import { type Collection, idfOf } from './bm25f.ts';

/** The articles of an index that is sent whole with the lengths of their passages' vectors, as these words weigh them. */
export function measured(open: OpenPart, words: Words, collection: Collection): OpenPart {
  const { having, passages } = open;
  const squares = new Float64Array(passages.length);
  for (const [name, found] of having) {
    const articles = new Set(words.having(name).flatMap(firstOfTwo));
    const own = firstOfTwo(found);
    for (const passage of own)
      articles.add((passages[passage] as OpenPart['passages'][number]).owner);
    const count = words.isInMost(name) ? collection.articles : articles.size;
    const idf = idfOf(name, count, collection);
    for (const [n, passage] of own.entries())
      squares[passage] = (squares[passage] as number) + (found[2 * n + 1] as number) ** 2 * idf;
  }
  const norm = (passage: number) => Math.sqrt(squares[passage] as number) || 1;
  return { ...open, passages: passages.map((one, n) => ({ ...one, norm: norm(n) })) };
}
