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
  if (share.of === 0) return <span class="muted fine-print">{none}</span>;
  if (share.share === null) return <span class="fine-print">{counts}</span>;
  return (
    <>
      <b>{view.words.numbers.percent(share.share)}</b> <IntervalText share={share} view={view} />
      <br />
      <span class="muted fine-print">{counts}</span>
    </>
  );
}

/** "17% – 69%". */
const IntervalText = ({ share: { interval }, view }: { share: Share; view: View }) => (
  <span class="muted fine-print number">
    {interval?.map(view.words.numbers.percent).join(' – ')}
  </span>
);

/** Yes, no and the yes share as cells of a table. */
export function VoteCells({ share, view }: { share: Share; view: View }) {
  const { few, numbers } = view.words;
  return (
    <>
      <td class="align-end">{share.count}</td>
      <td class="align-end">{share.of - share.count}</td>
      <td class="align-end">
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
