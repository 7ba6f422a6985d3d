import { plainAnswer } from '../short-answer.ts';
import { slugOf } from './heading-slug.ts';
import type { CompanionArticle, Field, Heading, SentArticle } from './index-format.ts';

/** One saying of an article that a question can be like: its title, one of its questions, a heading … */
export interface Unit {
  kind: Exclude<Field, 'body'>;
  text: string;
  /** The heading's slug, where it is one. */
  slug?: string;
}

/** The units of an article, in the order in which `unit-data.ts` speaks of them. */
export function unitsOf(article: CompanionArticle | SentArticle): Unit[] {
  const units: Unit[] = [
    { kind: 'title', text: article.title },
    ...article.questions.map((text): Unit => ({ kind: 'question', text })),
    ...article.keywords.map((text): Unit => ({ kind: 'keyword', text })),
    ...article.headings.map(headingUnit),
    { kind: 'answer', text: plainAnswer(article.answer) },
    { kind: 'summary', text: article.summary },
  ];
  return units.filter(({ text }) => text !== '');
}

function headingUnit(heading: string | Heading): Unit {
  const { text, slug = slugOf(text) } = typeof heading === 'string' ? { text: heading } : heading;
  return { kind: 'heading', text, slug };
}
