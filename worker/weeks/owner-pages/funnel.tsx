import type { WeekNumbers } from '../../numbers/numbers.ts';
import type { View } from '../../owner/view.ts';
import { minSample, shareOf } from '../../statistics.ts';
import { type VisitKind, visitsPath } from '../lists/kinds.ts';

interface Step {
  /** The visits that it counts. */
  kind: VisitKind;
  name: string;
  count: number;
  place?: string;
}

interface Funnel {
  week: WeekNumbers;
  view: View;
}

/** How far visits went, each step with its share of all; the last two bars are the split of the third. */
export function WeekFunnel({ week, view }: Funnel) {
  return (
    <section class="panel">
      <h2>{view.strings.week.stopped}</h2>
      <ul class="bar-list">
        {stepsOf(week, view).map((step) => (
          <FunnelBar step={step} week={week} view={view} />
        ))}
      </ul>
    </section>
  );
}

function FunnelBar({ step: { kind, name, count, place }, week, view }: Funnel & { step: Step }) {
  const { share } = shareOf(count, week.visits, minSample.visits);
  return (
    <li class={place}>
      <span>{name}</span>
      <b>
        {share !== null && kind !== 'all' && `${view.strings.numbers.percent(share)} · `}
        <a href={visitsPath(week.week, kind)}>{count}</a>
      </b>
      {count > 0 && <i style={`width:${Math.round((100 * count) / week.visits)}%`} />}
    </li>
  );
}

function stepsOf({ visits, openedArticle, form }: WeekNumbers, { strings }: View): Step[] {
  const { steps } = strings.week;
  return [
    { kind: 'all', name: steps.visits, count: visits },
    { kind: 'article', name: steps.article, count: openedArticle },
    { kind: 'form', name: steps.form, count: form.opened },
    { kind: 'left', name: steps.left, count: form.opened - form.sent, place: 'nested saved' },
    { kind: 'sent', name: steps.sent, count: form.sent, place: 'nested' },
  ];
}
