import { type ArticleChoice, articlesQuery } from '../../contract/articles.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import { Pager } from '../../owner/pager.tsx';
import type { ListPage } from '../../owner/pages.ts';
import type { View } from '../../owner/view.ts';
import { weeksBack } from '../find.ts';
import type { ArticleRecord } from '../records.ts';
import type { Review } from '../reviews.ts';
import { ArticleChoices } from './choices.tsx';
import { ArticleReviews } from './reviews.tsx';
import { ArticleTable } from './table.tsx';

export interface ArticleList extends ListPage<ArticleRecord> {
  choice: ArticleChoice;
  /** How many are published. */
  all: number;
  due: Review[];
  /** The closed weeks of the lines, the oldest first; nothing in the place of one that never closed. */
  weeks: (string | null)[];
  manifest: Manifest;
}

export function articlesPage(c: AppContext, view: View, list: ArticleList): Promise<Response> {
  const { articles: strings } = view.strings;
  const { choice, due, all } = list;
  return ownerPage(
    c,
    { view, title: strings.title, tab: 'articles' },
    <>
      <h1>{strings.title}</h1>
      {all > 0 ? <ArticleChoices choice={choice} manifest={list.manifest} view={view} /> : null}
      {articlesQuery(choice) === '' ? <ArticleReviews due={due} view={view} /> : null}
      <section class="panel row-gap">
        <h2>{strings.groups[choice.group]}</h2>
        {all === 0 ? (
          <p class="description">{strings.none}</p>
        ) : (
          <FoundArticles list={list} view={view} />
        )}
      </section>
    </>,
  );
}

interface OfList {
  list: ArticleList;
  view: View;
}

function FoundArticles({ list, view }: OfList) {
  const { articles: strings } = view.strings;
  const { choice, found, page, pages } = list;
  if (found === 0) {
    return (
      <p>
        {strings.nothingFound} <a href="/admin/articles/">{strings.showAll}</a>
      </p>
    );
  }
  return (
    <>
      <ListNote list={list} view={view} />
      <ArticleTable list={list} view={view} />
      <Pager
        page={page}
        pages={pages}
        pathOf={(other) => `/admin/articles/${articlesQuery({ ...choice, page: other })}`}
        view={view}
      />
    </>
  );
}

/** How many there are, how they are counted and sorted, and the same as a file. */
function ListNote({ list: { choice, found, all }, view }: OfList) {
  const { articles: strings } = view.strings;
  const notes = [
    strings.found(found, all),
    choice.group === 'weak' ? strings.weakHint : undefined,
    strings.sortHints[choice.sort],
    strings.hint(weeksBack),
  ];
  return (
    <p class="description">
      {notes.filter(Boolean).join(' ')}{' '}
      <a href={`/admin/articles.csv${articlesQuery({ ...choice, page: 1 })}`} download>
        {found < all ? strings.csvOfThese : strings.csv}
      </a>
      {found < all ? (
        <>
          {' · '}
          <a href="/admin/articles/">{strings.showAll}</a>
        </>
      ) : null}
    </p>
  );
}
