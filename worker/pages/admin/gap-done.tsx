import { PostButton } from './button.tsx';
import { Notice } from './notice.tsx';
import type { View } from './view.ts';

/** What the owner has just done with a gap. */
export interface GapJustDone {
  what: 'ignored' | 'restored' | 'reopened';
  gap: number;
}

export const gapPath = (gap: number) => `/admin/gaps/${gap}/`;

export function GapDone({
  done: { what, gap },
  view: { words },
}: {
  done: GapJustDone;
  view: View;
}) {
  return (
    <Notice>
      {words.gaps.done[what]}
      {what === 'ignored' ? (
        <PostButton action={`${gapPath(gap)}restore`} name={words.undo} />
      ) : null}
    </Notice>
  );
}
