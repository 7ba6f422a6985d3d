import { type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import {
  type GapChoice,
  gapOrders,
  gapPeriods,
  gapStates,
  gapsQuery,
} from '../../contract/gaps.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import type { Synonym } from '../../numbers/synonyms.ts';
import { ownerPage } from '../../owner/page.tsx';
import { Pager } from '../../owner/pager.tsx';
import { Copied } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { Share } from '../../statistics.ts';
import { synonymLines } from '../draft.ts';
import type { ListedGap, UngroupedGap } from '../list.ts';
import { minutesText } from '../text.ts';
import type { PeopleLines } from './people-line.tsx';
import { GapDone, type GapJustDone } from './state.tsx';
import { GapTable } from './table.tsx';
import { TellingNote } from './telling.tsx';

export interface GapList {
  gaps: (ListedGap | UngroupedGap)[];
  /** How many only one person asked. */
  single: number;
  /** Whether so much was asked that some of it is not counted. */
  isCut: boolean;
  /** How likely somebody writes who asked in vain: what minutes are reckoned with. */
  writeShare: Share;
}

interface Shown extends GapList {
  /** How many are listed, and how many of them are on the pages; which page this is, and how many there are. */
  listed: number;
  found: number;
  page: number;
  pages: number;
  choice: GapChoice;
  manifest: Manifest;
  synonyms: Synonym[];
  lines: PeopleLines;
  done: GapJustDone | undefined;
  /** How many people are about to be told of an answer. */
  telling: number;
}

export function gapsPage(c: AppContext, view: View, shown: Shown): Promise<Response> {
  const { gaps: strings } = view.strings;
  const { single, isCut, choice, manifest, synonyms, lines, writeShare, done, telling } = shown;
  const { page, pages } = shown;
  const answered = shown.gaps.filter(({ advice }) => advice === 'answered');
  const gaps = shown.gaps.filter(({ advice }) => advice !== 'answered');
  return ownerPage(
    c,
    { view, title: strings.title, tab: 'gaps' },
    <>
      {done && <GapDone done={done} view={view} list={gapsQuery(choice)} />}
      <h1>{strings.title}</h1>
      <p class="muted">{strings.hint(Number(choice.days))}</p>
      <TellingNote count={telling} view={view} />
      <GapChoices choice={choice} view={view} />
      {gaps.length > 0 ? (
        <>
          <GapTable gaps={gaps} choice={choice} manifest={manifest} lines={lines} view={view} />
          <p class="muted fine-print">{minutesText(writeShare, gaps, view)}</p>
        </>
      ) : (
        <p class="lead">{nothing({ choice, answered: answered.length, pages }, view)}</p>
      )}
      {answered.length > 0 ? (
        <details class="page-end" id="answered">
          <summary>
            {pages > 1
              ? strings.answeredOnPage(answered.length)
              : strings.answeredByNow(answered.length, gaps.length > 0)}
          </summary>
          <p>{strings.answeredHint}</p>
          <GapTable gaps={answered} choice={choice} manifest={manifest} lines={lines} view={view} />
        </details>
      ) : null}
      <Pager
        page={page}
        pages={pages}
        pathOf={(other) => `/admin/gaps/${gapsQuery({ ...choice, page: other })}`}
        view={view}
      />
      {shown.listed > shown.found ? (
        <p class="muted">{strings.first(shown.found, shown.listed)}</p>
      ) : null}
      {isCut ? <p class="muted">{strings.cut}</p> : null}
      {single > 0 ? (
        <details class="page-end">
          <summary>{strings.single(single)}</summary>
          <p>{strings.singleHint}</p>
        </details>
      ) : null}
      <SynonymPairs pairs={synonyms} view={view} />
    </>,
  );
}

/** What was asked in vain by one person only is not listed: an empty list does not say that every search was answered. */
function nothing(
  { choice: { state }, answered, pages }: { choice: GapChoice; answered: number; pages: number },
  { strings: { gaps } }: View,
): string {
  if (state !== 'open') return gaps.noneSo[state];
  if (answered === 0) return gaps.noneListed;
  return pages > 1 ? gaps.pageAnswered : gaps.allAnswered;
}

/** What is listed, in which order, and the same as a file. What is chosen already is no link. */
function GapChoices({ choice, view }: { choice: GapChoice; view: View }) {
  const { gaps: strings } = view.strings;
  return (
    <nav class="choices" aria-label={strings.title}>
      {choicesOf(view).map(({ name, key, options }) => (
        <p>
          <span>{name}</span>
          {options.map(([id, option]) =>
            choice[key] === id ? (
              <b>{option}</b>
            ) : (
              <a href={`/admin/gaps/${gapsQuery({ ...choice, page: 1, [key]: id })}`}>{option}</a>
            ),
          )}
        </p>
      ))}
      <p>
        <span>{strings.files}</span>
        <a href={`/admin/gaps.csv${gapsQuery({ ...choice, page: 1 })}`} download>
          CSV
        </a>
        <a href={`/admin/gaps.json${gapsQuery({ ...choice, page: 1 })}`}>JSON</a>
      </p>
    </nav>
  );
}

interface Choice {
  name: string;
  key: keyof GapChoice;
  options: Option[];
}

/** The language is a choice where the site has several. */
function choicesOf({ strings: { gaps: strings }, settings: { locales } }: View): Choice[] {
  const { choices, states, orders } = strings;
  const language: Option[] = [
    [undefined, strings.allLanguages(locales.length)],
    ...locales.map(optionOf),
  ];
  return [
    { name: choices.state, key: 'state', options: gapStates.map((id) => [id, states[id]]) },
    { name: choices.order, key: 'order', options: gapOrders.map((id) => [id, orders[id]]) },
    {
      name: choices.period,
      key: 'days',
      options: gapPeriods.map((id) => [id, strings.days(Number(id))]),
    },
    ...(locales.length > 1
      ? [{ name: choices.locale, key: 'locale' as const, options: language }]
      : []),
  ];
}

type Option = [id: string | undefined, name: string];

const optionOf = (locale: Locale): Option => [locale, languageOf(locale).shortName];

/** As many as somebody looks through. */
const maxSynonyms = 10;

/** Words that customers tried one after the other: what the site may take for the same. */
function SynonymPairs({ pairs, view }: { pairs: Synonym[]; view: View }) {
  const { gaps: strings } = view.strings;
  if (pairs.length === 0) return null;
  const byLocale = Map.groupBy(pairs.slice(0, maxSynonyms), ({ locale }) => locale);
  return (
    <section class="panel row-gap">
      <h2>{strings.synonyms}</h2>
      <p class="description">{strings.synonymsHint}</p>
      {[...byLocale].map(([locale, same]) => (
        <Copied
          name={languageOf(locale).shortName}
          text={synonymLines(
            locale,
            same.map(({ from, to, people }) => ({
              words: [from, to],
              comment: strings.visits(people),
            })),
          )}
          view={view}
        />
      ))}
    </section>
  );
}
