import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import { UnsentNote } from '../../email/unsent.tsx';
import { FileLinks } from '../../files/links.tsx';
import type { AppContext } from '../../http/context.ts';
import type { RefusedForm } from '../../http/problem/show-again.ts';
import { shortMoment } from '../../owner/format.ts';
import { LockedNote } from '../../owner/key-note.tsx';
import { ownerPage } from '../../owner/page.tsx';
import { DoneNote, WarningNote } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { Thread, ThreadMessage } from '../db/thread.ts';
import { isForCustomer } from '../emails.ts';
import { firstLine } from '../first-line.ts';
import { ReceivedNote } from '../receiving/received-note.tsx';
import { stateName, waitsAgain } from './inbox-list.tsx';
import { ReplyForm } from './reply-form.tsx';
import { MessageAbout, MessageActions } from './side.tsx';

interface Shown {
  thread: Thread;
  manifest: Manifest;
  /** Drawn anew for each page: see the schema of replies. */
  replyKey: string;
  justSent: boolean;
  /** A reply that was not taken. */
  refused: RefusedForm | undefined;
}

export function ownerMessagePage(
  c: AppContext,
  view: View,
  { thread, manifest, replyKey, justSent, refused }: Shown,
): Promise<Response> {
  const { message } = thread;
  const title = firstLine(message.text);
  const at = `/admin/messages/${message.id}/`;
  return ownerPage(
    c,
    {
      ...{ view, at, tab: 'inbox', status: refused?.status },
      title: refused ? `${refused.title} · ${title}` : title,
    },
    <>
      <LockedNote texts={[message, ...thread.notes].map(({ text }) => text)} view={view} />
      {justSent ? <DoneNote>{view.strings.messages.sent}</DoneNote> : null}
      {refused ? (
        <WarningNote>
          <b>{refused.title}</b> {refused.detail} <a href={at}>{view.strings.message.toMessage}</a>
        </WarningNote>
      ) : null}
      <h1 {...languageAttributes(message.locale)}>{title}</h1>
      <p class="muted">{stateLine(message, view)}</p>
      <div class="two-columns row-gap">
        <div>
          <WrittenTexts thread={thread} view={view} />
          <ReplyForm message={message} replyKey={replyKey} refused={refused} view={view} />
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
  const { waiting_since, solved_at, closed_at, replied_at, seen_at, created_at } = message;
  const again = waitsAgain(message) ? waiting_since : null;
  // When the state began that `stateName` names: it asks in the same order.
  const since = again ?? solved_at ?? closed_at ?? replied_at ?? seen_at ?? created_at;
  const parts = [stateName(message, view), shortMoment(since, view)];
  if (message.quarantined) parts.push(strings.quarantined);
  if (waiting_since) parts.push(strings.replyBy(shortMoment(message.reply_by, view)));
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
      {texts.map(({ author, text, created_at, note }) => {
        const came = received.filter(({ received_at }) => received_at === created_at);
        return (
          <article class="field">
            <p class="small-text muted">
              <bdi>{author === 'owner' ? strings.you : (message.name ?? strings.someone)}</bdi>
              {` · ${shortMoment(created_at, view)}`}
            </p>
            {came.some(({ failsDmarc }) => failsDmarc) ? (
              <WarningNote>{workerStrings(view.locale).received.failsDmarc}</WarningNote>
            ) : null}
            <div {...languageAttributes(message.locale)}>
              {text.split('\n').map((line) => (line.trim() ? <p dir="auto">{line}</p> : <br />))}
            </div>
            <FileLinks
              files={files.filter((file) => file.note === note)}
              at={`/admin/messages/${message.id}/`}
              locale={view.locale}
              showsPictures
            />
            {came.map((email) => (
              <ReceivedNote
                email={{ ...email, failsDmarc: undefined }}
                locale={message.locale}
                view={view}
              />
            ))}
            {author === 'owner'
              ? unsent
                  .filter((email) => email.kind === 'reply' && email.created_at === created_at)
                  .map((email) => <UnsentNote email={email} view={view} />)
              : null}
          </article>
        );
      })}
      {unsent
        .filter(({ kind, error }) => isForCustomer(kind) && kind !== 'reply' && error !== null)
        .map((email) => (
          <UnsentNote email={email} view={view} />
        ))}
    </section>
  );
}
