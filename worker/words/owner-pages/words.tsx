import type { Child } from 'hono/jsx';
import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { type Manifest, publishedIn } from '../../contract/published/manifest.ts';
import { questionLines } from '../../gaps/draft.ts';
import { Copied, DoneNote, PostButton } from '../../owner/parts.tsx';
import { shortened } from '../../owner/shortened.ts';
import type { View } from '../../owner/view.ts';
import { ArticlePageLink } from '../../published/links.tsx';
import type { WordsJustDone } from '../owner-routes.ts';
import type { Proposal } from '../proposals.ts';
import { wordsFacts } from '../text.ts';

interface Shown {
  /** Those that enough people used, most people first. */
  proposals: Proposal[];
  manifest: Manifest;
  /** The page that shows them. */
  path: string;
  view: View;
}

interface Words extends Shown {
  /** Said where none is open. */
  none: string;
  /** So many that are open are shown; all where nothing is said. */
  most?: number;
  /** On the page of their article it is not named. */
  namesArticles: boolean;
}

/** Words that people used for an article, each with what to do about it, and the lines to put into its file. */
export function WordsToAdd(shown: Words) {
  const { proposals, view, none, most } = shown;
  const { words: strings } = view.strings;
  const open = proposals.filter(({ state }) => state === 'open').slice(0, most);
  const known = proposals.filter(({ state }) => state === 'known').length;
  return (
    <section class="panel row-gap" id="words">
      <h2>{strings.title}</h2>
      <p class="description">
        {open.length > 0 ? strings.hint : proposals.length > 0 ? strings.allDone : none}
      </p>
      {[...Map.groupBy(open, ({ locale, article }) => `${locale} ${article}`).values()].map(
        (same) => (
          <OfArticle {...shown} proposals={same} />
        ),
      )}
      {known > 0 && <p class="muted small-text">{strings.known(known)}</p>}
      <Ignored {...shown} />
      <details class="small-text">
        <summary>{strings.counted}</summary>
        <p>{view.strings.figures.wordsToAdd.definition}</p>
      </details>
    </section>
  );
}

function OfArticle({ proposals, manifest, path, view, namesArticles }: Words) {
  const { words: strings } = view.strings;
  const [first] = proposals;
  const article =
    first && publishedIn(manifest, first.locale).find(({ slug }) => slug === first.article);
  if (!first || !article) return null;
  return (
    <div class="words">
      {namesArticles ? (
        <h3>
          <ArticlePageLink article={{ ...article, locale: first.locale }} />
        </h3>
      ) : null}
      <ul class="owner-list">
        {proposals.map((words) => (
          <WordsLine words={words} view={view}>
            <IgnoreWords words={words} path={path} view={view} />
          </WordsLine>
        ))}
      </ul>
      <Copied
        name={strings.lines(article.file)}
        text={questionLines(proposals.map(({ query }) => query))}
        view={view}
      />
    </div>
  );
}

/** What was ignored, to be put back. */
function Ignored({ proposals, path, view }: Shown) {
  const { words: strings, gaps } = view.strings;
  const ignored = proposals.filter(({ state }) => state === 'ignored');
  if (ignored.length === 0) return null;
  return (
    <details class="small-text words-ignored">
      <summary>{strings.ignored(ignored.length)}</summary>
      <ul class="owner-list">
        {ignored.map((words) => (
          <WordsLine words={words} view={view}>
            <PostButton
              action={`${path}words/${words.id}/restore`}
              name={gaps.restore}
              about={shortened(words.query, longest.about)}
            />
          </WordsLine>
        ))}
      </ul>
    </details>
  );
}

/** In Latin letters: what is to be copied is whole, and a button needs no more than tells it apart. */
const longest = { query: 60, about: 24 };

interface OneLine {
  words: Proposal;
  view: View;
  children?: Child;
}

/** Words with how many used them, and what can be done with them. */
export function WordsLine({ words, view, children }: OneLine) {
  return (
    <li>
      <q {...languageAttributes(words.locale)}>{shortened(words.query, longest.query)}</q>
      <span class="muted fine-print">{wordsFacts(words, view.strings).join(' · ')}</span>
      {children}
    </li>
  );
}

export const IgnoreWords = ({
  words,
  path,
  view,
}: Pick<Shown, 'path' | 'view'> & { words: Proposal }) => (
  <PostButton
    action={`${path}words/${words.id}/ignore`}
    name={view.strings.gaps.ignore}
    about={shortened(words.query, longest.about)}
  />
);

interface Done {
  done: WordsJustDone | undefined;
  path: string;
  view: View;
}

export function WordsDone({ done, path, view: { strings } }: Done) {
  if (!done) return null;
  return (
    <DoneNote>
      {strings.gaps.done[done.what]}
      {done.what === 'ignored' ? (
        <PostButton action={`${path}words/${done.id}/restore`} name={strings.undo} />
      ) : null}
    </DoneNote>
  );
}
