import type { OpenArticles } from '../open-articles.ts';

/** The texts of an article's passages, its title first. */
export const textsOf = ({ passages }: OpenArticles, article: number): string[] =>
  passages.filter(({ owner }) => owner === article).map(({ text }) => text);
