import { shortDay } from '../../owner/format.ts';
import { TableHead } from '../../owner/table-head.tsx';
import type { View } from '../../owner/view.ts';
import { fewest, shareOf } from '../../weeks/numbers/share.ts';
import type { WeekReadings } from '../db/weeks.ts';

/** Who read the article in each closed week, and who then wrote. */
export function ArticleReaders({ weeks, view }: { weeks: WeekReadings[]; view: View }) {
  const { articles: words } = view.words;
  return (
    <section class="panel row-gap">
      <h2>{words.readers}</h2>
      <p class="description">{weeks.length ? words.readersHint : words.noWeeks}</p>
      {weeks.length ? (
        <table class="table">
          <TableHead columns={[words.week, words.visits, words.columns.contact]} />
          <tbody>
            {weeks.map(({ week, monday, visits, wrote }) => (
              <tr>
                <th scope="row" class="number">
                  <a href={`/admin/weeks/${week}/`}>{shortDay(monday, view)}</a>
                </th>
                <td class="align-end">{visits}</td>
                <td class="align-end">{wroteText(wrote, visits, view)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

/** "6% · 3", or the count alone where a percentage would mislead. */
function wroteText(wrote: number, visits: number, { words }: View): string {
  const { share } = shareOf(wrote, visits, fewest.visits);
  return share === null ? String(wrote) : `${words.numbers.percent(share)} · ${wrote}`;
}
