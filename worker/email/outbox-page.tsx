import type { AppContext } from '../http/context.ts';
import { shortMoment } from '../owner/format.ts';
import { ownerPage } from '../owner/page.tsx';
import { DoneNote, PostButton } from '../owner/parts.tsx';
import type { View } from '../owner/view.ts';
import type { ListedEmail } from './db/listed.ts';
import { WhatToDo } from './unsent.tsx';

interface Outbox {
  /** Given up. */
  failed: ListedEmail[];
  unsent: ListedEmail[];
  sent: ListedEmail[];
  /** What was just done. */
  done: string | undefined;
}

export function outboxPage(
  c: AppContext,
  view: View,
  { failed, unsent, sent, done }: Outbox,
): Promise<Response> {
  const { outbox: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title },
    <>
      {done === 'retry' ? <DoneNote>{strings.retrying}</DoneNote> : null}
      {done === 'removed' ? <DoneNote>{strings.removed}</DoneNote> : null}
      <h1>{strings.title}</h1>
      {failed.length ? (
        <section class="panel row-gap">
          <h2>{strings.failed}</h2>
          <p>{strings.failedHint}</p>
          {failed.length > 1 ? (
            <PostButton action="/admin/outbox/retry" name={strings.sendAllAgain} />
          ) : null}
          <Emails emails={failed} view={view} />
        </section>
      ) : null}
      <section class="panel row-gap">
        <h2>{strings.waiting}</h2>
        {unsent.length ? <Emails emails={unsent} view={view} /> : <p>{strings.empty}</p>}
      </section>
      <section class="panel row-gap">
        <h2>{strings.sent}</h2>
        {sent.length ? (
          <Emails emails={sent} view={view} />
        ) : (
          <p class="muted">{strings.nothingSent}</p>
        )}
      </section>
    </>,
  );
}

const Emails = ({ emails, view }: { emails: ListedEmail[]; view: View }) => (
  <ul>
    {emails.map((email) => (
      <ListedItem email={email} view={view} />
    ))}
  </ul>
);

function ListedItem({ email, view }: { email: ListedEmail; view: View }) {
  const { outbox: strings } = view.strings;
  return (
    <li class="field">
      <details class="disclosure">
        <summary>
          <span>
            <bdi>{email.subject}</bdi>
            <br />
            <small class="muted">{stateText(email, view)}</small>
            {email.error && <small class="error">{email.error}</small>}
          </span>
        </summary>
        <textarea dir="auto" rows={10} readonly aria-label={strings.text}>
          {email.text}
        </textarea>
      </details>
      {email.sent_at ? null : <WhatToDo email={email} view={view} />}
    </li>
  );
}

function stateText(
  { kind, to_address, tries, due_at, failed_at, sent_at }: ListedEmail,
  view: View,
): string {
  const { outbox: strings } = view.strings;
  return [strings.kinds[kind], strings.to(to_address), strings.tries(tries), lastTime()].join(
    ' · ',
  );

  function lastTime() {
    if (sent_at) return strings.sentAt(shortMoment(sent_at, view));
    if (failed_at) return strings.failedAt(shortMoment(failed_at, view));
    return strings.next(shortMoment(due_at, view));
  }
}
