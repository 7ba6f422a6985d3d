import type { AppContext } from '../../http/context.ts';
import { longDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import { ArticlePageLink } from '../../published/links.tsx';
import type { Share } from '../../statistics.ts';
import { weeksBack } from '../find.ts';
import type { ArticleRecord } from '../records.ts';
import type { Review } from '../reviews.ts';
import { ArticleReviews } from './reviews.tsx';
import { ShareText, VoteShare } from './votes.tsx';

/** More would make a page that nobody reads; the CSV has all. */
const maxArticles = 200;

interface ArticleList {
  articles: ArticleRecord[];
  due: Review[];
}

export function articlesPage(
  c: AppContext,
  view: View,
  { articles, due }: ArticleList,
): Promise<Response> {
  const { articles: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title, tab: 'articles' },
    <>
      <h1>{strings.title}</h1>
      <ArticleReviews due={due} view={view} />
      <section class="panel row-gap">
        <h2>{strings.all}</h2>
        {articles.length === 0 ? (
          <p class="description">{strings.none}</p>
        ) : (
          <>
            <p class="description">
              {strings.hint(weeksBack)}{' '}
              <a href="/admin/articles.csv" download>
                {strings.csv}
              </a>
            </p>
            <ArticleTable articles={articles.slice(0, maxArticles)} view={view} />
          </>
        )}
        {articles.length > maxArticles && (
          <p class="muted small-text">{strings.others(articles.length - maxArticles)}</p>
        )}
      </section>
    </>,
  );
}

/** The articles with their votes now and before, and who wrote after reading. */
function ArticleTable({ articles, view }: { articles: ArticleRecord[]; view: View }) {
  const { checked, columns } = view.strings.articles;
  return (
    <table class="articles">
      <thead>
        <tr>
          {Object.values(columns).map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr>
            <th scope="row">
              <ArticlePageLink article={article} />
              {article.checked && (
                <>
                  <br />
                  <span class="muted fine-print">{checked(longDay(article.checked, view))}</span>
                </>
              )}
            </th>
            <td>
              <span class="only-narrow muted fine-print">{columns.now}</span>
              <VoteShare share={article.now} view={view} />
            </td>
            <td>
              <span class="only-narrow muted fine-print">{columns.earlier}</span>
              <VoteShare share={article.earlier} view={view} />
            </td>
            <td>
              <span class="only-narrow muted fine-print">{columns.contact}</span>
              <Contact share={article.contact} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Contact({ share, view }: { share: Share; view: View }) {
  const { noVisits, wrote } = view.strings.articles;
  return (
    <ShareText share={share} none={noVisits} counts={wrote(share.count, share.of)} view={view} />
  );
}
