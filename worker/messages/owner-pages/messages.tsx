import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { AppContext } from '../../http/context.ts';
import { countText, shortMoment } from '../../owner/format.ts';
import { LockedNote } from '../../owner/key-note.tsx';
import { ownerPage } from '../../owner/page.tsx';
import { DoneNote, PostButton } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { QuarantineRow } from '../../quarantine/db.ts';
import type { HandledPlace, InboxRow } from '../db/inbox.ts';
import { firstLine } from '../first-line.ts';
import { EmailsSetAside } from './emails-set-aside.tsx';
import { InboxList } from './inbox-list.tsx';
import { SearchForm } from './search-form.tsx';

export interface Inbox {
  waiting: InboxRow[];
  handled: InboxRow[];
  /** From where older handled ones go on. */
  older: HandledPlace | undefined;
  quarantine: InboxRow[];
  forms: QuarantineRow[];
  /** What was just done, and to which message. */
  done: { what: 'closed' | 'removed'; message: string | undefined } | undefined;
}

export function messagesPage(c: AppContext, view: View, inbox: Inbox): Promise<Response> {
  const { messages: strings } = view.strings;
  const { waiting, handled, older, done } = inbox;
  return ownerPage(
    c,
    { view, title: strings.title, tab: 'inbox' },
    <>
      {done && <Done done={done} view={view} />}
      <LockedNote texts={[...waiting, ...handled].map(({ text }) => text)} view={view} />
      <h1>{strings.title}</h1>
      <SearchForm words="" view={view} />
      <section class="panel row-gap">
        <h2>{strings.waiting}</h2>
        {waiting.length ? <InboxList rows={waiting} view={view} /> : <p>{strings.empty}</p>}
      </section>
      <section class="panel row-gap">
        <h2>{strings.handled}</h2>
        {handled.length ? (
          <InboxList rows={handled} view={view} />
        ) : (
          <p class="muted">{strings.nothingHandled}</p>
        )}
        {older && <a href={olderThan(older)}>{strings.older}</a>}
      </section>
      {inbox.quarantine.length + inbox.forms.length > 0 ? (
        <section class="panel row-gap" id="quarantine">
          <h2>{strings.quarantine(countText(view.quarantined))}</h2>
          <QuarantinedMessages rows={inbox.quarantine} view={view} />
          <EmailsSetAside rows={inbox.forms.filter(isEmail)} view={view} />
          <Forms rows={inbox.forms.filter((row) => !isEmail(row))} view={view} />
        </section>
      ) : null}
    </>,
  );
}

const olderThan = ({ updated_at, id }: HandledPlace) =>
  `?${new URLSearchParams({ before: updated_at, id })}`;

function Done({
  done: { what, message },
  view: { strings },
}: {
  done: NonNullable<Inbox['done']>;
  view: View;
}) {
  return (
    <DoneNote>
      {strings.messages[what]}
      {what === 'closed' && message ? (
        <PostButton action={`/admin/messages/${message}/reopen`} name={strings.undo} />
      ) : null}
    </DoneNote>
  );
}

function QuarantinedMessages({ rows, view }: { rows: InboxRow[]; view: View }) {
  const { messages: strings } = view.strings;
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{strings.quarantinedMessages(rows.length)}</summary>
      <p>{strings.quarantineHint}</p>
      <ul>
        {rows.map(({ id, text, locale, email, created_at }) => (
          <li class="actions">
            <a href={`/admin/messages/${id}/`} {...languageAttributes(locale)}>
              {firstLine(text)}
            </a>
            <small class="muted">{`${email} · ${shortMoment(created_at, view)}`}</small>
            <PostButton action={`/admin/messages/${id}/not-spam`} name={strings.notSpam} />
            <a class="button small" href={`/admin/messages/${id}/delete`}>
              {strings.remove}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

const isEmail = ({ kind }: QuarantineRow) => kind === 'emails';

function Forms({ rows, view }: { rows: QuarantineRow[]; view: View }) {
  const { messages: strings } = view.strings;
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{strings.forms(rows.length)}</summary>
      <ul>
        {rows.map(({ id, kind, data, created_at }) => (
          <li class="actions">
            <code>{data}</code>
            <small class="muted">{`${kind} · ${shortMoment(created_at, view)}`}</small>
            <PostButton action={`/admin/messages/quarantine/${id}/delete`} name={strings.remove} />
          </li>
        ))}
      </ul>
    </details>
  );
}
