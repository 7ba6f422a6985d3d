import { percent } from '../owner/format.ts';
import type { View } from '../owner/view.ts';
import type { Share } from '../weeks/numbers/share.ts';

/** The yes share with its interval and counts; the counts alone where there are too few to say. */
export function VoteShare({ share, view: { words } }: { share: Share; view: View }) {
  const { noVotes, votes } = words.articles;
  return (
    <ShareText share={share} none={noVotes} counts={votes(share.count, share.of - share.count)} />
  );
}

interface ShareInWords {
  share: Share;
  /** Said where nothing was counted. */
  none: string;
  counts: string;
}

/** A share with its interval above its counts. */
export function ShareText({ share, none, counts }: ShareInWords) {
  if (share.of === 0) return <span class="muted xs">{none}</span>;
  if (share.share === null) return <span class="xs">{counts}</span>;
  return (
    <>
      <b>{percent(share.share)}</b> <IntervalText share={share} />
      <br />
      <span class="muted xs">{counts}</span>
    </>
  );
}

/** "17% – 69%". */
const IntervalText = ({ share: { interval } }: { share: Share }) => (
  <span class="muted xs num">{interval?.map(percent).join(' – ')}</span>
);

/** Yes, no and the yes share as cells of a table. */
export function VoteCells({ share, view: { words } }: { share: Share; view: View }) {
  return (
    <>
      <td class="r">{share.count}</td>
      <td class="r">{share.of - share.count}</td>
      <td class="r">
        {share.share === null ? words.few : percent(share.share)}
        {share.interval && (
          <>
            <br />
            <IntervalText share={share} />
          </>
        )}
      </td>
    </>
  );
}
