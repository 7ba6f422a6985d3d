import type { Article } from '../../site/content/article/read.ts';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { plainAnswer } from '../../site/search/results/short-answer.ts';
import { articleId } from './article-id.ts';

interface Asked {
  article: Article;
  /** Titles of articles that it could be taken for. */
  near: readonly string[];
}

/** All that somebody needs who writes phrasings for these articles and sees nothing else. */
export const promptText = (locale: Locale, articles: readonly Asked[]): string =>
  `${instructions(locale, articles.length)}\n${articles.map(articleText).join('\n')}`;

const nameOf = (locale: Locale) =>
  new Intl.DisplayNames('und', { type: 'language' }).of(locale) ?? locale;

const instructions = (locale: Locale, count: number) => `# Phrasings

Write 6 to 12 further ways in which customers ask what ${count === 1 ? 'this article answers' : 'each of these articles answers'}, in ${nameOf(locale)}.

- Other words than the title and the questions have: everyday words, the symptom in place of the cause, the wish in
  place of the function. One without a new word adds nothing.
- As people type: two or three words, half a sentence, a complaint, now and then a whole sentence. Short ones teach most.
- Each belongs to its article and to none of those near it: say the object, the direction, the time, the party.
- Only what the short answer answers. No names of people, no numbers that are not here.

Answer with one line of JSON ${count === 1 ? '' : 'for each article '}and nothing else:

{ "article": "language/slug", "phrasings": ["…", "…"] }
`;

const articleText = ({ article, near }: Asked) => {
  const { title, answer, summary, questions, phrasings } = article.data;
  return `
## ${title}

article: ${articleId(article)}
${list('Short answer', [answer ? plainAnswer(answer) : (summary ?? '')])}${list('Questions it has', questions)}${list('Phrasings it has', phrasings)}${list('Near it, and not meant', near)}`;
};

const list = (name: string, items: readonly string[]) =>
  items.some(Boolean) ? `\n${name}:\n${items.map((item) => `- ${item}\n`).join('')}` : '';
