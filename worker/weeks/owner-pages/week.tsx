import { TellingNote } from '../../gaps/owner-pages/telling.tsx';
import type { AppContext } from '../../http/context.ts';
import { shortMoment } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { rangePath, setAsidePath, weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { WordsDone } from '../../words/owner-pages/words.tsx';
import type { WordsJustDone } from '../../words/owner-routes.ts';
import { isEmpty, type WeekSummary, weekSummary } from '../formats/summary.ts';
import type { WeekReport } from '../report.ts';
import { FoundChart } from './charts/found.tsx';
import { RecentWeeks } from './charts/weeks.tsx';
import { AllFigures, WeekFigures } from './figures.tsx';
import { WeekFunnel } from './funnel.tsx';
import { WeekGaps } from './gaps.tsx';
import { WeekHours } from './hours.tsx';
import { WeekLanguages } from './languages.tsx';
import { WeakArticles, WeekEffort, WeekWaiting } from './panels.tsx';
import { WeekWords } from './words.tsx';

interface Around {
  earlier: string;
  later: string | undefined;
}

interface Shown {
  report: WeekReport;
  /** How many people are about to be told of an answer. */
  telling: number;
  wordsDone: WordsJustDone | undefined;
}

export function weekPage(
  c: AppContext,
  view: View,
  { report, telling, wordsDone, ...around }: Around & Shown,
): Promise<Response> {
  const { week, waiting } = report;
  const summary = weekSummary(report, view);
  const path = weekPath(week.week);
  return ownerPage(
    c,
    { view, title: summary.title, tab: 'review' },
    <>
      <WordsDone done={wordsDone} path={path} view={view} />
      <WeekBar summary={summary} {...around} view={view} />
      <WeekLead summary={summary} report={report} view={view} />
      <TellingNote count={telling} view={view} />
      {summary.headlines.length > 0 ? (
        <WeekFigures
          headlines={summary.headlines}
          week={week.week}
          weeks={report.recent}
          view={view}
        />
      ) : null}
      <div class="two-columns row-gap to-do">
        {waiting && <WeekWaiting rows={waiting} view={view} />}
        <WeekGaps summary={summary} view={view} />
        <WeekEffort week={week} summary={summary} view={view} />
      </div>
      <div class="two-columns row-gap">
        <FoundChart weeks={report.recent} view={view} />
        {week.visits > 0 ? <WeekFunnel week={week} view={view} /> : null}
      </div>
      <div class="two-columns row-gap">
        <WeekWords
          proposals={report.words}
          week={week.week}
          manifest={report.manifest}
          view={view}
        />
        <WeakArticles summary={summary} view={view} />
      </div>
      <RecentWeeks weeks={report.recent} view={view} />
      <div class="two-columns row-gap">
        <WeekHours week={week} recent={report.recent} view={view} />
        <WeekLanguages week={week.week} languages={week.languages} view={view} />
      </div>
      <AllFigures week={week.week} strings={view.strings} />
      <WeekFiles summary={summary} first={report.recent[0]?.week ?? week.week} view={view} />
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
      {[summary.open, summary.seam].filter(Boolean).map((note) => (
        <p class="muted small-text">{note}</p>
      ))}
      {summary.setAside && (
        <p class="muted small-text">
          {summary.setAside} <a href={setAsidePath(week.week)}>{view.strings.setAside.look}</a>
        </p>
      )}
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
        <a class="button small" rel="prev" href={weekPath(earlier)} aria-label={strings.earlier}>
          ‹
        </a>
        {later ? (
          <a class="button small" rel="next" href={weekPath(later)} aria-label={strings.later}>
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
        <span class="visually-hidden" role="status" />
      </p>
    </div>
  );
}

interface Files {
  summary: WeekSummary;
  /** Where several weeks begin that end with this one. */
  first: string;
  view: View;
}

/** The week for other programs and for files, and together with those before it. */
function WeekFiles({ summary, first, view }: Files) {
  return (
    <p class="small-text muted">
      {view.strings.week.alsoAs}{' '}
      {(['md', 'csv', 'json'] as const).map((form) => (
        <>
          <a href={`/admin/weeks/${summary.name}.${form}`}>{formats[form]}</a>{' '}
        </>
      ))}
      · <a href={rangePath(first, summary.name)}>{view.strings.week.range.link}</a> ·{' '}
      <a href="/admin/outbox/#week">{view.strings.week.email.comes}</a>
    </p>
  );
}

const formats = { md: 'Markdown', csv: 'CSV', json: 'JSON' };
