import { type Figure, figuresOf } from '../../week/figures.ts';
import type { WeekNumbers } from '../../week/numbers.ts';
import type { OwnerWords } from '../../words/owner-words.ts';
import { countsText, figureText } from './figure-text.ts';

/** Every number of the week with its counts, and its definition one click away. */
export function AllFigures({ week, words }: { week: WeekNumbers; words: OwnerWords }) {
  const { counted, countedHint, columns } = words.week;
  return (
    <section class="def">
      <h2>{counted}</h2>
      <p>{countedHint}</p>
      <table class="tbl">
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col" class="r">
              {columns.value}
            </th>
            <th scope="col" class="r">
              {columns.counts}
            </th>
          </tr>
        </thead>
        <tbody>
          {figuresOf(week).map((figure) => (
            <FigureRow figure={figure} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FigureRow({ figure, words }: { figure: Figure; words: OwnerWords }) {
  const { name, definition } = words.figures[figure.key];
  return (
    <tr>
      <th scope="row">
        <details>
          <summary>{name}</summary>
          <p>{definition}</p>
        </details>
      </th>
      <td class="r">{figureText(figure, words)}</td>
      <td class="r">{countsText(figure)}</td>
    </tr>
  );
}
