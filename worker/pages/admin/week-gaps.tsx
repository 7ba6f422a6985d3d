import type { WeekNumbers } from '../../week/numbers.ts';
import type { OwnerWords } from '../../words/owner-words.ts';
import type { View } from './view.ts';

/** As many as one person can write in a week. */
const shown = 6;
/** The first ones are marked: these are the answer to "what next?". */
const marked = 2;
/** The length of the longest bar, in rem. */
const longest = 4;

/** The questions that most people asked in vain. */
export function WeekGaps({ week, view }: { week: WeekNumbers; view: View }) {
  const { words } = view;
  const gaps = week.gaps.slice(0, shown);
  const most = gaps[0]?.people ?? 1;
  return (
    <section class="pan">
      <h2>{words.week.gaps}</h2>
      <p class="dsc">{words.week.gapsHint}</p>
      {gaps.length === 0 ? <p>{noGaps(week, words)}</p> : null}
      {gaps.length > 0 ? (
        <table class="gap">
          <thead>
            <tr>
              <th scope="col">{words.gaps.columns.question}</th>
              <th scope="col">{words.gaps.columns.people}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ query, locale, people, why }, index) => (
              <tr class={index < marked ? 'hot' : undefined}>
                <td>
                  <q lang={locale}>{query}</q>
                  <span class="lng">{words.languages[locale]}</span>
                  <small>{reasons(why, words.gaps.why)}</small>
                </td>
                <td>
                  <div class="bar">
                    <i style={`width:${((longest * people) / most).toFixed(2)}rem`} />
                    {people}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p class="sm">
        <a href="/admin/gaps/">{words.week.allGaps}</a>
      </p>
    </section>
  );
}

/** Why the list is empty: nobody asked in vain, or only single people did. */
export const noGaps = ({ search }: WeekNumbers, { gaps }: OwnerWords) =>
  search.unanswered.count === 0 ? gaps.empty : gaps.noneTwice;

const reasons = (why: Record<string, number>, names: Record<string, string>) =>
  Object.keys(why)
    .map((reason) => names[reason])
    .join(' · ');
