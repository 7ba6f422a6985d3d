import type { AppContext } from '../http/context.ts';
import type { surveyNumbers } from '../numbers/surveys.ts';
import { longDay, shareText } from '../owner/format.ts';
import { ownerPage } from '../owner/page.tsx';
import { FiveSteps } from '../owner/parts.tsx';
import type { View } from '../owner/view.ts';
import type { ListedSurvey } from './db.ts';
import { SurveyText } from './text.tsx';

interface SurveyAnswers {
  rows: ListedSurvey[];
  numbers: ReturnType<typeof surveyNumbers>;
  days: number;
}

export function surveysPage(
  c: AppContext,
  view: View,
  { rows, numbers, days }: SurveyAnswers,
): Promise<Response> {
  const { surveys: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title, tab: 'surveys' },
    <>
      <h1>{strings.title}</h1>
      <p class="muted">{strings.hint(days)}</p>
      {rows.length === 0 ? (
        <p class="lead">{strings.empty}</p>
      ) : (
        <Answers numbers={numbers} view={view} />
      )}
      <Comments rows={rows.filter(({ comment }) => comment)} view={view} />
    </>,
  );
}

function Answers({
  numbers: { effort, satisfaction, again },
  view: { strings },
}: Pick<SurveyAnswers, 'numbers'> & { view: View }) {
  const { surveys, numbers: formats } = strings;
  const mean = effort.mean === null ? undefined : formats.decimal(effort.mean);
  return (
    <div class="two-columns row-gap">
      <section class="panel">
        <h2>{surveys.effort}</h2>
        <p class="description">{strings.week.surveysHint(effort.easy.of, mean)}</p>
        <FiveSteps steps={effort.steps} names={strings.effort} />
      </section>
      <section class="panel">
        <h2>{surveys.satisfaction}</h2>
        <p class="description">{`${surveys.answers(satisfaction.good.of)} · ${strings.figures.satisfaction.name} ${shareText(satisfaction.good, strings)}`}</p>
        <FiveSteps steps={satisfaction.steps} names={strings.satisfaction} />
        <h2>{surveys.again}</h2>
        <p class="description">{`${surveys.yes} ${shareText(again, strings)}`}</p>
      </section>
    </div>
  );
}

function Comments({ rows, view }: { rows: ListedSurvey[]; view: View }) {
  const { surveys } = view.strings;
  if (rows.length === 0) return null;
  return (
    <section class="panel row-gap">
      <h2>{surveys.comments}</h2>
      <SurveyRows rows={rows} view={view} />
    </section>
  );
}

/** One answer under the other, each with the way to its message. */
export const SurveyRows = ({ rows, view }: { rows: ListedSurvey[]; view: View }) => (
  <ul class="owner-list">
    {rows.map((row) => (
      <li>
        <a href={`/admin/messages/${row.message}/`}>{view.strings.surveys.message}</a>
        <span class="muted fine-print">{longDay(row.created_at, view)}</span>
        <span class="small-text">
          <SurveyText survey={row} strings={view.strings} />
        </span>
      </li>
    ))}
  </ul>
);
