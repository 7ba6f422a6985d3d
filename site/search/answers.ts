import type { Locale } from '../languages/registry/locales.ts';
import type { ElementPart } from './results/parts.ts';
import type { OtherLanguage } from './results/strings.ts';

/** What search says to a question. */
export interface Answers {
  question: string;
  /** The language of the articles, which is the one that the question is in. */
  locale: Locale;
  /** Where that is another one than the reader's page is in. */
  otherLanguage?: OtherLanguage;
  /** The words that were looked for. */
  words: string[];
  /** The question as it was read: in the characters of the index, its words corrected. */
  read: string;
  /** The same, when a word of it was misspelt. */
  corrected?: string | undefined;
  /** Whether it has a word that tells its subject; a greeting has none, and nothing is looked for. */
  asks: boolean;
  /** What the question names exactly and nothing near has, as it was typed: a code, a version, a year. */
  missing?: string | undefined;
  /** Whether an article here answers the question; when none does, that is a gap. */
  answered: boolean;
  /** Whether the first result has a short answer or a passage, which may be shown as the answer. */
  clear: boolean;
  /** So many of the first results may be meant: which, the customer says. 0 where one is. */
  choices: number;
  /** How sure it is that the first result answers the question, 0 to 1. */
  confidence: number;
  /** The names of the topics that have results, whichever of them is read. */
  topics: Record<string, string>;
  /** How many articles there are, of which `results` holds a part. */
  total: number;
  /** Best first. */
  results: Result[];
}

/**
 * The same of a question that was sent. A word still being typed is not unanswered as long as one of the site may begin
 * like it; once it is sent, it is, where nothing was found.
 */
export const asSent = (answers: Answers): Answers => ({
  ...answers,
  answered: answers.answered && answers.total > 0,
});

export interface Result {
  article: string;
  title: string;
  topic: string;
  topicName: string;
  /** The article's address, with the place in it that answers, or the heading under which the words stand. */
  url: string;
  /** The article's short answer with its inline marks; empty when it has none. */
  answer: string;
  /** What of the article answers the question better than that; the first result alone may have it. */
  passage?: ShownPassage;
  excerpt: string;
  score: number;
}

/** A section, a closed question, some steps, a row of a table: a piece of an article that answers by itself. */
interface ShownPassage {
  /** The headings above it, from the outermost on; none at the top of its article. */
  path: string[];
  /** Plain text, steps and items in lines of their own. */
  text: string;
  /** The same as it is shown. */
  parts: ElementPart[];
}

/** Which of the results to find. */
export interface TopicFilter {
  /** Of one topic alone. */
  topic?: string;
  /** Also the page where a person is reached, where one is asked for. */
  contact?: boolean;
}
