import type { CompanionArticle } from '../index-format.ts';

/** What the index of one language is built from. */
export interface CompanionSource {
  locale: string;
  /** Where the pages of the language begin. */
  base: string;
  /** The names of the topics. */
  topics: Record<string, string>;
  articles: SourceArticle[];
  /** Traditional characters, each followed by its Simplified one. Needed for Chinese only. */
  traditional: string;
}

export interface SourceArticle extends CompanionArticle {
  /** Plain text. */
  body: string;
}
