import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { shortMoment } from '../../owner/format.ts';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { Move, PastMove } from '../db/moves.ts';
import type { OpenGap } from '../db/near.ts';
import type { ShownGap } from './gap.tsx';

/** Another open gap that asks the same: near ones first, or what a search finds. */
export function GapMerge({ gap, merge, find, view }: ShownGap) {
  const { moves: strings } = view.strings.gap;
  if (!merge) return null;
  const { near, others } = merge;
  const isEmpty = near.length + others.length === 0;
  if (isEmpty && !find) return null;
  return (
    <section class="panel row-gap" id="merge">
      <h2>{strings.merge}</h2>
      <p class="description">{strings.mergeHint}</p>
      <form class="field actions" method="get" action={`${gapPath(gap.gap)}#merge`}>
        <label for="find">{strings.find}</label>
        <input class="control" id="find" name="find" type="search" value={find} maxlength={200} />
        <button type="submit" class="button small">
          {strings.search}
        </button>
      </form>
      {isEmpty ? (
        <p>{strings.nothingFound}</p>
      ) : (
        <form class="field actions" method="post" action={`${gapPath(gap.gap)}merge`}>
          <label for="other">{strings.with}</label>
          <select class="control" id="other" name="other">
            <Options name={find ? strings.found : strings.near} gaps={near} />
            <Options name={strings.others} gaps={others} />
          </select>
          <button type="submit" class="button small">
            {strings.mergeButton}
          </button>
        </form>
      )}
    </section>
  );
}

const Options = ({ name, gaps }: { name: string; gaps: OpenGap[] }) =>
  gaps.length > 0 ? (
    <optgroup label={name}>
      {gaps.map(({ gap, query }) => (
        <option dir="auto" value={gap}>
          {query}
        </option>
      ))}
    </optgroup>
  ) : null;

/** Takes back what the owner did with a gap last. */
export const UndoMove = ({ gap, move, view }: { gap: number; move: Move; view: View }) => (
  <form method="post" action={`${gapPath(gap)}undo`}>
    <input type="hidden" name="move" value={move.id} />
    <button type="submit" class="button small">
      {view.strings.undo}
    </button>
  </form>
);

/** What the owner merged or split, as lines of what became of a gap. */
export function MoveLine({
  move,
  gap,
  view,
}: {
  move: PastMove;
  gap: ShownGap['gap'];
  view: View;
}) {
  const { moves: strings } = view.strings.gap;
  const { what, other, created_at, undone_at } = move;
  const isFrom = what === 'split' && other === gap.gap;
  const link = isFrom ? move.gap : other;
  return (
    <li>
      <span {...(undone_at ? { class: 'muted' } : {})}>
        {strings.done[isFrom ? 'splitFrom' : what]}{' '}
        {what === 'split' ? <a href={gapPath(link)}>{strings.thatGap}</a> : null}
        {undone_at ? ` ${strings.undone}` : null}
      </span>
      <small>{shortMoment(created_at, view)}</small>
      {gap.lastMove?.id === move.id ? (
        <UndoMove gap={gap.gap} move={gap.lastMove} view={view} />
      ) : null}
    </li>
  );
}

/** A wording to tick, so that it becomes a gap of its own. */
export const TickedWording = ({
  wording,
  view,
}: {
  wording: ShownGap['gap']['wordings'][number];
  view: View;
}) => (
  <label class="option">
    <input
      type="checkbox"
      name="wordings"
      value={wording.id}
      aria-label={view.strings.gap.moves.tick(wording.query)}
    />{' '}
    <q {...languageAttributes(wording.locale)}>{wording.query}</q>
  </label>
);
