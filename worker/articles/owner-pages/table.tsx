import { dayOf } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import type { Share } from '../../weeks/numbers/share.ts';
import { ArticlePageLink } from '../article-page-link.tsx';
import type { ArticleRecord } from '../article-records.ts';
import { ShareText, VoteShare } from '../vote-share.tsx';

/** The articles with their votes now and before, and who wrote after reading. */
export function ArticleTable({ articles, view }: { articles: ArticleRecord[]; view: View }) {
  const { checked, columns } = view.words.articles;
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
                  <span class="muted fine-print">{checked(dayOf(article.checked, view))}</span>
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
  const { noVisits, wrote } = view.words.articles;
  return (
    <ShareText share={share} none={noVisits} counts={wrote(share.count, share.of)} view={view} />
  );
}
