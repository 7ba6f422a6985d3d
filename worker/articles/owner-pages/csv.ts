import { csv } from '../../http/csv.ts';
import type { Share } from '../../weeks/numbers/statistics.ts';
import type { ArticleRecord } from '../records.ts';
import type { Review, ReviewReason } from '../reviews.ts';

/** All articles, raw: shares between 0 and 1, empty where there are too few to say. */
export function articlesCsv(articles: ArticleRecord[], due: Review[]): string {
  const reasons = new Map(
    due.map(({ article, reasons }) => [article, reasons.map(({ why }) => names[why]).join(' ')]),
  );
  return csv([
    [
      ...['article', 'language', 'title', 'topic', 'checked', 'review by', 'due', 'online since'],
      ...['yes', 'no', 'share', 'low', 'high'],
      ...['earlier yes', 'earlier no', 'earlier share', 'earlier low', 'earlier high'],
      ...['visits', 'wrote', 'wrote share', 'wrote low', 'wrote high'],
    ],
    ...articles.map((article) => [
      ...[article.slug, article.locale, article.title, article.topic],
      ...[article.checked ?? null, article.reviewBy ?? null],
      ...[reasons.get(article) ?? null, article.seenAt ?? null],
      ...[article.now.count, article.now.of - article.now.count, ...shareCells(article.now)],
      ...[article.earlier.count, article.earlier.of - article.earlier.count],
      ...shareCells(article.earlier),
      ...[article.contact.of, article.contact.count, ...shareCells(article.contact)],
    ]),
  ]);
}

/** What the reasons are called here; programs read it. */
const names: Record<ReviewReason['why'], string> = {
  date: 'date',
  change: 'change',
  lately: 'lately',
  translation: 'twin',
};

const shareCells = ({ share, interval }: Share) => [
  share,
  interval?.[0] ?? null,
  interval?.[1] ?? null,
];
