import { PostButton } from '../../owner/button.tsx';
import { Notice } from '../../owner/notice.tsx';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';

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
