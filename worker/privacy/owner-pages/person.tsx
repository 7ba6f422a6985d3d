import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import { sum } from '../../statistics.ts';
import type { Held } from '../db/held.ts';

interface Person {
  email: string;
  held: Held;
}

/** What is held about one address, and the question whether all of it may go. */
export function personPage(c: AppContext, view: View, { email, held }: Person): Promise<Response> {
  const { privacy: strings, cancel, colon } = view.strings;
  const tables = (Object.keys(held) as (keyof typeof held)[]).filter(
    (table) => held[table].length > 0,
  );
  // Of weeks the words go, and no row.
  const count = sum(tables.map((table) => (table === 'weeks' ? 0 : held[table].length)));
  return ownerPage(
    c,
    { view, title: strings.find, at: '/admin/privacy/' },
    <>
      <h1>{strings.find}</h1>
      <p class="lead">{count ? strings.held(count) : strings.nothing}</p>
      <p>{email}</p>
      {tables.length > 0 ? (
        <ul>
          {tables.map((table) => (
            <li>{`${strings.tables[table]}${colon}${held[table].length}`}</li>
          ))}
        </ul>
      ) : null}
      <form class="row-gap" method="post">
        <input type="hidden" name="email" value={email} />
        {count ? <p class="muted">{strings.eraseHint}</p> : null}
        <div class="actions">
          {count ? (
            <>
              <button type="submit" class="button" formaction="/admin/privacy/export">
                {strings.download}
              </button>
              <button
                type="submit"
                class="button"
                formaction="/admin/privacy/export"
                name="as"
                value="page"
              >
                {strings.downloadPage}
              </button>
              {held.files.length > 0 && (
                <button
                  type="submit"
                  class="button"
                  formaction="/admin/privacy/export"
                  name="as"
                  value="files"
                >
                  {strings.downloadFiles}
                </button>
              )}
              <button type="submit" class="button primary" formaction="/admin/privacy/erase">
                {strings.erase}
              </button>
            </>
          ) : null}
          <a class="button" href="/admin/privacy/">
            {cancel}
          </a>
        </div>
      </form>
    </>,
  );
}
