import type { AppContext } from '../http/context.ts';
import { shortMoment } from '../owner/format.ts';
import { ownerPage } from '../owner/page.tsx';
import { Notice, PostButton } from '../owner/parts.tsx';
import type { View } from '../owner/view.ts';
import type { ListedMail } from './mail-list.ts';

export interface Outbox {
  unsent: ListedMail[];
  sent: ListedMail[];
  isRetrying: boolean;
}

export function outboxPage(
  c: AppContext,
  view: View,
  { unsent, sent, isRetrying }: Outbox,
): Promise<Response> {
  const { outbox: words } = view.words;
  return ownerPage(
    c,
    view,
    { title: words.title },
    <>
      {isRetrying ? <Notice>{words.retrying}</Notice> : null}
      <h1>{words.title}</h1>
      <section class="panel row-gap">
        <h2>{words.waiting}</h2>
        {unsent.length ? <Letters mails={unsent} view={view} /> : <p>{words.empty}</p>}
      </section>
      <section class="panel row-gap">
        <h2>{words.sent}</h2>
        {sent.length ? (
          <Letters mails={sent} view={view} />
        ) : (
          <p class="muted">{words.nothingSent}</p>
        )}
      </section>
    </>,
  );
}

const Letters = ({ mails, view }: { mails: ListedMail[]; view: View }) => (
  <ul>
    {mails.map((mail) => (
      <Letter mail={mail} view={view} />
    ))}
  </ul>
);

function Letter({ mail, view }: { mail: ListedMail; view: View }) {
  const { outbox: words } = view.words;
  return (
    <li class="field">
      <details class="question">
        <summary>
          <span>
            {mail.subject}
            <br />
            <small class="muted">{stateText(mail, view)}</small>
            {mail.error && <small class="error">{mail.error}</small>}
          </span>
        </summary>
        <textarea rows={10} readonly aria-label={words.text}>
          {mail.text}
        </textarea>
      </details>
      {mail.sent_at ? null : (
        <PostButton action={`/admin/outbox/${mail.id}/retry`} name={words.retry} />
      )}
    </li>
  );
}

function stateText({ kind, to_address, tries, due_at, sent_at }: ListedMail, view: View): string {
  const { outbox: words } = view.words;
  const time = sent_at
    ? words.sentAt(shortMoment(sent_at, view))
    : words.next(shortMoment(due_at, view));
  return [words.kinds[kind], words.to(to_address), words.tries(tries), time].join(' · ');
}
