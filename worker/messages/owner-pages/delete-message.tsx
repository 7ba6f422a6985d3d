import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import type { ThreadMessage } from '../db/thread.ts';
import { firstLine } from '../first-line.ts';

/** Asks before a message is gone for good. */
export function deleteMessagePage(
  c: AppContext,
  view: View,
  message: ThreadMessage,
): Promise<Response> {
  const { message: strings, messages, cancel } = view.strings;
  const path = `/admin/messages/${message.id}/`;
  return ownerPage(
    c,
    { view, title: strings.removeTitle, tab: 'inbox' },
    <>
      <h1>{strings.removeTitle}</h1>
      <p {...languageAttributes(message.locale)}>
        <q>{firstLine(message.text)}</q>
      </p>
      <p class="muted">{strings.removeHint}</p>
      <form class="actions" method="post" action={`${path}delete`}>
        <button type="submit" class="button primary">
          {messages.remove}
        </button>
        <a class="button" href={path}>
          {cancel}
        </a>
      </form>
    </>,
  );
}
