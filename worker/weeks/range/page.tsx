import { pointOf } from '../../closed-weeks/db/weeks.ts';
import type { AppContext } from '../../http/context.ts';
import { likelyOf } from '../../numbers/outcome.ts';
import { figuresOfSeveral, figuresPerWeek, type WeekFigures } from '../../numbers/several-weeks.ts';
import { shortDay } from '../../owner/format.ts';
import { ownerPage } from '../../owner/page.tsx';
import { NumberTable } from '../../owner/parts.tsx';
import { weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { sum } from '../../statistics.ts';
import { figureText } from '../formats/figure-text.ts';
import { FoundChart } from '../owner-pages/charts/found.tsx';
import { WeekCharts, WeekTable } from '../owner-pages/charts/weeks.tsx';
import { FigureGroup } from '../owner-pages/numbers.tsx';
import { mostWeeks, type RangeFault, type WeekRange } from './find.ts';

/** Of more weeks the columns have no room for their numbers. */
const mostColumns = 16;

export interface RangeAsked {
  from: string;
  to: string;
  /** The names of all closed weeks, the newest first. */
  weeks: string[];
}

/** Several closed weeks together, or what is wrong with those that were asked for. */
export function rangePage(
  c: AppContext,
  view: View,
  asked: RangeAsked,
  found: WeekRange | RangeFault,
): Promise<Response> {
  const { range } = view.strings.week;
  const isFault = 'why' in found;
  const title = isFault
    ? range.title
    : range.weeks(found.closed.length, found.from.monday, found.to.sunday);
  return ownerPage(
    c,
    { view, title, tab: 'review', status: isFault ? 422 : 200 },
    <>
      <h1>{title}</h1>
      <RangeForm asked={asked} fault={isFault ? found : undefined} view={view} />
      {isFault ? null : <RangeBody found={found} view={view} />}
    </>,
  );
}

interface Form {
  asked: RangeAsked;
  fault: RangeFault | undefined;
  view: View;
}

function RangeForm({ asked, fault, view }: Form) {
  const { range } = view.strings.week;
  return (
    <form class="range" method="get" action="/admin/weeks/">
      {(['from', 'to'] as const).map((field) => (
        <label>
          {range[field]}{' '}
          <input
            class="control"
            name={field}
            value={asked[field]}
            list="weeks"
            pattern="\d{4}-W\d\d"
            size={9}
            required
            aria-invalid={fault?.field === field ? 'true' : undefined}
            aria-describedby={fault?.field === field ? 'fault' : undefined}
          />
        </label>
      ))}
      <datalist id="weeks">
        {asked.weeks.map((week) => (
          <option value={week} />
        ))}
      </datalist>
      <button type="submit" class="button small">
        {range.show}
      </button>
      {fault && (
        <p id="fault" class="error" role="alert">
          {range.faults[fault.why](asked[fault.field], mostWeeks)}
        </p>
      )}
    </form>
  );
}

interface Body {
  found: WeekRange;
  view: View;
}

function RangeBody({ found: { closed, missing }, view }: Body) {
  const { range, groups } = view.strings.week;
  if (closed.length === 0) return <p class="lead">{range.none}</p>;

  const points = closed.map(pointOf);
  return (
    <>
      <RangeLead closed={closed} view={view} />
      {missing.length > 0 && <p class="muted small-text">{range.missing(missing.join(', '))}</p>}
      <p class="muted small-text">{range.hint}</p>
      <div class="row-gap">
        <FoundChart weeks={points} title={range.chart} view={view} />
      </div>
      {closed.length <= mostColumns ? (
        <WeekCharts weeks={points} view={view}>
          <WeekTable weeks={points} view={view} />
        </WeekCharts>
      ) : (
        <WeekTable weeks={points} view={view} />
      )}
      {figuresOfSeveral(closed).map(({ group, figures }) => (
        <FigureGroup
          name={groups[group]}
          figures={figures}
          note={(figure) =>
            figure.isPerWeek
              ? range.perWeek
              : figure.weeks < closed.length
                ? range.knownIn(figure.weeks)
                : undefined
          }
          view={view}
        />
      ))}
      <PerWeek closed={closed} view={view} />
    </>
  );
}

function RangeLead({ closed, view }: { closed: WeekFigures[]; view: View }) {
  const { range, found } = view.strings.week;
  const total = (count: (week: WeekFigures) => number) => sum(closed.map(count));
  const confirmed = total(({ outcomes }) => outcomes.confirmed);
  const likely = total(({ outcomes }) => likelyOf(outcomes));
  return (
    <p class="lead">
      {range.lead(
        total(({ visits }) => visits),
        closed.length,
      )}
      <mark>{found(confirmed, confirmed + likely)}</mark>
      {range.messages(total(({ messages }) => messages.received))}
    </p>
  );
}

/** What several weeks do not have together, each week by itself. */
function PerWeek({ closed, view }: { closed: WeekFigures[]; view: View }) {
  const { range, columns } = view.strings.week;
  const names = closed.slice(-1).flatMap(figuresPerWeek);
  return (
    <section class="panel row-gap" id="per-week">
      <h2>{range.perWeekTitle}</h2>
      <p class="description">{range.perWeekHint}</p>
      <NumberTable
        name={range.perWeekTitle}
        columns={[columns.week, ...names.map(({ key }) => view.strings.figures[key].name)]}
      >
        {closed.map((week) => (
          <tr>
            <th scope="row" class="number">
              <a href={weekPath(week.week)}>{shortDay(week.from, view)}</a>
            </th>
            {names.map(({ key }) => {
              const figure = figuresPerWeek(week).find((each) => each.key === key);
              return (
                <td class="align-end">
                  {figure && figure.value !== null ? figureText(figure, view.strings) : '–'}
                </td>
              );
            })}
          </tr>
        ))}
      </NumberTable>
    </section>
  );
}
