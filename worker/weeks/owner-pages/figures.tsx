import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { WeekPoint } from '../../closed-weeks/db/weeks.ts';
import type { FigureKey } from '../../numbers/figures.ts';
import { duration } from '../../owner/format.ts';
import { weekPath } from '../../owner/paths.ts';
import { SparkLine, sparkLabel } from '../../owner/spark-line.tsx';
import type { View } from '../../owner/view.ts';
import type { Change, Headline } from '../formats/headlines.ts';
import { rowsPath } from '../lists/kinds.ts';
import { slotsOf } from './charts/slots.ts';
import { Defined } from './definition.tsx';

interface Figures {
  headlines: Headline[];
  week: string;
  /** The weeks whose line stands beside each number. */
  weeks: WeekPoint[];
  view: View;
}

/** The four numbers at the top, each with its definition and its way to this week. */
export function WeekFigures({ headlines, week, weeks, view }: Figures) {
  return (
    <dl class="headlines">
      {headlines.map(({ key, name, values, detail, change }) => (
        <div class="headline">
          <dt>
            <Defined name={name} figures={definedBy[key] ?? [key]} strings={view.strings} />
          </dt>
          <dd>
            <div>
              <Values values={values} path={rowsPath(key, week)} />
              <HeadlineSpark headline={{ key, name }} weeks={weeks} view={view} />
            </div>
            <small class="muted">{detail}</small>
            {change && <small class={classOf(change)}>{change.text}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Shown {
  values: Headline['values'];
  /** To its rows, where it has any. */
  path: string | undefined;
}

/** Each number with its way to its rows; of two, one above the other, neither is larger. */
const Values = ({ values, path }: Shown) => (
  <div>
    {values.map(({ text, of }) => (
      <>
        {path ? <a href={path}>{text}</a> : text}
        {of && [' ', <small>{of}</small>, <br />]}
      </>
    ))}
  </div>
);

interface Rest {
  week: string;
  strings: OwnerStrings;
}

/** Leads to every number. */
export function AllFigures({ week, strings }: Rest) {
  return (
    <p class="page-end">
      <a href={`${weekPath(week)}numbers/`}>{strings.week.counted}</a>
    </p>
  );
}

/** The words tell it too: colour alone never does. */
const classOf = ({ better }: Change) => (better === undefined ? 'muted' : better ? 'up' : 'down');

/** A range has two ends. */
const definedBy: Partial<Record<FigureKey, FigureKey[]>> = {
  selfServiceHigh: ['selfServiceLow', 'selfServiceHigh'],
};

interface HeadlineLine {
  headline: Pick<Headline, 'key' | 'name'>;
  weeks: WeekPoint[];
  view: View;
}

/** How the number went in the last weeks. */
function HeadlineSpark({ headline: { key, name }, weeks, view: { strings } }: HeadlineLine) {
  const line = lines[key];
  if (!line) return null;
  const values = slotsOf(weeks).map((week) => (week ? line.value(week) : null));
  const label = sparkLabel({ name, values }, (value) => line.text(value, strings), strings);
  return <SparkLine values={values} label={label} {...(line.top && { top: line.top })} />;
}

interface Line {
  value: (week: WeekPoint) => number | null;
  text: (value: number, strings: OwnerStrings) => string;
  top?: number;
}

const count: Line['text'] = (value, { numbers }) => numbers.count(value);

const lines: Partial<Record<FigureKey, Line>> = {
  selfServiceHigh: {
    value: ({ high }) => high,
    text: (value, { numbers }) => numbers.percent(value),
    top: 1,
  },
  people: { value: ({ people }) => people, text: count },
  unanswered: { value: ({ unanswered }) => unanswered, text: count },
  replyMedian: { value: ({ reply }) => reply, text: duration },
};
