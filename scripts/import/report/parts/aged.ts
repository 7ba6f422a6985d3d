import type { ImportReport, ReportedArticle } from '../report.ts';

/** The articles whose last change is over a year old, the oldest first. */
export function agedArticles({ articles, day }: ImportReport): ReportedArticle[] {
  const [year, ...rest] = day.split('-');
  const limit = [Number(year) - 1, ...rest].join('-');
  return articles
    .filter(({ changed, path }) => path !== '' && changed !== undefined && changed < limit)
    .toSorted((a, b) => ((a.changed ?? '') < (b.changed ?? '') ? -1 : 1));
}
