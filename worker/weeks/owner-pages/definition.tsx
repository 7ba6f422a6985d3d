import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { FigureKey } from '../../numbers/figures.ts';

interface Defined {
  name: string;
  /** What the figure is made of: mostly one. */
  figures: FigureKey[];
  strings: OwnerStrings;
}

/** The name of a figure, which one press explains. */
export const Defined = ({ name, figures, strings }: Defined) => (
  <details class="defined">
    <summary>{name}</summary>
    {figures.map((key) => (
      <p id={figureId(key)}>
        {figures.length > 1 ? `${strings.figures[key].name}${strings.colon}` : ''}
        {strings.figures[key].definition}
      </p>
    ))}
  </details>
);

export const figureId = (key: FigureKey) => `figure-${key}`;
