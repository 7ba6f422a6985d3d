import { plainAnswer } from '../../results/short-answer.ts';
import type { CompanionArticle, Field, Heading, SentArticle } from './index-format.ts';

/** One text of an article that a question can be like: its title, one of its questions, a heading … */
export interface Passage {
  kind: Exclude<Field, 'body'>;
  text: string;
  /** Whether it is a question that nobody promises. */
  isPhrasing?: true;
  /** The heading's slug, where it is one. */
  slug?: string;
}

/** The passages of an article, in the order in which `packed-passages.ts` has their numbers. */
export function passagesOf(article: CompanionArticle | SentArticle): Passage[] {
  const passages: Passage[] = [
    { kind: 'title', text: article.title },
    ...article.questions.map((text): Passage => ({ kind: 'question', text })),
    ...article.phrasings.map((text): Passage => ({ kind: 'question', text, isPhrasing: true })),
    ...article.keywords.map((text): Passage => ({ kind: 'keyword', text })),
    ...article.headings.map(headingPassage),
    { kind: 'answer', text: plainAnswer(article.answer) },
    { kind: 'summary', text: article.summary },
  ];
  return passages.filter(({ text }) => text !== '');
}

/**
 * The id that a heading has on its page, by the rule of `github-slugger`, which is too large for a first search; of two
 * that are equal the second has another. It is another rule than that of addresses, `worker/contract/slugs.ts`.
 */
export const headingSlug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

function headingPassage(heading: string | Heading): Passage {
  const { text, slug = headingSlug(text) } =
    typeof heading === 'string' ? { text: heading } : heading;
  return { kind: 'heading', text, slug };
}
