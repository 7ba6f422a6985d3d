import { didYouMean } from '../../site/content/advice/did-you-mean.ts';
import type { Article } from '../../site/content/article/read.ts';
import { foldedQuestion } from '../../site/content/checks/questions.ts';
import { languageOf } from '../../site/languages/registry/locales.ts';
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
/** Without signs and spaces: a letter names nothing. */
const shortest = 2;

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
    phrasings: shortestOf(one, most),
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
  if ([...fold(text)].length < shortest) return `"${text}" is too short: write a word or more.`;
  if ([...text].length > longest)
    return `"${text.slice(0, 40)}…" is too long: write at most ${longest} characters.`;
  if (isOfOtherScript(text, article))
    return `"${text}" is in another script than ${articleId(article)}: write it in the language of the article.`;
  const same = [title, ...questions].find((one) => fold(one) === fold(text));
  if (same) return `"${text}" is a question or the title of ${articleId(article)} already.`;
  const isHad = [...had, ...phrasings].some((one) => fold(one) === fold(text));
  return isHad ? `"${text}" is a phrasing of ${articleId(article)} already.` : undefined;
}

/**
 * Whether no customer would ask so in an article's language, by its letters. Names are written as they are: what the article
 * has in letters of another script may be a phrasing of it.
 */
function isOfOtherScript(text: string, { locale, data, body }: Article): boolean {
  const { letter } = languageOf(locale);
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0) return false;
  // Latin names stand in texts of every language, and nothing else in those of Latin letters.
  if (letter.test('a'))
    return letters.some((one) => !letter.test(one) && !/\p{Script=Latin}/u.test(one));
  if (letters.some((one) => letter.test(one))) return false;
  const said = [data.title, data.answer, ...data.questions, ...data.keywords, body]
    .join(' ')
    .toLowerCase();
  return !(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => said.includes(word));
}

/** As many as an article may still have, the shortest, in the order in which they were written. */
function shortestOf({ article, phrasings }: Taken, most: number): string[] {
  const room = Math.max(0, most - article.data.phrasings.length);
  const kept = new Set(
    phrasings.toSorted((one, other) => one.length - other.length).slice(0, room),
  );
  return phrasings.filter((phrasing) => kept.has(phrasing));
}
