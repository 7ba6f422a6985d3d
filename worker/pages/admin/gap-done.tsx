import { PostButton } from './button.tsx';
import { Notice } from './notice.tsx';
import { gapPath } from './paths.ts';
import type { View } from './view.ts';

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

export function GapDone({ done: { what, gap }, view: { words }, list = '' }: Done) {
  return (
    <Notice>
      {words.gaps.done[what]}
      {what === 'ignored' ? (
        <PostButton action={`${gapPath(gap)}restore${list}`} name={words.undo} />
      ) : null}
    </Notice>
  );
}
