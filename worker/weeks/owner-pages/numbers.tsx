import type { WeekPoint } from '../../closed-weeks/db/weeks.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { type Figure, figureGroups } from '../../numbers/figures.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { ownerPage } from '../../owner/page.tsx';
import { NumberTable } from '../../owner/parts.tsx';
import { weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { countsText, figureText } from '../formats/figure-text.ts';
import { rowsPath } from '../lists/kinds.ts';
import { figureId } from './definition.tsx';
import { WeekHours } from './hours.tsx';
import { ArticleTable, HandledTable } from './tables.tsx';

interface Numbers {
  week: WeekNumbers;
  recent: WeekPoint[];
  manifest: Manifest;
}

/** Every number of a week with its counts, and its definition below its name. */
export function numbersPage(
  c: AppContext,
  view: View,
  { week, recent, manifest }: Numbers,
): Promise<Response> {
  const { strings } = view;
  const { counted, countedHint, fiveOutcomes, allWouldWrite } = strings.week;
  const title = strings.week.title(week.from, week.to);
  return ownerPage(
    c,
    { view, title: `${counted} · ${title}`, tab: 'review' },
    <>
      <h1>{counted}</h1>
      <p>
        <a href={weekPath(week.week)}>{title}</a>
      </p>
      <p class="muted small-text">{countedHint}</p>
      {week.outcomes.answeredInSearch === undefined && (
        <p class="muted small-text">{fiveOutcomes}</p>
      )}
      {week.writeShare === undefined && <p class="muted small-text">{allWouldWrite}</p>}
      {figureGroups(week).map(({ group, figures }) => (
        <FigureGroup
          name={strings.week.groups[group]}
          figures={figures}
          week={week.week}
          view={view}
        />
      ))}
      <div class="row-gap">
        <WeekHours week={week} recent={recent} view={view} table />
      </div>
      <HandledTable week={week} strings={strings} />
      <ArticleTable week={week} manifest={manifest} view={view} />
    </>,
  );
}

interface Group<Each extends Figure> {
  name: string;
  figures: readonly Each[];
  /** Whose rows each number leads to; nothing of several weeks. */
  week?: string;
  /** What is to know of one beside its value, or in place of it. */
  note?: (figure: Each) => string | undefined;
  view: View;
}

export function FigureGroup<Each extends Figure>({ figures, ...group }: Group<Each>) {
  const { columns } = group.view.strings.week;
  if (figures.length === 0) return null;
  return (
    <section class="panel row-gap figures">
      <h2>{group.name}</h2>
      <NumberTable name={group.name} columns={[columns.number, columns.value, columns.counts]}>
        {figures.map((figure) => (
          <FigureRow {...group} figure={figure} note={group.note?.(figure)} />
        ))}
      </NumberTable>
    </section>
  );
}

interface Row {
  figure: Figure;
  week?: string;
  note: string | undefined;
  view: View;
}

function FigureRow({ figure, week, note, view: { strings } }: Row) {
  const { name, definition } = strings.figures[figure.key];
  const path = week && rowsPath(figure.key, week);
  const value = figure.value === null && note ? '' : figureText(figure, strings);
  return (
    <tr id={figureId(figure.key)}>
      <th scope="row">
        {name}
        <p>{definition}</p>
      </th>
      <td class="align-end">
        {path ? <a href={path}>{value}</a> : value}
        {note && <small class="muted">{note}</small>}
      </td>
      <td class="align-end">{countsText(figure)}</td>
    </tr>
  );
}
