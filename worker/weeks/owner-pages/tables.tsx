import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { WaitingTimes } from '../../numbers/messages.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { duration, shareText } from '../../owner/format.ts';
import { NumberTable } from '../../owner/parts.tsx';
import { articlePagePath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import { livedText } from '../formats/lived-text.ts';

/** The others are on the articles' own page. */
const maxArticles = 10;

/** Replies and solutions per priority, each against its own target. */
export function HandledTable({ week, strings }: { week: WeekNumbers; strings: OwnerStrings }) {
  const { columns, handled } = strings.week;
  const { firstReply, solved } = week.messages;
  if (firstReply.count + solved.count === 0) return null;

  const rows = [
    ...firstReply.byPriority.map((row) => ({ ...row, what: columns.reply })),
    ...solved.byPriority.map((row) => ({ ...row, what: columns.solve })),
  ].filter(({ count }) => count > 0);
  return (
    <details class="page-end">
      <summary>{handled}</summary>
      <NumberTable
        name={handled}
        columns={[columns.priority, columns.median, columns.p90, columns.inside]}
      >
        {rows.map(({ what, priority, target, insideTarget, ...waits }) => (
          <tr>
            <th scope="row">
              {`${what} · ${strings.priorities[priority]}`}
              <br />
              <span class="muted">{`${columns.target} ${duration(target, strings)}`}</span>
            </th>
            <WaitCell which="median" waits={waits} strings={strings} />
            <WaitCell which="p90" waits={waits} strings={strings} />
            <td class="align-end">{shareText(insideTarget, strings)}</td>
          </tr>
        ))}
      </NumberTable>
    </details>
  );
}

interface Wait {
  which: 'median' | 'p90';
  waits: Omit<WaitingTimes, 'count' | 'insideTarget'>;
  strings: OwnerStrings;
}

/** In office hours, with what people lived through where that is much longer. */
function WaitCell({ which, waits, strings }: Wait) {
  const hours = waits[which];
  const lived = livedText(which, waits, strings);
  return (
    <td class="align-end">
      {hours === null ? '' : duration(hours, strings)}
      {lived && (
        <>
          <br />
          <span class="muted">{lived}</span>
        </>
      )}
    </td>
  );
}

/** The articles of the week: who read them, who wrote nevertheless, and how they voted. */
export function ArticleTable({
  week,
  manifest,
  view,
}: {
  week: WeekNumbers;
  manifest: Manifest;
  view: View;
}) {
  const { columns, articles, allArticles } = view.strings.week;
  if (week.articles.length === 0) return null;
  return (
    <details class="page-end">
      <summary>{articles}</summary>
      <NumberTable
        name={articles}
        columns={[columns.article, columns.visits, columns.contact, columns.helpful]}
      >
        {week.articles
          .slice(0, maxArticles)
          .map(({ article, locale, visits, contactAfterReading, helpful }) => (
            <tr>
              <th scope="row">
                <ArticleLink article={article} locale={locale} manifest={manifest} />
              </th>
              <td class="align-end">
                <a href={articlePagePath(locale, article)}>{visits}</a>
              </td>
              <td class="align-end">{shareText(contactAfterReading, view.strings)}</td>
              <td class="align-end">{shareText(helpful, view.strings)}</td>
            </tr>
          ))}
      </NumberTable>
      <p class="small-text">
        <a href="/admin/articles/">{allArticles}</a>
      </p>
    </details>
  );
}
