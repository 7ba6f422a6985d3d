import type { GapState } from '../../contract/gap-list.ts';
import { PostButton } from '../../owner/button.tsx';
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
  const { ignore, restore, reopen } = view.words.gaps;
  const action = {
    open: { path: 'ignore', name: ignore },
    ignored: { path: 'restore', name: restore },
    answered: { path: 'reopen', name: reopen },
  }[state];
  return <PostButton action={`${gapPath(gap)}${action.path}${list}`} name={action.name} />;
}
