import type { View } from '../../owner/view.ts';
import { ArticlePageLink } from '../article-page-link.tsx';
import type { Review } from '../reviews.ts';
import { reviewText } from './review-text.ts';

/** The articles to look at again, each with the reasons and what to do. */
export function ArticleReviews({ due, view }: { due: Review[]; view: View }) {
  const { articles: words } = view.words;
  return (
    <section class="panel row-gap">
      <h2>{words.due}</h2>
      <p class="description">{due.length ? words.dueHint : words.nothingDue}</p>
      <ul class="fixes">
        {due.map(({ article, reasons }) => (
          <li>
            <span>
              <ArticlePageLink article={article} />
            </span>
            <span class="muted fine-print">{words.readings(article.contact.of)}</span>
            {reasons.map((reason) => (
              <p>{reviewText(reason, view)}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
