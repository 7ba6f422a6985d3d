import { didYouMean } from '../../site/content/advice/did-you-mean.ts';
import type { Article } from '../../site/content/article/read.ts';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { articleId } from './article-id.ts';
import type { Fault, PhrasingLine } from './phrasing-lines.ts';

/** What an article gets. */
export interface Taken {
  article: Article;
  phrasings: string[];
  /** Where its first line is. */
  file: string;
  line: number;
}

/** In characters: a customer's question may be longer, but only its first words name its subject. */
const longest = 200;

interface Known {
  articles: readonly Article[];
  most: number;
}

/** What of these lines is taken: everything but what is no phrasing of an article that is there. */
export function takenFrom(lines: readonly PhrasingLine[], { articles, most }: Known) {
  const byId = new Map(articles.map((article) => [articleId(article), article]));
  const faults: Fault[] = [];
  const taken = new Map<Article, Taken>();
  for (const { file, line, article: id, phrasings } of lines) {
    const article = byId.get(id.toLowerCase());
    if (!article) {
      const guess = didYouMean(id, [...byId.keys()]);
      faults.push({ file, line, message: `There is no article "${id}".${guess}` });
      continue;
    }
    const own = taken.get(article) ?? { article, phrasings: [], file, line };
    taken.set(article, own);
    for (const text of phrasings.map((phrasing) => phrasing.replace(/\s+/g, ' ').trim())) {
      const message = faultOf(text, own);
      if (message) faults.push({ file, line, message });
      else own.phrasings.push(text);
    }
  }
  const chosen = [...taken.values()].map((one) => ({
    ...one,
    phrasings: shortest(one, most),
  }));
  const count = (all: readonly Taken[]) =>
    all.reduce((sum, { phrasings }) => sum + phrasings.length, 0);
  return { taken: chosen, faults, leftOut: count([...taken.values()]) - count(chosen) };
}

/** Why a text is no new phrasing of an article. */
function faultOf(text: string, { article, phrasings }: Taken): string | undefined {
  const fold = (one: string) => foldedQuestion(one, article.locale);
  const { title, questions, phrasings: had } = article.data;
  if (fold(text) === '') return `"${text}" says nothing.`;
  if ([...text].length > longest)
    return `"${text.slice(0, 40)}…" is too long: write at most ${longest} characters.`;
  const same = [title, ...questions].find((one) => fold(one) === fold(text));
  if (same) return `"${text}" is a question or the title of ${articleId(article)} already.`;
  const isHad = [...had, ...phrasings].some((one) => fold(one) === fold(text));
  return isHad ? `"${text}" is a phrasing of ${articleId(article)} already.` : undefined;
}

/** As many as an article may still have, the shortest, in the order in which they were written. */
function shortest({ article, phrasings }: Taken, most: number): string[] {
  const room = Math.max(0, most - article.data.phrasings.length);
  const kept = new Set(
    phrasings.toSorted((one, other) => one.length - other.length).slice(0, room),
  );
  return phrasings.filter((phrasing) => kept.has(phrasing));
}
