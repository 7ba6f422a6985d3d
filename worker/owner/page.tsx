import type { Child } from 'hono/jsx';
import type { AppContext } from '../http/context.ts';
import { shellPage } from '../http/response/shell.ts';
import { countText } from './format.ts';
import { KeyNote } from './key-note.tsx';
import type { View } from './view.ts';

interface OwnerPage {
  view: View;
  title: string;
  status?: number | undefined;
  /** Where the page is found, for one that answers a form. */
  at?: string;
  tab?: 'review' | 'inbox' | 'gaps' | 'articles' | 'surveys';
}

/** One of the owner's pages in its frame. */
export function ownerPage(
  c: AppContext,
  { view, title, tab, status, at = c.req.url }: OwnerPage,
  body: Child,
): Promise<Response> {
  return shellPage(
    c,
    {
      shell: 'owner',
      locale: view.locale,
      title: `${title} · ${view.settings.name}`,
      tab,
      status,
      counts: {
        waiting: view.waiting,
        quarantined: view.quarantined && countText(view.quarantined),
      },
      inLanguage: (tag) => inLanguage(new URL(at, c.req.url), tag),
    },
    <div class="wrap">
      <KeyNote c={c} view={view} />
      {body}
      <More view={view} />
    </div>,
  );
}

/** The same page in another language; what a notice said once is not said again. */
function inLanguage(url: URL, tag: string): string {
  url.searchParams.delete('done');
  url.searchParams.set('lang', tag);
  return url.pathname + url.search;
}

function More({ view: { strings, failedEmails } }: { view: View }) {
  const { more } = strings;
  return (
    <nav class="page-end actions" aria-label={more.name}>
      <a href="/admin/outbox/">
        {more.outbox}
        {failedEmails > 0 ? <span class="count">{countText(failedEmails)}</span> : null}
      </a>
      <a href="/admin/privacy/">{more.privacy}</a>
      <form method="post" action="/admin/sign-out">
        <button type="submit" class="button small">
          {more.signOut}
        </button>
      </form>
      <button type="button" class="button small only-wide" data-keys hidden>
        {more.keys}
      </button>
    </nav>
  );
}
