import { longDay } from '../../owner/format.ts';
import { NumberTable } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { Share } from '../../statistics.ts';
import { weeksBack } from '../find.ts';
import type { VersionRecord } from '../records.ts';
import { voteChangeText } from '../vote-change.ts';
import type { ArticleView } from './article.tsx';

/** Every text that the article had, the newest first, with its votes and the change that it made. */
export function ArticleTexts({ shown, view }: { shown: ArticleView; view: View }) {
  const { article, versions, unknown, votesBefore } = shown;
  const { articles: strings } = view.strings;
  return (
    <section class="panel row-gap" id="texts">
      <h2>{strings.texts}</h2>
      <p class="description">{strings.textsHint(weeksBack.votes)}</p>
      <NumberTable
        name={strings.texts}
        columns={[strings.text, strings.yes, strings.no, strings.share]}
      >
        {versions.map((version) => (
          <tr>
            <th scope="row">
              <TextName version={version} current={article.version} view={view} />
            </th>
            <VoteCells share={version.helpful} view={view} />
          </tr>
        ))}
        {unknown.of > 0 && (
          <tr>
            <th scope="row">{strings.unknown}</th>
            <VoteCells share={unknown} view={view} />
          </tr>
        )}
      </NumberTable>
      {votesBefore && (
        <p class="description">{strings.beforeTheMove(votesBefore.yes, votesBefore.no)}</p>
      )}
    </section>
  );
}

interface Named {
  version: VersionRecord;
  current: string;
  view: View;
}

function TextName({ version: { version, seenAt, change }, current, view }: Named) {
  const { articles: strings } = view.strings;
  const online = seenAt ? strings.online(longDay(seenAt, view)) : strings.published;
  return (
    <>
      {version === current ? `${online} · ${strings.current}` : online}
      {change !== undefined && (
        <small class="muted">{strings.before(voteChangeText(change, view.strings))}</small>
      )}
    </>
  );
}

/** The yes share with its interval and counts; the counts alone where there are too few to say. */
export function VoteShare({ share, view }: { share: Share; view: View }) {
  const { noVotes, votes } = view.strings.articles;
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
      <b>{view.strings.numbers.percent(share.share)}</b> <IntervalText share={share} view={view} />
      <br />
      <span class="muted fine-print">{counts}</span>
    </>
  );
}

/** "17–69%". */
const IntervalText = ({ share: { interval }, view }: { share: Share; view: View }) => (
  <span class="muted fine-print number">
    {interval && view.strings.numbers.percentRange(...interval)}
  </span>
);

/** Yes, no and the yes share as cells of a table. */
function VoteCells({ share, view }: { share: Share; view: View }) {
  const { few, numbers } = view.strings;
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
