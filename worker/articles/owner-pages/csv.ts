import { type Columns, csv } from '../../http/response/csv.ts';
import type { Share } from '../../statistics.ts';
import type { ArticleRecord } from '../records.ts';
import type { Review, ReviewReason } from '../reviews.ts';

/** All articles, raw: shares between 0 and 1, empty where there are too few to say. */
export function articlesCsv(articles: ArticleRecord[], due: Review[]): string {
  const reasons = new Map(
    due.map(({ article, reasons }) => [article, reasons.map(({ why }) => names[why]).join(' ')]),
  );
  return csv(
    {
      article: ({ slug }) => slug,
      language: ({ locale }) => locale,
      title: ({ title }) => title,
      topic: ({ topic }) => topic,
      checked: ({ checked }) => checked,
      'review by': ({ reviewBy }) => reviewBy,
      due: (article) => reasons.get(article),
      'online since': ({ seenAt }) => seenAt,
      yes: ({ now }) => now.count,
      no: ({ now }) => now.of - now.count,
      ...shareColumns('', ({ now }) => now),
      'earlier yes': ({ earlier }) => earlier.count,
      'earlier no': ({ earlier }) => earlier.of - earlier.count,
      ...shareColumns('earlier ', ({ earlier }) => earlier),
      visits: ({ contact }) => contact.of,
      wrote: ({ contact }) => contact.count,
      ...shareColumns('wrote ', ({ contact }) => contact),
    },
    articles,
  );
}

const shareColumns = (
  prefix: string,
  shareOf: (article: ArticleRecord) => Share,
): Columns<ArticleRecord> => ({
  [`${prefix}share`]: (article) => shareOf(article).share,
  [`${prefix}low`]: (article) => shareOf(article).interval?.[0],
  [`${prefix}high`]: (article) => shareOf(article).interval?.[1],
});

/** What the reasons are called here; programs read it. */
const names: Record<ReviewReason['why'], string> = {
  date: 'date',
  change: 'change',
  lately: 'lately',
  translation: 'twin',
};
