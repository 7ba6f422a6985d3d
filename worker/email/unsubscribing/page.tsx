import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import type { AppContext } from '../../http/context.ts';
import { shellPage } from '../../http/response/shell.ts';
import type { ListKind } from './link.ts';

interface Shown {
  locale: Locale;
  kind: ListKind;
  isDone: boolean;
}

/** Says what a press does, or what it did. */
export function unsubscribePage(c: AppContext, { locale, kind, isDone }: Shown): Promise<Response> {
  const { title, press, kinds } = workerStrings(locale).unsubscribe;
  const { what, done } = kinds[kind];
  return shellPage(
    c,
    { shell: 'page', locale, title, mainClass: 'wrap narrow' },
    <>
      <h1>{title}</h1>
      {isDone ? (
        <p role="status">{done}</p>
      ) : (
        <>
          <p>{what}</p>
          <form class="actions" method="post">
            <button type="submit" class="button primary">
              {press}
            </button>
          </form>
        </>
      )}
    </>,
  );
}
