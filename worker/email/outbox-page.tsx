import type { AppContext } from '../http/context.ts';
import { shortMoment } from '../owner/format.ts';
import { ownerPage } from '../owner/page.tsx';
import { DoneNote, PostButton } from '../owner/parts.tsx';
import type { View } from '../owner/view.ts';
import type { ListedEmail } from './db.ts';

interface Outbox {
  unsent: ListedEmail[];
  sent: ListedEmail[];
  isRetrying: boolean;
}

export function outboxPage(
  c: AppContext,
  view: View,
  { unsent, sent, isRetrying }: Outbox,
): Promise<Response> {
  const { outbox: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title },
    <>
      {isRetrying ? <DoneNote>{strings.retrying}</DoneNote> : null}
      <h1>{strings.title}</h1>
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
            {email.subject}
            <br />
            <small class="muted">{stateText(email, view)}</small>
            {email.error && <small class="error">{email.error}</small>}
          </span>
        </summary>
        <textarea rows={10} readonly aria-label={strings.text}>
          {email.text}
        </textarea>
      </details>
      {email.sent_at ? null : (
        <PostButton action={`/admin/outbox/${email.id}/retry`} name={strings.retry} />
      )}
    </li>
  );
}

function stateText({ kind, to_address, tries, due_at, sent_at }: ListedEmail, view: View): string {
  const { outbox: strings } = view.strings;
  const time = sent_at
    ? strings.sentAt(shortMoment(sent_at, view))
    : strings.next(shortMoment(due_at, view));
  return [strings.kinds[kind], strings.to(to_address), strings.tries(tries), time].join(' · ');
}
