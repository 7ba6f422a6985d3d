import type { AppContext } from '../../http/context.ts';
import { shortMoment } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import { isEmpty } from '../formats/lead.ts';
import { type ToldWeek, toldWeek } from '../formats/summary.ts';
import type { WeekReport } from '../report.ts';
import { AllFigures } from './all-figures.tsx';
import { WeekBar, WeekFiles } from './bar.tsx';
import { WeekChart } from './chart.tsx';
import { WeekFigures } from './figures.tsx';
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
