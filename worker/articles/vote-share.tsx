import type { View } from '../owner/view.ts';
import type { Share } from '../weeks/numbers/share.ts';

/** The yes share with its interval and counts; the counts alone where there are too few to say. */
export function VoteShare({ share, view }: { share: Share; view: View }) {
  const { noVotes, votes } = view.words.articles;
  return (
    <ShareText
      share={share}
      none={noVotes}
      counts={votes(share.count, share.of - share.count)}
      view={view}
    />
  );
}

interface ShareInWords {
  share: Share;
  /** Said where nothing was counted. */
  none: string;
  counts: string;
  view: View;
}

/** A share with its interval above its counts. */
export function ShareText({ share, none, counts, view }: ShareInWords) {
  if (share.of === 0) return <span class="muted xs">{none}</span>;
  if (share.share === null) return <span class="xs">{counts}</span>;
  return (
    <>
      <b>{view.words.numbers.percent(share.share)}</b> <IntervalText share={share} view={view} />
      <br />
      <span class="muted xs">{counts}</span>
    </>
  );
}

/** "17% – 69%". */
const IntervalText = ({ share: { interval }, view }: { share: Share; view: View }) => (
  <span class="muted xs num">{interval?.map(view.words.numbers.percent).join(' – ')}</span>
);

/** Yes, no and the yes share as cells of a table. */
export function VoteCells({ share, view }: { share: Share; view: View }) {
  const { few, numbers } = view.words;
  return (
    <>
      <td class="r">{share.count}</td>
      <td class="r">{share.of - share.count}</td>
      <td class="r">
        {share.share === null ? few : numbers.percent(share.share)}
        {share.interval && (
          <>
            <br />
            <IntervalText share={share} view={view} />
          </>
        )}
      </td>
    </>
  );
}
