import { articlesQuery, usualArticles } from '../../contract/articles.ts';
import { languageName, longDay } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import { ArticlePageLink } from '../../published/links.tsx';
import type { Review, ReviewReason } from '../reviews.ts';
import { voteChangeText } from '../vote-change.ts';

/** As many stand above the list; the others are one press away. */
const mostDue = 3;

/** The articles to look at again that are read most, each with the reasons and what to do. */
export function ArticleReviews({ due, view }: { due: Review[]; view: View }) {
  const { articles: strings } = view.strings;
  return (
    <section class="panel row-gap">
      <h2>{strings.due}</h2>
      <p class="description">{due.length ? strings.dueHint : strings.nothingDue}</p>
      {due.length > 0 ? (
        <ul class="owner-list">
          {due.slice(0, mostDue).map(({ article, reasons }) => (
            <li>
              <span>
                <ArticlePageLink article={article} />
              </span>
              <span class="muted fine-print">{strings.readings(article.contact.of)}</span>
              {reasons.map((reason) => (
                <p>{reviewText(reason, view)}</p>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      {due.length > mostDue ? (
        <p>
          <a href={`/admin/articles/${articlesQuery({ ...usualArticles, group: 'due' })}`}>
            {strings.allDue(due.length)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Why an article is to be looked at again, and what to do. */
export function reviewText(reason: ReviewReason, view: View): string {
  const { reviews } = view.strings.articles;
  switch (reason.why) {
    case 'date':
      return reviews.date(longDay(reason.by, view));
    case 'translation':
      return reviews.translation(
        languageName(reason.locale, view),
        longDay(reason.changedAt, view),
      );
    default:
      return reviews[reason.why](voteChangeText(reason.change, view.strings));
  }
}
