import type { AppContext } from '../../http/context.ts';
import { shortMoment } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import { WordsDone, WordsToAdd } from '../../words/owner-pages/words.tsx';
import type { WordsJustDone } from '../../words/owner-routes.ts';
import { isEmpty, mostWords, type WeekSummary, weekSummary } from '../formats/summary.ts';
import type { WeekReport } from '../report.ts';
import { WeekChart } from './chart.tsx';
import { AllFigures, WeekFigures } from './figures.tsx';
import { WeekFunnel } from './funnel.tsx';
import { WeekGaps } from './gaps.tsx';
import { WeakArticles, WeekEffort, WeekWaiting } from './panels.tsx';
import { ArticleTable, HandledTable } from './tables.tsx';

interface Around {
  earlier: string;
  later: string | undefined;
}

interface Shown {
  report: WeekReport;
  wordsDone: WordsJustDone | undefined;
}

export function weekPage(
  c: AppContext,
  view: View,
  { report, wordsDone, ...around }: Around & Shown,
): Promise<Response> {
  const { week, waiting } = report;
  const summary = weekSummary(report, view);
  const path = `/admin/weeks/${week.week}/`;
  return ownerPage(
    c,
    { view, title: summary.title, tab: 'review' },
    <>
      <WordsDone done={wordsDone} path={path} view={view} />
      <WeekBar summary={summary} {...around} view={view} />
      <WeekLead summary={summary} report={report} view={view} />
      {summary.headlines.length > 0 ? <WeekFigures headlines={summary.headlines} /> : null}
      <div class="two-columns row-gap">
        <WeekGaps summary={summary} view={view} />
        {(waiting ?? summary.effort) && (
          <section class="panel">
            {waiting && <WeekWaiting rows={waiting} view={view} />}
            <WeekEffort week={week} summary={summary} view={view} />
          </section>
        )}
      </div>
      <div class="two-columns row-gap">
        <WeekChart weeks={report.recent} view={view} />
        {week.visits > 0 ? <WeekFunnel week={week} view={view} /> : null}
        <WordsToAdd
          proposals={report.words}
          manifest={report.manifest}
          most={mostWords}
          none={view.strings.words.none}
          namesArticles={true}
          path={path}
          view={view}
        />
        <WeakArticles summary={summary} view={view} />
      </div>
      <HandledTable week={week} strings={view.strings} />
      <ArticleTable week={week} manifest={report.manifest} view={view} />
      <AllFigures week={week} strings={view.strings} />
      <WeekFiles summary={summary} view={view} />
    </>,
  );
}

/** One sentence that says how the week went, and what is to know about the figures below it. */
function WeekLead({
  summary,
  report,
  view,
}: {
  summary: WeekSummary;
  report: WeekReport;
  view: View;
}) {
  const { week, isOver, recent, takenAt } = report;
  const { before, key, after } = summary.lead;
  const strings = view.strings.week;
  // Behind a box, as which Chinese has the key, a line might begin with a comma.
  const [stops = ''] = /^\p{P}*/u.exec(key ? after : '') ?? [];
  const isFirst = isOver && recent.length === 1 && !isEmpty(week);
  return (
    <>
      <p class="lead">
        {before}
        {key && (
          <span class="key">
            <mark>{key}</mark>
            {stops}
          </span>
        )}
        {after.slice(stops.length)}
      </p>
      {summary.open && <p class="muted small-text">{summary.open}</p>}
      {takenAt && <p class="muted small-text">{strings.takenAt(shortMoment(takenAt, view))}</p>}
      {isFirst ? <p class="muted small-text">{strings.first}</p> : null}
    </>
  );
}

interface Bar {
  summary: WeekSummary;
  /** The weeks around: `2026-W45`. */
  earlier: string;
  later: string | undefined;
  view: View;
}

/** Which week it is, the weeks around it, and the week as text and as a table. */
function WeekBar({ summary, earlier, later, view }: Bar) {
  const strings = view.strings.week;
  return (
    <div class="week-heading">
      <week-steps class="step">
        <a
          class="button small"
          rel="prev"
          href={`/admin/weeks/${earlier}/`}
          aria-label={strings.earlier}
        >
          ‹
        </a>
        {later ? (
          <a
            class="button small"
            rel="next"
            href={`/admin/weeks/${later}/`}
            aria-label={strings.later}
          >
            ›
          </a>
        ) : null}
      </week-steps>
      <h1>{summary.title}</h1>
      <p class="exports">
        <a
          class="button small"
          href={`/admin/weeks/${summary.name}.txt`}
          data-copies="file"
          data-copied={strings.copied}
          data-failed={strings.notCopied}
        >
          {strings.copy}
        </a>
        <a class="button small" href={`/admin/weeks/${summary.name}.csv`} download>
          {strings.csv}
        </a>
        <span class="visually-hidden" role="status" />
      </p>
    </div>
  );
}

/** The week for other programs. */
function WeekFiles({ summary, view }: { summary: WeekSummary; view: View }) {
  return (
    <p class="small-text muted">
      {view.strings.week.alsoAs}{' '}
      {(['md', 'csv', 'json'] as const).map((form) => (
        <>
          <a href={`/admin/weeks/${summary.name}.${form}`}>{formats[form]}</a>{' '}
        </>
      ))}
    </p>
  );
}

const formats = { md: 'Markdown', csv: 'CSV', json: 'JSON' };
