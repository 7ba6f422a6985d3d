import type { PersonWords } from '../../../languages/facts.ts';
import type { Locale } from '../../../languages/registry/locales.ts';

/**
 * The companion index of one language, as it is sent: JSON. It holds what articles are found by as words;
 * what can be worked out from words (pieces, their weights) is worked out where it is opened, which is
 * smaller than sending it. What each choice is worth: docs/search.md.
 */
export interface CompanionRoot {
  locale: Locale;
  /** A hash of the whole index; its parts are at addresses of their own. */
  version: string;
  /** How many articles there are. */
  articles: number;
  /** Where the pages of the language begin. */
  base: string;
  /** The names of the topics. */
  topics: Record<string, string>;
  /** For each field, its mean length in words. */
  lengths: Record<Field, number>;
  /** The classifier's share in the ranking, 0 to 1. */
  classifierShare: number;
  /** The mean score that the classifier gives a passage's own article: the unit of the margin in confidence. */
  meanMargin: number;
  /** The log-odds below which this site had better say that nothing answers. */
  doubt: number;
  /** A pattern that a question has which says to delete, cancel, refund …, as others may: what knows more is fetched then. */
  harms?: string;
  /** Whether articles quote messages: their runs of words are among the words of bodies. */
  quotes?: true;
  /** A pattern that a question for a person has, as others may: what knows more of those is fetched then. */
  person?: string;
  /** For each language that has articles which this one lacks, words of this one and what they are called there. */
  across?: { [L in Locale]?: [word: string, there: string][] };
  /** The first term of each part of the words, where they are fetched alone. */
  wordParts?: string[];
  /** Where the index is small, its articles: most questions need no more, or the words of the bodies beside them. */
  parts?: { 'articles-0': ArticlePart };
}

/** Groups of words that customers use for each other; only those with a word of what names the articles. */
export type SynonymsPart = string[];

/** Articles in a part of an index that is not sent whole. */
export const articlesPerPart = 4;

/** Words in the order of their terms, and the articles that have them: by `postings.ts`. */
export interface WordPart {
  /**
   * Of an index that is sent whole, those of its bodies that are among the likely words of its passages
   * (`likely-words.ts`), by the differences between their numbers there: their texts are there.
   */
  known?: string;
  /** The others, with spaces between; of an index that is sent whole those of the bodies alone. */
  words: string;
  counts: string;
  /** The differences between the numbers of the articles. */
  gaps: string;
  frequencies: string;
}

/** Articles, and what is sent of their passages. */
export interface ArticlePart {
  /** By columns, as `sentColumns` names them: what is alike is sent together, which compresses best. */
  articles: unknown[][];
  /** By `packed-passages.ts`. */
  passages: string[];
}

/** The names are not sent: a question reads sixteen parts, in which they would be the tenth byte. */
export const sentColumns: readonly (keyof SentArticle)[] = [
  'id',
  'title',
  'topic',
  'summary',
  'answer',
  'headings',
  'questions',
  'phrasings',
  'keywords',
  'length',
];

export interface CompanionArticle {
  id: string;
  title: string;
  topic: string;
  summary: string;
  /** The short answer with its inline marks; empty when it has none. */
  answer: string;
  /** With the slugs that their texts do not give. */
  headings: Heading[];
  questions: string[];
  /** Further words for its questions: indexed and learnt from as they are, but nobody promises them. */
  phrasings: string[];
  /** The author's keywords, and the words that the owner's `words.yaml` holds for the same. */
  keywords: string[];
}

export interface Heading {
  text: string;
  slug?: string;
}

export interface SentArticle extends Omit<CompanionArticle, 'headings'> {
  /** A heading is its text alone where that gives its slug. */
  headings: (string | Heading)[];
  /** The words of its body. */
  length: number;
}

/** A text of an article by what it is: BM25F's fields. */
export type Field = 'title' | 'question' | 'keyword' | 'heading' | 'answer' | 'summary' | 'body';

/** Where a person is reached, as it is said to a customer, and by which words one is asked for. */
export interface ContactPart extends Contact {
  words: PersonWords;
}

export interface Contact {
  title: string;
  /** What the page is called where it is linked. */
  name: string;
  /** How soon they answer, and where else. */
  answer: string;
}

/** Traditional characters, each followed by its Simplified one; only those that the index needs. */
export type TraditionalPart = string;

/** By what a question in pinyin is read: what stands in the passages, the most frequent first. */
export interface PinyinPart {
  /** Each character with what is typed for it, without tones: "退tui行xing,hang". */
  characters: string;
  /** Two characters that follow each other, without spaces between. */
  pairs: string;
}

/** Fetches a file of the index by its name. Throws `BrokenIndex`. */
export type ReadFile = (name: string) => Promise<unknown>;
