import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import { newest } from '../db/search.ts';
import type { Found } from '../search/find.ts';
import { InboxList } from './inbox-list.tsx';
import { SearchForm } from './search-form.tsx';

export interface Search {
  /** As they were typed. */
  words: string;
  /** Nothing where there is no key by which anything could be found. */
  found?: Found;
}

/** The messages in which words stand. */
export function foundPage(c: AppContext, view: View, { words, found }: Search): Promise<Response> {
  const { title, search } = view.strings.messages;
  return ownerPage(
    c,
    { view, title, tab: 'inbox' },
    <>
      <h1>{title}</h1>
      <SearchForm words={words} view={view} />
      <section class="panel row-gap">
        {found ? <Results words={words} found={found} view={view} /> : <p>{search.noKey}</p>}
      </section>
      <p class="row-gap">
        <a href="/admin/messages/">{search.all}</a>
      </p>
    </>,
  );
}

interface Shown extends Required<Search> {
  view: View;
}

function Results({ words, found: { rows, older }, view }: Shown) {
  const { search } = view.strings.messages;
  return (
    <>
      <h2>{search.found(rows.length)}</h2>
      {rows.length > 0 ? (
        <InboxList rows={rows} view={view} />
      ) : (
        <p>{older ? search.noneYet : search.none(newest)}</p>
      )}
      {older && <a href={olderPath(words, older)}>{search.older}</a>}
      <p class="fine-print muted">{search.hint}</p>
    </>
  );
}

const olderPath = (words: string, { created_at, id }: NonNullable<Found['older']>) =>
  `?${new URLSearchParams({ q: words, before: created_at, id })}`;
