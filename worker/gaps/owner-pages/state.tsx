import type { GapState } from '../../contract/gaps.ts';
import { DoneNote, PostButton } from '../../owner/parts.tsx';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';

interface SetAside {
  gap: { gap: number; state: GapState };
  view: View;
  /** What the list shows, to come back to it: "?state=open". */
  list?: string;
}

/** Takes a gap out of the open ones, or puts it back. */
export function GapSetAside({ gap: { gap, state }, view, list = '' }: SetAside) {
  const { ignore, restore, reopen } = view.strings.gaps;
  const action = {
    open: { path: 'ignore', name: ignore },
    ignored: { path: 'restore', name: restore },
    answered: { path: 'reopen', name: reopen },
  }[state];
  return <PostButton action={`${gapPath(gap)}${action.path}${list}`} name={action.name} />;
}

/** What the owner has just done with a gap. */
export interface GapJustDone {
  what: 'ignored' | 'restored' | 'reopened';
  gap: number;
}

interface Done {
  done: GapJustDone;
  view: View;
  /** What the list shows, to come back to it. */
  list?: string;
}

export function GapDone({ done: { what, gap }, view: { strings }, list = '' }: Done) {
  return (
    <DoneNote>
      {strings.gaps.done[what]}
      {what === 'ignored' ? (
        <PostButton action={`${gapPath(gap)}restore${list}`} name={strings.undo} />
      ) : null}
    </DoneNote>
  );
}
