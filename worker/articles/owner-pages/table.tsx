import type { Child } from 'hono/jsx';
import { longDay } from '../../owner/format.ts';
import { articlePagePath } from '../../owner/paths.ts';
import { SparkLine, sparkLabel } from '../../owner/spark-line.tsx';
import type { View } from '../../owner/view.ts';
import { ArticlePageLink } from '../../published/links.tsx';
import type { ArticleRecord } from '../records.ts';
import type { Review } from '../reviews.ts';
import type { ArticleList } from './articles.tsx';
import { reviewText } from './reviews.tsx';
import { ShareText, VoteShare } from './votes.tsx';

/** The articles with their votes now and before, and who wrote after reading. */
export function ArticleTable({ list, view }: { list: ArticleList; view: View }) {
  const { shown, choice, due, weeks } = list;
  const { columns } = view.strings.articles;
  const reviews = new Map(due.map((review) => [review.article, review]));
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
        {shown.map((article) => {
          const { now, earlier, contact } = article;
          return (
            <tr>
              <Title
                article={article}
                review={choice.group === 'due' ? reviews.get(article) : undefined}
                view={view}
              />
              <Cell name={columns.now} rows={now.of > 0 && rowsPath(article, 'texts')}>
                <VoteShare share={now} view={view} />
              </Cell>
              <Cell name={columns.earlier} rows={earlier.of > 0 && rowsPath(article, 'texts')}>
                <VoteShare share={earlier} view={view} />
              </Cell>
              <Cell name={columns.contact} rows={contact.of > 0 && rowsPath(article, 'readers')}>
                <Readers article={article} weeks={weeks} view={view} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Where the numbers of an article are made of stand one by one. */
const rowsPath = ({ locale, slug }: ArticleRecord, place: 'texts' | 'readers') =>
  `${articlePagePath(locale, slug)}#${place}`;

interface OfArticle {
  article: ArticleRecord;
  view: View;
}

/** The title; in the list of what is due the reasons too. */
function Title({ article, review, view }: OfArticle & { review: Review | undefined }) {
  const { checked } = view.strings.articles;
  return (
    <th scope="row">
      <ArticlePageLink article={article} />
      {article.checked && (
        <>
          <br />
          <span class="muted fine-print">{checked(longDay(article.checked, view))}</span>
        </>
      )}
      {review?.reasons.map((reason) => (
        <p class="fine-print">{reviewText(reason, view)}</p>
      ))}
    </th>
  );
}

interface Numbers {
  /** The column's, where the window is too narrow for a head of the table. */
  name: string;
  /** Where they lead; nowhere when nothing was counted. */
  rows: string | false;
  children?: Child;
}

const Cell = ({ name, rows, children }: Numbers) => (
  <td>
    <span class="only-narrow muted fine-print">{name}</span>
    {rows ? <a href={rows}>{children}</a> : children}
  </td>
);

function Readers({ article, weeks, view }: OfArticle & Pick<ArticleList, 'weeks'>) {
  const { strings } = view;
  const { noVisits, wrote, visits: name } = strings.articles;
  const { contact, visitsByWeek } = article;
  const values = weeks.map((week) => (week === null ? null : (visitsByWeek[week] ?? 0)));
  return (
    <>
      <ShareText
        share={contact}
        none={noVisits}
        counts={wrote(contact.count, contact.of)}
        view={view}
      />{' '}
      {contact.of > 0 && (
        <SparkLine
          values={values}
          label={sparkLabel({ name, values }, strings.numbers.count, strings)}
        />
      )}
    </>
  );
}
