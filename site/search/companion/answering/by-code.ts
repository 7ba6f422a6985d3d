import type { Companion } from '../companion.ts';
import { termOf } from '../features.ts';
import { hasArticle } from '../format/postings.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Ranked } from '../ranking/rank-articles.ts';
import type { Words } from '../word-list.ts';
import { missingTerm, nameOf } from './missing-term.ts';
import { textsOf } from './texts-of.ts';

/** A ranking, and what the question names exactly and the first of it has not. */
export interface Led {
  ranked: readonly Ranked[];
  missing?: string;
}

/** A ranking, led by the articles that have the code which the question names, where the best one has another. */
export function ledByCode(
  { root, analyser }: Companion,
  question: string,
  { ranked, words, articles }: { ranked: readonly Ranked[]; words: Words; articles: OpenArticles },
): Led {
  const missing = missingFrom(ranked);
  if (missing === undefined) return { ranked };
  const having = ranked.filter(({ article }) => has(article, nameOf(missing)));
  if (having.length === 0) return { ranked, missing: asTyped(missing, question) };
  const led = [...having, ...ranked.filter((one) => !having.includes(one))];
  const still = missingFrom(led);
  return { ranked: led, ...(still !== undefined && { missing: asTyped(still, question) }) };

  function missingFrom([best]: readonly Ranked[]): string | undefined {
    if (!best) return undefined;
    return missingTerm(question, {
      locale: root.locale,
      names: textsOf(articles, best.article),
      has: (name) => has(best.article, name),
    });
  }

  function has(article: number, name: string): boolean {
    const term = termOf(name, analyser);
    return (
      words.having(term).some((postings) => hasArticle(postings, article)) ||
      articles.ownersOf(term).has(article)
    );
  }
}

/** A term as it stands in the question, capitals and all. */
function asTyped(term: string, question: string): string {
  const plain = question.normalize('NFKC');
  const at = plain.toLowerCase().indexOf(term);
  return at < 0 ? term : plain.slice(at, at + term.length);
}
