import { beginningOf } from '../../site/languages/registry/beginnings.ts';
import { type Locale, languageOf, locales } from '../../site/languages/registry/locales.ts';
import type { Answers } from './answers.ts';
import { inEach, quoted, settingsText } from './settings-text.ts';

export interface ContentFile {
  /** From the content folder. */
  path: string;
  text: string;
}

type Articles = ReturnType<typeof beginningOf>['articles'];
type Slug = keyof Articles;

/** The topics of a new help centre, each with one article. */
const topics = [
  { id: 'start', icon: 'flag', article: 'find-an-answer' },
  { id: 'problems', icon: 'question', article: 'report-a-problem' },
  { id: 'payments', icon: 'card', article: 'ask-about-a-payment' },
  { id: 'account', icon: 'person', article: 'your-data' },
] as const;

/** What every content folder has: settings, and the files in which words and promises are gathered. */
export const commonFiles = (answers: Answers): ContentFile[] => [
  { path: 'site.yaml', text: settingsText(answers) },
  { path: 'words.yaml', text: wordsText },
  { path: 'questions.yaml', text: questionsText },
];

/** A whole content folder to begin with. `today` is an ISO date. */
export const beginningFiles = (answers: Answers, today: string): ContentFile[] => [
  ...commonFiles(answers),
  { path: 'topics.yaml', text: topicsText(answers) },
  ...answers.locales.flatMap((locale) => articlesIn(locale, today)),
];

const topicsText = (
  answers: Answers,
) => `# The folders below articles/<locale>/, as customers see them.

${topics
  .map(
    ({ id, icon }, n) => `- id: ${id}
  icon: ${icon}
  order: ${10 * (n + 1)}
  name: ${inEach(answers, (locale) => beginningOf(locale).topics[id].name)}
  description: ${inEach(answers, (locale) => beginningOf(locale).topics[id].description)}
`,
  )
  .join('')}`;

/** Name and description of each topic in a language, by its id. */
export const topicTexts = (locale: Locale): Record<string, { name: string; description: string }> =>
  beginningOf(locale).topics;

/** The articles of a language, one a topic. */
export const articlesIn = (locale: Locale, today: string): (ContentFile & { topic: string })[] =>
  topics.map(({ id, article }) => ({
    topic: id,
    path: `articles/${languageOf(locale).path}/${id}/${article}.mdx`,
    text: articleText(locale, article, today),
  }));

function articleText(locale: Locale, slug: Slug, today: string): string {
  const { comment, articles } = beginningOf(locale);
  const { title, summary, answer, questions, keywords, body } = articles[slug];
  return `---
# ${comment}
title: ${quoted(title)}
summary: ${quoted(summary)}
answer: ${quoted(answer)}
questions:
${questions.map((question) => `  - ${quoted(question)}`).join('\n')}
keywords: [${keywords.map(quoted).join(', ')}]
checked: ${today}
---

${body}`;
}

const wordsText = `# Words that mean the same to your customers, by language:
#   ${locales[0]}:
#     - [plan, tier, subscription]
# An article that has one is found by the others too. What everybody says for each other search knows by itself.
`;

const questionsText = `# Further questions, and the article that must be found first by each, by language:
#   ${locales[0]}:
#     - question: the login code never came
#       article: sign-in-code
# An article that loses its place stops the build. Questions that the article has anyway stand in the article.
`;
