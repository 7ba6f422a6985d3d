import type { Companion } from '../companion.ts';
import { isExactName, termOf } from '../features.ts';
import { hasArticle } from '../format/postings.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Ranked } from '../ranking/rank-articles.ts';
import type { Words } from '../word-list.ts';
import { type Named, type Term, termsOf } from './missing-term.ts';
import { numbersOf } from './named-numbers.ts';
import { textsOf } from './texts-of.ts';

/** A ranking, and what the question names exactly and the first of it has not. */
export interface Led {
  ranked: readonly Ranked[];
  /** As it was typed. */
  missing?: string;
}

/** A ranking, led by the articles that have the code which the question names, where the best one has another. */
export async function ledByCode(
  companion: Companion,
  question: string,
  {
    ranked,
    words: around,
    articles,
  }: { ranked: readonly Ranked[]; words: Words; articles: OpenArticles },
): Promise<Led> {
  const { root, analyser } = companion;
  const terms = termsOf(question, root.locale);
  if (terms.length === 0 || ranked.length === 0) return { ranked };
  const words = companion.isWhole
    ? around
    : await companion.wordsAround([
        ...analyser.words(question),
        ...terms.flatMap(({ names }) => names),
      ]);
  const known = new Map<number, Named>();
  const missing = missingFrom(ranked);
  if (missing === undefined) return { ranked };
  const [best] = ranked as [Ranked];
  const having = ranked.filter(
    ({ article, score }) =>
      missing.has(named(article)) && (missing.isCode || score >= leastShare * best.score),
  );
  const led = [...having, ...ranked.filter((one) => !having.includes(one))];
  const still = missingFrom(led);
  return { ranked: led, ...(still && { missing: asTyped(still.typed, question) }) };

  function missingFrom([best]: readonly Ranked[]): Term | undefined {
    const article = named((best as Ranked).article);
    return terms.find(
      (term) => !term.has(article) && (term.isOtherIn(article) || isAllThatIsAsked(term)),
    );
  }

  function isAllThatIsAsked({ typed, isCode }: Term): boolean {
    const { words: split, stem, isStopWord } = analyser;
    const parts = split(typed);
    const rest = split(question).filter((word) => !parts.includes(word) && !isStopWord(stem(word)));
    return isCode === true && rest.every((word) => !words.has(stem(word)));
  }

  function named(article: number): Named {
    const one = known.get(article) ?? {
      texts: textsOf(articles, article),
      has: (name) => hasName(article, name),
      numbersOf: (name) =>
        numbersOf(
          name,
          words.words.filter((word) => isExactName(word) && hasName(article, word)),
        ),
    };
    known.set(article, one);
    return one;
  }

  function hasName(article: number, name: string): boolean {
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
  const at = plain.toLowerCase().replaceAll('\\', '/').indexOf(term);
  return at < 0 ? term : plain.slice(at, at + term.length);
}

/** An article that has the number of a name, or the day, leads only where it scores so much of what the best one does. */
const leastShare = 0.5;
