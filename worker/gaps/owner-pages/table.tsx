import {
  basePath,
  isOfSite,
  languageAttributes,
  languageOf,
  siteLocale,
} from '../../../site/languages/registry/locales.ts';
import { type GapChoice, gapsQuery } from '../../contract/gaps.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import { languageName, longDay } from '../../owner/format.ts';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { ListedGap, UngroupedGap } from '../list.ts';
import { PeopleLine, type PeopleLines } from './people-line.tsx';
import { GapSetAside } from './state.tsx';
import { stepFor } from './step.ts';

interface Gaps {
  gaps: (ListedGap | UngroupedGap)[];
  /** What the list shows, to come back to it. */
  choice: GapChoice;
  manifest: Manifest;
  lines: PeopleLines;
  view: View;
}

export function GapTable({ gaps, choice, manifest, lines, view }: Gaps) {
  const isNext = choice.state === 'open' && choice.order === 'minutes' && choice.page === 1;
  const most = Math.max(1, ...gaps.map(({ people }) => people));
  const next = isNext ? gaps.filter(isToDo).slice(0, marked) : [];
  return (
    <table class="gap gaps">
      <GapHeads view={view} />
      <tbody>
        {gaps.map((gap) => (
          <tr class={next.includes(gap) ? 'hot' : undefined}>
            <td>
              <Question gap={gap} view={view} />
            </td>
            <td>
              <People gap={gap} most={most} lines={lines} view={view} />
              {gap.minutes ? <small>{minutesText(gap.minutes, view)}</small> : null}
            </td>
            {gap.gap === null ? (
              <New gap={gap} view={view} />
            ) : (
              <>
                <td>
                  <Nearest gap={gap} manifest={manifest} view={view} />
                </td>
                <td>
                  <ToDo gap={gap} choice={choice} manifest={manifest} view={view} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PeopleOf extends Pick<Gaps, 'lines' | 'view'> {
  gap: ListedGap | UngroupedGap;
  most: number;
}

/** How many asked, which leads to their wordings, and how many a week. */
function People({ gap: { gap, people }, most, lines, view }: PeopleOf) {
  if (gap === null) return <PeopleBar people={people} most={most} />;
  return (
    <>
      <a class="quiet-link" href={`${gapPath(gap)}#wordings`}>
        <PeopleBar people={people} most={most} />
      </a>
      <PeopleLine gap={gap} lines={lines} view={view} />
    </>
  );
}

function Question({ gap, view }: { gap: ListedGap | UngroupedGap; view: View }) {
  const { gaps: strings } = view.strings;
  const { query, locale, reasons, newest, waiting, wordings, translation, byHand } = gap;
  const details = [...reasons.map((reason) => strings.why[reason]), longDay(newest, view)];
  if (wordings.length > 1) details.push(strings.otherWordings(wordings.length - 1));
  if (byHand) details.push(strings.byHand[byHand]);
  return (
    <>
      {gap.gap === null ? (
        <q {...languageAttributes(locale)}>{query}</q>
      ) : (
        <a href={gapPath(gap.gap)}>
          <q {...languageAttributes(locale)}>{query}</q>
        </a>
      )}
      <span class="language">{languageOf(locale).shortName}</span>
      <small>{details.join(' · ')}</small>
      {waiting > 0 ? <small class="wait">{strings.waiting(waiting)}</small> : null}
      {translation && (
        <small>
          {strings.translation(languageName(translation.locale, view))}{' '}
          <a href={gapPath(translation.gap)}>
            <q {...languageAttributes(translation.locale)}>{translation.query}</q>
          </a>
        </small>
      )}
    </>
  );
}

/** Nothing is known yet of what was just asked; what the site says to it can be looked at. */
function New({ gap: { query, locale }, view }: { gap: UngroupedGap; view: View }) {
  const { isNew, newHint, seeSearch } = view.strings.gaps;
  const { locales } = view.settings;
  const search = `${basePath(siteLocale(locale, locales), locales)}search/`;
  return (
    <>
      <td>
        <span class="tag">{isNew}</span>
        <small>{newHint}</small>
      </td>
      <td>
        <div class="todo">
          <a class="button small" href={`${search}?${new URLSearchParams({ q: query })}`}>
            {seeSearch}
          </a>
        </div>
      </td>
    </>
  );
}

function Nearest({
  gap: { nearest, locale, refused },
  manifest,
  view,
}: Pick<Gaps, 'manifest' | 'view'> & Row) {
  const { none, nearness, shownInVain } = view.strings.gaps;
  if (!nearest) return <span class="muted">{none}</span>;
  return (
    <>
      <ArticleLink article={nearest.article} locale={locale} manifest={manifest} />
      <small>{refused.includes(nearest.article) ? shownInVain : nearness[nearest.nearness]}</small>
    </>
  );
}

interface Row {
  gap: ListedGap;
}

const isToDo = ({ advice }: ListedGap | UngroupedGap) =>
  advice !== undefined && advice !== 'answered';

/** What to do next; nothing in a language that the site has no more. */
function ToDo({ gap, choice, manifest, view }: Row & Pick<Gaps, 'choice' | 'manifest' | 'view'>) {
  const step = isOfSite(gap.locale, view.settings.locales)
    ? stepFor(gap, view, manifest)
    : undefined;
  return (
    <div class="todo">
      {step && (
        <a class="button small" href={step.path}>
          {step.name}
        </a>
      )}
      <GapSetAside gap={gap} view={view} list={gapsQuery(choice)} />
    </div>
  );
}

const minutesText = (minutes: number, { strings }: View) =>
  strings.gaps.minutes(Math.max(1, Math.round(minutes)));

/** In a list whose order says what to do next, so many are marked. */
export const marked = 2;

/** The heads of a list of gaps. */
export function GapHeads({ view }: { view: View }) {
  const { question, people, nearest, todo } = view.strings.gaps.columns;
  return (
    <thead>
      <tr>
        {[question, people, nearest, todo].map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  );
}

/** The length of the longest bar, in rem. */
const maxBarLength = 4;

/** How many people asked a gap, beside the most of the list. */
export const PeopleBar = ({ people, most }: { people: number; most: number }) => (
  <div class="bar">
    <i style={`width:${((maxBarLength * people) / most).toFixed(2)}rem`} />
    {people}
  </div>
);
