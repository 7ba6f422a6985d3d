import { type Manifest, publishedIn } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { ownerPage } from '../../owner/page.tsx';
import { Fold } from '../../owner/parts.tsx';
import { weekPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import { ArticlePageLink } from '../../published/links.tsx';
import { IgnoreWords, WordsDone, WordsLine, WordsToAdd } from '../../words/owner-pages/words.tsx';
import type { WordsJustDone } from '../../words/owner-routes.ts';
import type { Proposal } from '../../words/proposals.ts';
import { mostWords } from '../formats/summary.ts';

interface Words {
  proposals: Proposal[];
  week: string;
  manifest: Manifest;
  view: View;
}

const wordsPath = (week: string) => `${weekPath(week)}words/`;

/** The words that most people used in a week, and the way to all of them, with the lines to copy. */
export function WeekWords({ proposals, week, manifest, view }: Words) {
  const { words: strings } = view.strings;
  const open = proposals.filter(({ state }) => state === 'open').slice(0, mostWords);
  const [known, ignored] = [countOf('known', proposals), countOf('ignored', proposals)];
  return (
    <Fold title={open.length > 0 ? strings.titleOf(open.length) : strings.title} id="words">
      <p class="description">
        {open.length > 0 ? strings.hint : proposals.length > 0 ? strings.allDone : strings.none}
      </p>
      <OpenWords proposals={open} week={week} manifest={manifest} view={view} />
      {known > 0 && <p class="muted small-text">{strings.known(known)}</p>}
      {proposals.length > 0 && (
        <p class="small-text">
          <a href={wordsPath(week)}>{strings.all}</a>
          {ignored > 0 && ` · ${strings.ignored(ignored)}`}
        </p>
      )}
    </Fold>
  );
}

const countOf = (state: Proposal['state'], proposals: Proposal[]) =>
  proposals.filter((words) => words.state === state).length;

function OpenWords({ proposals, week, manifest, view }: Words) {
  if (proposals.length === 0) return null;
  return (
    <div class="words">
      <ul class="owner-list">
        {proposals.map((words) => (
          <WordsLine words={words} view={view}>
            <IgnoreWords words={words} path={weekPath(week)} view={view} />
            <Article words={words} manifest={manifest} />
          </WordsLine>
        ))}
      </ul>
    </div>
  );
}

function Article({
  words: { locale, article },
  manifest,
}: {
  words: Proposal;
  manifest: Manifest;
}) {
  const published = publishedIn(manifest, locale).find(({ slug }) => slug === article);
  return (
    published && (
      <span class="fine-print">
        <ArticlePageLink article={{ ...published, locale }} />
      </span>
    )
  );
}

interface Page extends Words {
  week: WeekNumbers['week'];
  title: string;
  done: WordsJustDone | undefined;
}

/** All words of a week, with the lines to copy, and what was ignored. */
export function weekWordsPage(c: AppContext, { title, done, ...shown }: Page): Promise<Response> {
  const { week, proposals, manifest, view } = shown;
  const { words: strings } = view.strings;
  const path = wordsPath(week);
  return ownerPage(
    c,
    { view, title: `${strings.title} · ${title}`, tab: 'review' },
    <>
      <WordsDone done={done} path={path} view={view} />
      <h1>{strings.title}</h1>
      <p>
        <a href={weekPath(week)}>{title}</a>
      </p>
      <WordsToAdd
        proposals={proposals}
        manifest={manifest}
        none={strings.none}
        namesArticles={true}
        path={path}
        view={view}
      />
    </>,
  );
}
