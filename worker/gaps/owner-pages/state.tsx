import type { Child } from 'hono/jsx';
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

/** What the owner can have done with a gap just now, or, where it was too late, not. */
export const gapDeeds = [
  'ignored',
  'restored',
  'reopened',
  'answered',
  'stopped',
  'sent',
  'late',
  'merged',
  'split',
  'undone',
  'unchanged',
] as const;

export interface GapJustDone {
  what: (typeof gapDeeds)[number];
  gap: number;
}

interface Done {
  done: GapJustDone;
  view: View;
  /** What the list shows, to come back to it. */
  list?: string;
  /** An undo that not every page knows. */
  children?: Child;
}

export function GapDone({ done: { what, gap }, view: { strings }, list = '', children }: Done) {
  return (
    <DoneNote>
      {strings.gaps.done[what]}
      {what === 'ignored' ? (
        <PostButton action={`${gapPath(gap)}restore${list}`} name={strings.undo} />
      ) : null}
      {what === 'answered' ? (
        <PostButton action={`${gapPath(gap)}reopen`} name={strings.undo} />
      ) : null}
      {what === 'stopped' ? (
        <PostButton action={`${gapPath(gap)}tell`} name={strings.undo} />
      ) : null}
      {children}
    </DoneNote>
  );
}
