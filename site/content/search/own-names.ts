import type { Article } from '../article/read.ts';

/** What names an article by its author's own words. */
export type OwnNames = Pick<Article['data'], 'title' | 'questions' | 'phrasings' | 'keywords'>;

export const ownNames = ({ title, questions, phrasings, keywords }: OwnNames): string =>
  [title, ...questions, ...phrasings, ...keywords].join(' ');
