import { dayOf } from '../../owner/format.ts';
import { TableHead } from '../../owner/table-head.tsx';
import type { View } from '../../owner/view.ts';
import { weeksBack } from '../find-articles.ts';
import type { VersionRecord } from '../version-records.ts';
import { voteChangeText } from '../vote-change-text.ts';
import { VoteCells } from '../vote-share.tsx';
import type { ArticleView } from './article.tsx';

/** Every text that the article had, the newest first, with its votes and the change that it made. */
export function ArticleTexts({ shown, view }: { shown: ArticleView; view: View }) {
  const { article, versions, unknown } = shown;
  const { articles: words } = view.words;
  return (
    <section class="panel row-gap">
      <h2>{words.texts}</h2>
      <p class="description">{words.textsHint(weeksBack.votes)}</p>
      <table class="table">
        <TableHead columns={[words.text, words.yes, words.no, words.share]} />
        <tbody>
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
              <th scope="row">{words.unknown}</th>
              <VoteCells share={unknown} view={view} />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

interface Named {
  version: VersionRecord;
  current: string;
  view: View;
}

function TextName({ version: { version, seenAt, change }, current, view }: Named) {
  const { articles: words } = view.words;
  const online = seenAt ? words.online(dayOf(seenAt, view)) : words.published;
  return (
    <>
      {version === current ? `${online} · ${words.current}` : online}
      {change !== undefined && (
        <small class="muted">{words.before(voteChangeText(change, view.words))}</small>
      )}
    </>
  );
}
