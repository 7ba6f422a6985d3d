import { emailsPath } from '../../contract/outbox.ts';
import type { AppContext } from '../../http/context.ts';
import { ownerPage } from '../../owner/page.tsx';
import type { View } from '../../owner/view.ts';
import type { ListedEmail, WholeEmail } from '../db/listed.ts';
import { WhatToDo } from '../unsent.tsx';
import { Emails, emailStateText } from './emails.tsx';

/** One email as it is sent, or was. */
export function emailPage(c: AppContext, view: View, email: WholeEmail): Promise<Response> {
  const { outbox: strings } = view.strings;
  const { subject, message, error, text, sent_at } = email;
  return ownerPage(
    c,
    { view, title: subject },
    <>
      <p class="small-text">
        <a href="/admin/outbox/">{strings.title}</a>
      </p>
      <h1>
        <bdi>{subject}</bdi>
      </h1>
      <p class="muted">{emailStateText(email, view)}</p>
      {error && <p class="error">{error}</p>}
      {sent_at ? null : <WhatToDo email={email} view={view} />}
      {message && (
        <p class="actions">
          <a href={`/admin/messages/${message}/`}>{strings.message}</a>
          <a href={emailsPath(message)}>{strings.ofMessage}</a>
        </p>
      )}
      <textarea class="row-gap" dir="auto" rows={20} readonly aria-label={strings.text}>
        {text}
      </textarea>
    </>,
  );
}

interface OfMessage {
  message: string;
  emails: ListedEmail[];
}

/** All that was sent about a message, to the customer and to the owner. */
export function messageEmailsPage(
  c: AppContext,
  view: View,
  { message, emails }: OfMessage,
): Promise<Response> {
  const { outbox: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.ofMessage },
    <>
      <p class="small-text">
        <a href={`/admin/messages/${message}/`}>{strings.message}</a>
      </p>
      <h1>{strings.ofMessage}</h1>
      {emails.length > 0 ? (
        <section class="row-gap">
          <Emails emails={emails} view={view} />
        </section>
      ) : (
        <p class="muted">{strings.noneFits}</p>
      )}
    </>,
  );
}
