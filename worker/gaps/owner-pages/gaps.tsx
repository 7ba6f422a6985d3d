import { type GapChoice, gapsQuery } from '../../contract/gap-list.ts';
import type { Manifest } from '../../contract/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import type { Synonym } from '../../weeks/numbers/synonyms.ts';
import type { ListedGap } from '../listed-gaps.ts';
import { GapChoices } from './choices.tsx';
import { GapDone, type GapJustDone } from './done.tsx';
import { SynonymPairs } from './synonym-pairs.tsx';
import { GapTable } from './table.tsx';

export interface GapList {
  gaps: ListedGap[];
  /** How many only one person asked. */
  single: number;
  /** Whether so much was asked that some of it is not counted. */
  isCut: boolean;
}

interface Shown extends GapList {
  choice: GapChoice;
  manifest: Manifest;
  synonyms: Synonym[];
  done: GapJustDone | undefined;
}

export function gapsPage(c: AppContext, view: View, shown: Shown): Promise<Response> {
  const { gaps: words } = view.words;
  const { gaps, single, isCut, choice, manifest, synonyms, done } = shown;
  return ownerPage(
    c,
    view,
    { title: words.title, tab: 'gaps' },
    <>
      {done && <GapDone done={done} view={view} list={gapsQuery(choice)} />}
      <h1>{words.title}</h1>
      <p class="muted">{words.hint(Number(choice.days))}</p>
      <GapChoices choice={choice} view={view} />
      {gaps.length > 0 ? (
        <GapTable gaps={gaps} choice={choice} manifest={manifest} view={view} />
      ) : (
        <p class="lead">{nothing(choice, single, view)}</p>
      )}
      {isCut ? <p class="muted">{words.cut}</p> : null}
      {single > 0 ? (
        <details class="definition">
          <summary>{words.single(single)}</summary>
          <p>{words.singleHint}</p>
        </details>
      ) : null}
      <SynonymPairs pairs={synonyms} view={view} />
    </>,
  );
}

function nothing({ state }: GapChoice, single: number, { words: { gaps } }: View): string {
  if (state !== 'open') return gaps.noneSo[state];
  return single > 0 ? gaps.noneTwice : gaps.empty;
}
