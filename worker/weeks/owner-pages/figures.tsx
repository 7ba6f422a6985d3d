import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { type Figure, type FigureKey, figuresOf } from '../../numbers/figures.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { NumberTable } from '../../owner/parts.tsx';
import { countsText, figureText } from '../formats/figure-text.ts';
import type { Change, Headline } from '../formats/headlines.ts';

/** The four numbers at the top. */
export function WeekFigures({ headlines }: { headlines: Headline[] }) {
  return (
    <dl class="headlines">
      {headlines.map(({ key, name, value, detail, change }) => (
        <div class="headline">
          <dt>
            <a href={`#${figureId(key)}`}>{name}</a>
          </dt>
          <dd>
            {value}
            <small class="muted">{detail}</small>
            {change && <small class={classOf(change)}>{change.text}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The words tell it too: colour alone never does. */
const classOf = ({ better }: Change) => (better === undefined ? 'muted' : better ? 'up' : 'down');

/** Every number of the week with its counts and its definition. A link to one of them opens the table. */
export function AllFigures({ week, strings }: { week: WeekNumbers; strings: OwnerStrings }) {
  const { counted, countedHint, fiveOutcomes, columns } = strings.week;
  return (
    <details class="page-end">
      <summary>{counted}</summary>
      <p>{countedHint}</p>
      {week.outcomes.answeredInSearch === undefined && <p>{fiveOutcomes}</p>}
      <NumberTable name={counted} columns={[columns.number, columns.value, columns.counts]}>
        {figuresOf(week).map((figure) => (
          <FigureRow figure={figure} strings={strings} />
        ))}
      </NumberTable>
    </details>
  );
}

const figureId = (key: FigureKey) => `figure-${key}`;

function FigureRow({ figure, strings }: { figure: Figure; strings: OwnerStrings }) {
  const { name, definition } = strings.figures[figure.key];
  return (
    <tr id={figureId(figure.key)}>
      <th scope="row">
        {name}
        <p>{definition}</p>
      </th>
      <td class="align-end">{figureText(figure, strings)}</td>
      <td class="align-end">{countsText(figure)}</td>
    </tr>
  );
}
