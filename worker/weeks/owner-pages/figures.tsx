import type { Change, Headline } from '../formats/headlines.ts';
import { figureId } from './all-figures.tsx';

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
