import type { AppContext } from '../../http/context.ts';
import { shortMoment } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import { isEmpty, type ToldWeek, toldWeek } from '../formats/summary.ts';
import type { WeekReport } from '../report.ts';
import { WeekChart } from './chart.tsx';
import { AllFigures, WeekFigures } from './figures.tsx';
import { WeekFunnel } from './funnel.tsx';
import { WeekGaps } from './gaps.tsx';
import { WeekEffort, WeekFix, WeekWaiting } from './panels.tsx';
import { ArticleTable, HandledTable } from './tables.tsx';

interface Around {
  earlier: string;
  later: string | undefined;
}

export function weekPage(
  c: AppContext,
  view: View,
  { report, ...around }: Around & { report: WeekReport },
): Promise<Response> {
  const { week, waiting } = report;
  const told = toldWeek(report, view);
  return ownerPage(
    c,
    view,
    { title: told.title, tab: 'review' },
    <>
      <WeekBar told={told} {...around} view={view} />
      <WeekLead told={told} report={report} view={view} />
      {told.headlines.length > 0 ? <WeekFigures headlines={told.headlines} /> : null}
      <div class="two-columns row-gap">
        <WeekGaps told={told} view={view} />
        <section class="panel">
          <WeekWaiting rows={waiting} view={view} />
          <WeekEffort week={week} told={told} view={view} />
        </section>
      </div>
      <div class="two-columns row-gap">
        <WeekChart weeks={report.recent} view={view} />
        {week.visits > 0 ? <WeekFunnel week={week} view={view} /> : null}
        <WeekFix told={told} view={view} />
      </div>
      <HandledTable week={week} words={view.words} />
      <ArticleTable week={week} manifest={report.manifest} view={view} />
      <AllFigures week={week} words={view.words} />
      <WeekFiles told={told} view={view} />
    </>,
  );
}

/** One sentence that says how the week went, and what is to know about the figures below it. */
function WeekLead({ told, report, view }: { told: ToldWeek; report: WeekReport; view: View }) {
  const { week, isOver, recent, takenAt } = report;
  const { before, key, after } = told.lead;
  const words = view.words.week;
  const isFirst = isOver && recent.length === 1 && !isEmpty(week);
  return (
    <>
      <p class="lead">
        {before}
        {key && <mark>{key}</mark>}
        {after}
      </p>
      {told.open && <p class="muted small-text">{told.open}</p>}
      {takenAt && <p class="muted small-text">{words.takenAt(shortMoment(takenAt, view))}</p>}
      {isFirst ? <p class="muted small-text">{words.first}</p> : null}
    </>
  );
}

interface Bar {
  told: ToldWeek;
  /** The weeks around: `2026-W45`. */
  earlier: string;
  later: string | undefined;
  view: View;
}

/** Which week it is, the weeks around it, and the week as text and as a table. */
function WeekBar({ told, earlier, later, view }: Bar) {
  const words = view.words.week;
  return (
    <div class="week-heading">
      <week-steps class="step">
        <a
          class="button small"
          rel="prev"
          href={`/admin/weeks/${earlier}/`}
          aria-label={words.earlier}
        >
          ‹
        </a>
        {later ? (
          <a
            class="button small"
            rel="next"
            href={`/admin/weeks/${later}/`}
            aria-label={words.later}
          >
            ›
          </a>
        ) : null}
      </week-steps>
      <h1>{told.title}</h1>
      <copy-text class="exports">
        <a class="button small" href={`/admin/weeks/${told.name}.txt`} data-copied={words.copied}>
          {words.copy}
        </a>
        <a class="button small" href={`/admin/weeks/${told.name}.csv`} download>
          {words.csv}
        </a>
        <span class="visually-hidden" role="status" />
      </copy-text>
    </div>
  );
}

/** The week for other programs. */
function WeekFiles({ told, view }: { told: ToldWeek; view: View }) {
  return (
    <p class="small-text muted">
      {view.words.week.alsoAs}{' '}
      {(['md', 'csv', 'json'] as const).map((form) => (
        <>
          <a href={`/admin/weeks/${told.name}.${form}`}>{formats[form]}</a>{' '}
        </>
      ))}
    </p>
  );
}

const formats = { md: 'Markdown', csv: 'CSV', json: 'JSON' };
