import type { Answers, Part, Result } from '../answers.ts';
import { markCount } from '../excerpt.ts';
import { passage } from './excerpt-of-page.ts';
import type { FullText } from './full-text.ts';
import { rank } from './rank.ts';

/** So many articles are read from the full text: those after them have a passing word in common. */
const most = 10;

/**
 * The same results with what the full text adds: the passage where the words stand, and below them the
 * articles that the companion index did not find. No result changes its place.
 */
export async function addFullText(
  answers: Answers,
  fullText: FullText,
  { topic }: Part = {},
): Promise<Answers> {
  const ranked = await rank(fullText, answers.words, topic);
  const passages = await Promise.all(ranked.slice(0, most).map(passage));
  const byArticle = new Map(passages.map((result) => [result.article, result]));
  const known = new Set(answers.results.map(({ article }) => article));
  const results = [
    ...answers.results.map((result) => withPassage(result, byArticle.get(result.article), answers)),
    ...passages.filter(({ article }) => !known.has(article)),
  ];
  return { ...answers, results, total: results.length };
}

/** The passage is taken where it says more of the question than the summary or the short answer. */
function withPassage(
  result: Result,
  passage: Result | undefined,
  { words, locale }: Answers,
): Result {
  if (!passage) return result;
  const marks = (text: string) => markCount(text, words, locale);
  if (marks(passage.excerpt) <= marks(result.excerpt)) return result;
  return {
    ...result,
    excerpt: passage.excerpt,
    url: result.url.includes('#') ? result.url : passage.url,
  };
}
