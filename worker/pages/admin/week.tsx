import type { AppContext } from '../../app.ts';
import type { Manifest } from '../../contract/manifest.ts';
import type { VoteComment } from '../../db/article-votes.ts';
import type { InboxRow } from '../../db/inbox.ts';
import type { WeekNumbers } from '../../week/numbers.ts';
import type { RankedVersion } from '../../week/ranking.ts';
import { AllFigures } from './all-figures.tsx';
import { dayRange } from './day-range.ts';
import { ownerPage } from './owner-page.tsx';
import type { View } from './view.ts';
import { WeekChart } from './week-chart.tsx';
import { WeekFigures } from './week-figures.tsx';
import { WeekGaps } from './week-gaps.tsx';
import { WeekFix, WeekFunnel, WeekSurveys, WeekWaiting } from './week-panels.tsx';
import { ArticleTable, HandledTable } from './week-tables.tsx';
import { weekMarkdown } from './week-text.ts';

export interface WeekReport {
  week: WeekNumbers;
  /** The week before, and up to twelve weeks up to this one, as far as they are closed. */
  before: WeekNumbers | undefined;
  recent: WeekNumbers[];
  isOver: boolean;
  earlier: string;
  later: string | undefined;
  waiting: InboxRow[];
  versions: RankedVersion[];
  comments: VoteComment[];
  manifest: Manifest;
}

export function weekPage(c: AppContext, view: View, report: WeekReport): Promise<Response> {
  const { week, before, recent, manifest } = report;
  const { words } = view;
  const title = words.week.title(dayRange(week.from, week.to, view));
  const isEmpty = week.visits === 0 && week.messages.received === 0;

  return ownerPage(
    c,
    view,
    { title, tab: 'review' },
    <>
      <WeekStepper title={title} report={report} view={view} />
      <WeekLead week={week} isEmpty={isEmpty} view={view} />
      {report.isOver ? null : <p class="muted sm">{words.week.open}</p>}
      {isEmpty ? null : <WeekFigures week={week} before={before} words={words} />}
      <div class="g2 rowgap">
        <WeekGaps week={week} view={view} />
        <section class="pan">
          <WeekWaiting rows={report.waiting} view={view} />
          <WeekSurveys week={week} view={view} />
        </section>
      </div>
      <div class="g2 rowgap">
        <WeekChart weeks={recent} view={view} />
        {week.visits > 0 ? <WeekFunnel week={week} view={view} /> : null}
        <WeekFix
          versions={report.versions}
          comments={report.comments}
          manifest={manifest}
          view={view}
        />
      </div>
      <HandledTable week={week} words={words} />
      <ArticleTable week={week} manifest={manifest} view={view} />
      <AllFigures week={week} words={words} />
      <details class="def">
        <summary>{words.week.copy}</summary>
        <textarea rows={16} readonly aria-label={words.week.copy}>
          {weekMarkdown(week, view)}
        </textarea>
      </details>
    </>,
  );
}

function WeekStepper({ title, report, view }: { title: string; report: WeekReport; view: View }) {
  const words = view.words.week;
  return (
    <div class="wk">
      <div class="step">
        <a class="btn s" href={`/admin/weeks/${report.earlier}/`} aria-label={words.earlier}>
          ‹
        </a>
        {report.later ? (
          <a class="btn s" href={`/admin/weeks/${report.later}/`} aria-label={words.later}>
            ›
          </a>
        ) : null}
      </div>
      <h1>{title}</h1>
      <div class="out">
        <a class="btn s" href={`/admin/weeks/${report.week.week}.md`}>
          {words.copy}
        </a>
        <a class="btn s" href={`/admin/weeks/${report.week.week}.csv`} download>
          {words.csv}
        </a>
      </div>
    </div>
  );
}

/** One sentence that says how the week went. */
function WeekLead({ week, isEmpty, view }: { week: WeekNumbers; isEmpty: boolean; view: View }) {
  const words = view.words.week;
  if (isEmpty) return <p class="lead">{words.empty}</p>;

  const { confirmed, probable } = week.outcomes;
  return (
    <p class="lead">
      {words.lead(week.visits)}
      <mark>{words.found(confirmed, confirmed + probable)}</mark>
      {words.wrote(week.messages.people)}
    </p>
  );
}
