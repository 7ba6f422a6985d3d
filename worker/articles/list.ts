import { fold } from '../../site/languages/fold.ts';
import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import type { ArticleChoice } from '../contract/articles.ts';
import { type ListPage, pageOf } from '../owner/pages.ts';
import type { Share } from '../statistics.ts';
import type { ArticleRecord } from './records.ts';
import type { Review } from './reviews.ts';
import { isWeak } from './weak-articles.ts';

/** As many articles as a page shows. */
const pageSize = 15;

interface Articles {
  /** Every published article, those that need work first. */
  articles: ArticleRecord[];
  /** Those to look at again. */
  due: Review[];
}

export const pageOfArticles = (
  found: ArticleRecord[],
  { page }: ArticleChoice,
): ListPage<ArticleRecord> => pageOf(found, { page, size: pageSize });

/** All articles that fit, in the chosen order; titles are sorted as in the owner's language. */
export function chosenArticles(
  { articles, due }: Articles,
  choice: ArticleChoice,
  owner: Locale,
): ArticleRecord[] {
  const { topic, locale, group, sort } = choice;
  const isDue = new Set(due.map(({ article }) => article));
  const words = fold(choice.q).split(' ').filter(Boolean);
  const found = articles.filter(
    (article) =>
      (topic === undefined || article.topic === topic) &&
      (locale === undefined || article.locale === locale) &&
      (group !== 'due' || isDue.has(article)) &&
      (group !== 'weak' || isWeak(article)) &&
      hasWords(article, words),
  );
  return sort === 'helpful' ? found : found.sort(comparisonBy(sort, owner));
}

/** In the article's own language, without what does not change the meaning of a word: "creme" finds "Crème". */
const hasWords = ({ title, slug }: ArticleRecord, words: string[]) => {
  if (words.length === 0) return true;
  const text = `${fold(title)} ${fold(slug)}`;
  return words.every((word) => text.includes(word));
};

type Comparison = (a: ArticleRecord, b: ArticleRecord) => number;

/** What is equal stays as it was, by need. */
function comparisonBy(sort: Exclude<ArticleChoice['sort'], 'helpful'>, owner: Locale): Comparison {
  switch (sort) {
    case 'read':
      return (a, b) => b.contact.of - a.contact.of;
    case 'contact':
      return (a, b) => surely(b.contact) - surely(a.contact) || b.contact.count - a.contact.count;
    case 'title': {
      const { compare } = new Intl.Collator(languageOf(owner).intl);
      return (a, b) => compare(a.title, b.title);
    }
    case 'checked':
      return (a, b) => (a.checked ?? '').localeCompare(b.checked ?? '');
  }
}

/** The share that it is at least; below every share where there are too few to say. */
const surely = ({ interval }: Share) => interval?.[0] ?? -1;
