import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import type { ArticleRecord } from '../article-records.ts';
import { weeksBack } from '../find-articles.ts';
import type { Review } from '../reviews.ts';
import { ArticleReviews } from './reviews.tsx';
import { ArticleTable } from './table.tsx';

/** More would make a page that nobody reads; the CSV has all. */
const most = 200;

interface ArticleList {
  articles: ArticleRecord[];
  due: Review[];
}

export function articlesPage(
  c: AppContext,
  view: View,
  { articles, due }: ArticleList,
): Promise<Response> {
  const { articles: words } = view.words;
  return ownerPage(
    c,
    view,
    { title: words.title, tab: 'articles' },
    <>
      <h1>{words.title}</h1>
      <ArticleReviews due={due} view={view} />
      <section class="panel row-gap">
        <h2>{words.all}</h2>
        <p class="description">
          {words.hint(weeksBack)}{' '}
          <a href="/admin/articles.csv" download>
            {words.csv}
          </a>
        </p>
        <ArticleTable articles={articles.slice(0, most)} view={view} />
        {articles.length > most && (
          <p class="muted small-text">{words.others(articles.length - most)}</p>
        )}
      </section>
    </>,
  );
}
