import type { Child } from 'hono/jsx';
import {
  type Locale,
  languageAttributes,
  languageOf,
} from '../../../site/languages/registry/locales.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { wasAnswerRead } from '../../numbers/outcome.ts';
import type { JudgedVisit } from '../../numbers/visits.ts';
import { languageName, shortMoment } from '../../owner/format.ts';
import { setAsidePath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticleLink } from '../../published/links.tsx';
import type { VisitPlace } from '../../visits/db.ts';
import { isVisitKind, type VisitKind, visitKindName, visitKinds, visitsPath } from './kinds.ts';
import { listPage } from './page.tsx';
import type { VisitList } from './visits.ts';

interface Visits extends VisitList {
  week: { week: string; monday: string; sunday: string };
  kind: VisitKind;
  locale: Locale | undefined;
  manifest: Manifest;
}

/** The visits that a number counts: what somebody searched, opened and said, and how it ended. */
export function visitsPage(c: AppContext, view: View, list: Visits): Promise<Response> {
  const { week, kind, locale, visits, next, manifest } = list;
  const { visitsGone, visitsOn, withAside, aside, asideCounted } = view.strings.week.lists;
  const name = visitKindName(kind, view.strings);
  return listPage(
    c,
    view,
    { week, name: locale ? `${name} · ${languageName(locale, view)}` : name },
    <>
      <Kinds week={week.week} kind={kind} view={view} />
      <p class="muted small-text">{withAside}</p>
      {visits.length === 0 ? (
        <p class="muted">{visitsGone(view.settings.keep.visits)}</p>
      ) : (
        <ul class="facts visits">
          {visits.map((judged) => (
            <Visit judged={judged} manifest={manifest} view={view}>
              {list.aside.visits.has(judged.visit.visit) && (
                <a class="small-text" href={setAsidePath(week.week)}>
                  {list.aside.counted ? asideCounted : aside}
                </a>
              )}
            </Visit>
          ))}
        </ul>
      )}
      {next && <a href={nextPath(list, next)}>{visitsOn}</a>}
    </>,
  );
}

const nextPath = ({ week, kind, locale }: Visits, { started, place }: VisitPlace) =>
  `${visitsPath(week.week)}?${new URLSearchParams({ of: kind, ...(locale && { in: locale }), after: started, place: String(place) })}`;

const Kinds = ({ week, kind, view }: { week: string; kind: VisitKind; view: View }) => (
  <nav class="which" aria-label={view.strings.week.lists.which}>
    {Object.keys(visitKinds)
      .filter(isVisitKind)
      .map((each) => (
        <a href={visitsPath(week, each)} aria-current={each === kind ? 'true' : undefined}>
          {visitKindName(each, view.strings)}
        </a>
      ))}
  </nav>
);

interface VisitRow {
  /** What is to know of it besides. */
  children?: Child;
  judged: JudgedVisit;
  manifest: Manifest;
  view: View;
}

function Visit({ judged: { visit, outcome }, manifest, view, children }: VisitRow) {
  const { strings } = view;
  const { lists, steps } = strings.week;
  return (
    <li>
      <span>
        {shortMoment(visit.started, view)}{' '}
        <span class="tag">{languageOf(visit.locale).shortName}</span>
      </span>
      <b class="small-text">{strings.figures[outcome].name}</b>
      {visit.searches.map((search) => (
        <span class="small-text">
          <q {...languageAttributes(visit.locale)}>{search.query}</q> {afterSearch(search, lists)}
        </span>
      ))}
      {visit.articles.map(({ article, seconds, helpful }) => (
        <span class="small-text">
          <ArticleLink article={article} locale={visit.locale} manifest={manifest} />{' '}
          {lists.read(Math.round(seconds))}
          {helpful ? ` · ${lists.said[helpful]}` : ''}
        </span>
      ))}
      {visit.form?.opened && <span class="small-text">{steps.form}</span>}
      {visit.reported && <span class="small-text">{lists.reported}</span>}
      {children}
    </li>
  );
}

/** What somebody did with what a search found; nothing where they opened it, which stands below. */
function afterSearch(search: JudgedVisit['visit']['searches'][number], lists: Lists): string {
  if (!search.answered) return lists.noAnswer;
  if (search.notThis?.length) return lists.refused;
  if (search.clicked) return '';
  return wasAnswerRead(search) ? lists.answerRead : lists.notOpened;
}

type Lists = View['strings']['week']['lists'];
