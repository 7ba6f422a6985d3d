import { type Article, usableArticles } from '../../site/content/article/read.ts';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { indexesAt } from '../check/open-index.ts';
import { articleId } from './article-id.ts';
import type { Taken } from './taken.ts';

/**
 * Phrasings that another article has too, or that search, as it is without them, gives to another with confidence. They
 * are shown and never dropped: most of what teaches is among them.
 */
export async function conflictsOf(taken: readonly Taken[], now: Date): Promise<string[]> {
  const indexOf = indexesAt(now);
  const having = askedOf(taken);
  const found: string[] = [];
  for (const { article, phrasings } of taken) {
    const id = articleId(article);
    const index = await indexOf(article.locale);
    for (const question of phrasings) {
      const others = having.get(keyOf(article, question)) ?? new Set();
      const other = [...others].find((one) => one !== id);
      const asked = await index.ask({ article: article.slug, question });
      if (other) found.push(`"${question}": ${id} and ${other} have it`);
      else if (asked.answered && asked.first && asked.first !== article.slug)
        found.push(`"${question}": ${id}, but search answers with ${asked.first}`);
    }
  }
  return found;
}

/** The articles that have each question or phrasing, those that are only written yet among them. */
function askedOf(taken: readonly Taken[]): Map<string, Set<string>> {
  const having = new Map<string, Set<string>>();
  const add = (article: Article, texts: readonly string[]) => {
    for (const text of texts) {
      const key = keyOf(article, text);
      having.set(key, (having.get(key) ?? new Set()).add(articleId(article)));
    }
  };
  for (const article of usableArticles())
    add(article, [...article.data.questions, ...article.data.phrasings]);
  for (const { article, phrasings } of taken) add(article, phrasings);
  return having;
}

const keyOf = ({ locale }: Article, text: string) => `${locale} ${foldedQuestion(text, locale)}`;
