import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import { withoutSentenceEnd } from '../../site/languages/sentences.ts';
import { withoutHidden } from '../contract/hidden-characters.ts';
import { isFileName, slugOf } from '../contract/slugs.ts';

/** A gap as somebody writes its article. */
interface GapToWrite {
  gap: number;
  locale: Locale;
  /** The customers' own words, most people first. */
  wordings: string[];
  topic: string;
  /** In place of what the customers' words give. */
  title?: string | undefined;
  slug?: string | undefined;
  /** Makes an address of the title where that has no Latin letters: the Worker cannot hold the tables that it takes. */
  readable?: (title: string) => string;
}

interface Draft {
  slug: string;
  /** From the content folder: `articles/en/getting-paid/change-currency.mdx`. */
  path: string;
  text: string;
}

/** As many questions as an article starts with. */
export const mostQuestions = 8;
/** As an article's front matter takes it. */
export const longestTitle = 120;

/** An article for a gap, as a draft: everything but the answer, with the questions in the customers' own words. */
export function articleDraft(toWrite: GapToWrite, today: string): Draft {
  const { gap, locale, wordings, topic } = toWrite;
  const title = toWrite.title ?? titleOf(wordings[0] ?? '');
  const named = slugOf(title) || (toWrite.readable?.(title) ?? '');
  const slug = toWrite.slug ?? (isFileName(named) ? named : `question-${gap}`);
  return {
    slug,
    path: `articles/${languageOf(locale).path}/${topic}/${slug}.mdx`,
    text: draftText({ title, questions: wordings, checked: today }),
  };
}

/** The file of an article that is still to be written. */
export const draftText = ({ title, questions, checked }: Begun): string => `---
title: ${quoted(title)}
summary: ''
answer: ''
questions:${questions.length > 0 ? `\n${questionLines(questions)}` : ' []\n'}checked: ${checked}
draft: true
---
`;

interface Begun {
  title: string;
  questions: readonly string[];
  /** An ISO date. */
  checked: string;
}

/** The lines of `questions.yaml` that promise the answer: entries of the gap's language. */
export const promiseLines = (wordings: readonly string[], article: string): string =>
  wordings
    .slice(0, mostQuestions)
    .map((wording) => `  - question: ${quoted(wording)}\n    article: ${article}\n`)
    .join('');

/** The lines of an article's front matter that add these questions. */
export const questionLines = (wordings: readonly string[]): string =>
  wordings
    .slice(0, mostQuestions)
    .map((wording) => `  - ${quoted(wording)}\n`)
    .join('');

/** "how do i change currency?" as a title: "How do i change currency". */
function titleOf(wording: string): string {
  const plain = withoutSentenceEnd(wording.trim());
  const words =
    plain.length > longestTitle ? plain.slice(0, longestTitle).replace(/\s+\S*$/u, '') : plain;
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** What makes words mean the same in `words.yaml`, below their language. */
export const synonymLines = (locale: Locale, lines: SynonymWords[]): string =>
  `${locale}:\n${lines.map(lineOf).join('')}`;

interface SynonymWords {
  words: readonly string[];
  /** Said at the end of the line. */
  comment?: string;
}

const lineOf = ({ words, comment }: SynonymWords) =>
  `  - [${words.map(scalar).join(', ')}]${comment ? ` # ${comment}` : ''}\n`;

/** A text as YAML reads it back. The check takes no hidden character, and quotes would only write it otherwise. */
const quoted = (text: string) => JSON.stringify(withoutHidden(text));

/** A word as YAML reads it back: plain where nothing in it means something there. */
const scalar = (word: string) => (plain.test(word) ? word : quoted(word));

const plain = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M} ]*$/iu;
