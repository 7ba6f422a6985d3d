import type { AppContext } from '../../app.ts';
import type { GapFollower, GapGroup, gapOrders } from '../../db/gap-list.ts';
import type { OwnerWords } from '../../words/owner-words.ts';
import { csv } from './inert.ts';
import { ownerPage } from './owner-page.tsx';
import { dayOf } from './told.ts';
import type { View } from './view.ts';

export const gapPeriods = [28, 90, 365];

export interface GapList {
  groups: GapGroup[];
  single: number;
  followers: GapFollower[];
  days: number;
  order: keyof typeof gapOrders;
}

export function gapsPage(c: AppContext, view: View, list: GapList): Promise<Response> {
  const { gaps: words } = view.words;
  return ownerPage(
    c,
    view,
    { title: words.title, tab: 'gaps' },
    <>
      <h1>{words.title}</h1>
      <p class="muted">{words.hint(list.days)}</p>
      <GapChoices list={list} words={words} />
      {list.groups.length ? (
        <GapTable groups={list.groups} view={view} />
      ) : (
        <p class="lead">{list.single ? words.noneTwice : words.empty}</p>
      )}
      {list.single > 0 ? (
        <details class="def">
          <summary>{words.single(list.single)}</summary>
          <p>{words.singleHint}</p>
        </details>
      ) : null}
      <Followers followers={list.followers} view={view} />
    </>,
  );
}

/** Everything on the page as a table for other programs. */
export const gapsCsv = (groups: GapGroup[], { words }: View) =>
  csv([
    ['question', 'language', 'people', 'newest', 'why'],
    ...groups.map(({ query, locale, people, newest, reasons }) => [
      ...[query, locale, people],
      ...[newest, reasonsText(reasons, words)],
    ]),
  ]);

/** The period and the order, and the whole as a file. What is chosen already is no link. */
function GapChoices({
  list: { days, order },
  words,
}: {
  list: GapList;
  words: OwnerWords['gaps'];
}) {
  const choices = [
    ...gapPeriods.map((period) => ({
      name: words.days(period),
      isOn: period === days,
      days: period,
      order,
    })),
    { name: words.byPeople, isOn: order === 'people', days, order: 'people' },
    { name: words.byNewest, isOn: order === 'newest', days, order: 'newest' },
  ];
  return (
    <nav class="meta" aria-label={words.title}>
      {choices.map(({ name, isOn, ...choice }) =>
        isOn ? <b>{name}</b> : <a href={`?days=${choice.days}&order=${choice.order}`}>{name}</a>,
      )}
      <a href={`/admin/gaps.csv?days=${days}&order=${order}`} download>
        {words.csv}
      </a>
    </nav>
  );
}

function GapTable({ groups, view }: { groups: GapGroup[]; view: View }) {
  const { gaps: words, languages } = view.words;
  return (
    <table class="gap">
      <thead>
        <tr>
          <th scope="col">{words.columns.question}</th>
          <th scope="col">{words.columns.people}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ query, locale, people, newest, reasons }) => (
          <tr>
            <td>
              <q lang={locale}>{query}</q>
              <span class="lng">{languages[locale]}</span>
              <small>{`${reasonsText(reasons, view.words)} · ${dayOf(newest, view)}`}</small>
            </td>
            <td class="num">{people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Followers({ followers, view }: { followers: GapFollower[]; view: View }) {
  const { gaps: words } = view.words;
  if (followers.length === 0) return null;
  return (
    <section class="pan rowgap">
      <h2>{words.followers}</h2>
      <p class="dsc">{words.followersHint}</p>
      <ul class="fix">
        {followers.map(({ query, locale, email, created_at }) => (
          <li>
            <span>{email}</span>
            <span class="muted xs">{dayOf(created_at, view)}</span>
            <q lang={locale}>{query}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

const reasonsText = (reasons: GapGroup['reasons'], { gaps }: OwnerWords) =>
  reasons.map((reason) => gaps.why[reason]).join(' · ');
