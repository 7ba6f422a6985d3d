import type { WeekNumbers } from '../../numbers/numbers.ts';
import { NumberTable } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import { minSample } from '../../statistics.ts';

interface Funnel {
  week: WeekNumbers;
  view: View;
}

/** How far visits went; the last two bars are the split of the third. */
export function WeekFunnel({ week, view }: Funnel) {
  const steps = stepsOf(week, view);
  return (
    <section class="panel">
      <h2>{view.strings.week.stopped}</h2>
      <ul class="bar-list">
        {steps.map(({ name, count, place }) => (
          <li class={place}>
            <span>{name}</span>
            <b>{count}</b>
            {count > 0 && <i style={`width:${((100 * count) / week.visits).toFixed(1)}%`} />}
          </li>
        ))}
      </ul>
      {week.visits < minSample.visits ? null : <FunnelTable week={week} view={view} />}
    </section>
  );
}

function FunnelTable({ week, view }: Funnel) {
  const { stopped, table, columns } = view.strings.week;
  return (
    <details class="small-text">
      <summary>{table}</summary>
      <NumberTable name={stopped} columns={[columns.step, columns.visits, columns.share]}>
        {stepsOf(week, view).map(({ name, count }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="align-end">{count}</td>
            <td class="align-end">{view.strings.numbers.percent(count / week.visits)}</td>
          </tr>
        ))}
      </NumberTable>
    </details>
  );
}

function stepsOf({ visits, openedArticle, form }: WeekNumbers, { strings }: View) {
  const { steps } = strings.week;
  return [
    { name: steps.visits, count: visits },
    { name: steps.article, count: openedArticle },
    { name: steps.form, count: form.opened },
    { name: steps.left, count: form.opened - form.sent, place: 'nested saved' },
    { name: steps.sent, count: form.sent, place: 'nested' },
  ];
}
