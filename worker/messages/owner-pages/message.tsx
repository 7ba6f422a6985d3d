import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import { UnsentNote } from '../../email/unsent.tsx';
import { FileLinks } from '../../files/links.tsx';
import type { AppContext } from '../../http/context.ts';
import { FilesField } from '../../http/response/files-field.tsx';
import { shortMoment } from '../../owner/format.ts';
import { LockedNote } from '../../owner/key-note.tsx';
import { ownerPage } from '../../owner/page.tsx';
import { DoneNote } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { Thread, ThreadMessage } from '../db/thread.ts';
import { isForCustomer } from '../emails.ts';
import { firstLine } from '../first-line.ts';
import { ReceivedNote } from '../receiving/received-note.tsx';
import { stateName } from './inbox-list.tsx';
import { MessageAbout, MessageActions } from './side.tsx';

interface Shown {
  thread: Thread;
  manifest: Manifest;
  /** Drawn anew for each page: see the schema of replies. */
  replyKey: string;
  justSent: boolean;
}

export function ownerMessagePage(
  c: AppContext,
  view: View,
  { thread, manifest, replyKey, justSent }: Shown,
): Promise<Response> {
  const { message } = thread;
  const title = firstLine(message.text);
  return ownerPage(
    c,
    { view, title, tab: 'inbox' },
    <>
      <LockedNote texts={[message, ...thread.notes].map(({ text }) => text)} view={view} />
      {justSent ? <DoneNote>{view.strings.messages.sent}</DoneNote> : null}
      <h1 {...languageAttributes(message.locale)}>{title}</h1>
      <p class="muted">{stateLine(message, view)}</p>
      <div class="two-columns row-gap">
        <div>
          <WrittenTexts thread={thread} view={view} />
          <ReplyForm message={message} replyKey={replyKey} view={view} />
        </div>
        <section class="panel">
          <MessageAbout thread={thread} manifest={manifest} view={view} />
          <MessageActions message={message} view={view} />
        </section>
      </div>
    </>,
  );
}

function stateLine(message: ThreadMessage, view: View): string {
  const { message: strings } = view.strings;
  const { solved_at, closed_at, replied_at, seen_at, created_at } = message;
  // When the state began that `stateName` names: it asks in the same order.
  const since = solved_at ?? closed_at ?? replied_at ?? seen_at ?? created_at;
  const parts = [stateName(message, view), shortMoment(since, view)];
  if (message.quarantined) parts.push(strings.quarantined);
  if (message.waiting_since) parts.push(strings.replyBy(shortMoment(message.reply_by, view)));
  return parts.join(' · ');
}

interface OfThread {
  thread: Thread;
  view: View;
}

/**
 * What was written, the newest last, and which emails to the customer have not left. Lines stay lines; nothing in it
 * becomes a link.
 */
function WrittenTexts({ thread: { message, notes, unsent, files, received }, view }: OfThread) {
  const { message: strings } = view.strings;
  const texts = [
    {
      ...{ author: 'customer' as const, note: null },
      ...{ text: message.text, created_at: message.created_at },
    },
    ...notes,
  ];
  return (
    <section aria-label={strings.thread}>
      {texts.map(({ author, text, created_at, note }) => (
        <article class="field">
          <p class="small-text muted">
            <bdi>{author === 'owner' ? strings.you : (message.name ?? strings.someone)}</bdi>
            {` · ${shortMoment(created_at, view)}`}
          </p>
          <div {...languageAttributes(message.locale)}>
            {text.split('\n').map((line) => (line.trim() ? <p dir="auto">{line}</p> : <br />))}
          </div>
          <FileLinks
            files={files.filter((file) => file.note === note)}
            at={`/admin/messages/${message.id}/`}
            locale={view.locale}
            showsPictures
          />
          {received
            .filter(({ received_at }) => received_at === created_at)
            .map((email) => (
              <ReceivedNote email={email} locale={message.locale} view={view} />
            ))}
          {author === 'owner'
            ? unsent
                .filter((email) => email.kind === 'reply' && email.created_at === created_at)
                .map((email) => <UnsentNote email={email} view={view} />)
            : null}
        </article>
      ))}
      {unsent
        .filter(({ kind, error }) => isForCustomer(kind) && kind !== 'reply' && error !== null)
        .map((email) => (
          <UnsentNote email={email} view={view} />
        ))}
    </section>
  );
}

function ReplyForm({
  message,
  replyKey,
  view,
}: {
  message: ThreadMessage;
  replyKey: string;
  view: View;
}) {
  const { message: strings } = view.strings;
  return (
    <form
      method="post"
      action={`/admin/messages/${message.id}/reply`}
      enctype="multipart/form-data"
    >
      <input type="hidden" name="key" value={replyKey} />
      <div class="field">
        <label for="text">{strings.reply}</label>
        <p class="fine-print muted" id="reply-hint">
          {strings.replyHint(message.email)}
        </p>
        <textarea
          id="text"
          name="text"
          rows={8}
          required
          {...languageAttributes(message.locale)}
          aria-describedby="reply-hint"
        />
      </div>
      {view.settings.attachments && <FilesField locale={view.locale} />}
      <div class="actions">
        <button type="submit" class="button primary">
          {strings.send}
        </button>
        <button type="submit" class="button" name="solved" value="yes">
          {strings.sendSolved}
        </button>
      </div>
    </form>
  );
}
