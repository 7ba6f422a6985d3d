import { sentencesOf } from '../../../languages/sentences.ts';
import { plainAnswer } from '../../results/short-answer.ts';
import type { Companion } from '../companion.ts';
import { termOf } from '../features.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { Ranked } from '../ranking/rank-articles.ts';
import type { Words } from '../word-list.ts';

/** A ranking, and what the question names exactly and the first of it has not. */
interface Led {
  ranked: readonly Ranked[];
  missing?: string;
}

/**
 * A ranking, led by the articles that have the code which the question names, where the best one has another. What knows
 * codes is fetched for a question with a digit or a sign.
 */
export async function ledByCode(
  { root, analyser }: Companion,
  question: string,
  { ranked, words, articles }: { ranked: readonly Ranked[]; words: Words; articles: OpenArticles },
): Promise<Led> {
  const module = /[\d+#]/.test(question)
    ? await import('./missing-term.ts').catch(() => undefined)
    : undefined;
  if (!module) return { ranked };
  const missing = missingFrom(ranked);
  if (missing === undefined) return { ranked };
  const having = ranked.filter(({ article }) => has(article, module.nameOf(missing)));
  if (having.length === 0) return { ranked, missing };
  const led = [...having, ...ranked.filter((one) => !having.includes(one))];
  const still = missingFrom(led);
  return { ranked: led, ...(still !== undefined && { missing: still }) };

  function missingFrom([best]: readonly Ranked[]): string | undefined {
    if (!best) return undefined;
    return module?.missingTerm(question, {
      locale: root.locale,
      names: articles.textsOf(best.article),
      has: (name) => has(best.article, name),
    });
  }

  function has(article: number, name: string): boolean {
    const term = termOf(name, analyser);
    const bodies = words.having(term).flat();
    return (
      bodies.some((posting) => posting.article === article) || articles.ownersOf(term).has(article)
    );
  }
}

/** Whether the short answer of an article does harm to something else. What knows such verbs is fetched for one that has any. */
export async function harmsOther(
  { root, analyser }: Companion,
  question: string,
  { articles, article }: { articles: OpenArticles; article: number | undefined },
): Promise<boolean> {
  const best = root.harmful.includes(article ?? -1) && articles.articles.get(article ?? -1);
  if (!best) return false;
  const module = await import('./harm.ts').catch(() => undefined);
  // Without what knows, nothing is shown that might do harm.
  if (!module) return true;
  return module.isOtherMatter(question, {
    locale: root.locale,
    analyser,
    names: [...articles.textsOf(article ?? -1), ...sentencesOf(plainAnswer(best.answer))],
    isKnown: (term) => articles.ownersOf(term, ['title', 'keyword']).size > 0,
  });
}
