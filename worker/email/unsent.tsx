import { shortMoment } from '../owner/format.ts';
import { PostButton } from '../owner/parts.tsx';
import type { View } from '../owner/view.ts';
import type { ListedEmail, UnsentEmail } from './db/listed.ts';
import { isBounced, remedyOf, wordsIn } from './refusal.ts';

/** How an email stands that has not left, beside what it is about. */
export function UnsentNote({ email, view }: { email: UnsentEmail; view: View }) {
  const { outbox: strings } = view.strings;
  const { kind, error, failed_at, due_at } = email;
  if (error === null) return <p class="small-text muted">{strings.onItsWay}</p>;

  const time = failed_at
    ? strings[isBounced(error) ? 'cameBackAt' : 'failedAt'](shortMoment(failed_at, view))
    : strings.next(shortMoment(due_at, view));
  return (
    <>
      <p class="error">{strings.notSent([strings.kinds[kind], time].join(' · '))}</p>
      <p class="small-text">{wordsIn(error)}</p>
      <WhatToDo email={email} view={view} />
    </>
  );
}

interface OfEmail {
  email: Pick<ListedEmail, 'id' | 'kind' | 'error' | 'failed_at'>;
  view: View;
}

/** What to do about an email that the provider did not take, in words and as buttons. */
export function WhatToDo({ email: { id, kind, error, failed_at }, view }: OfEmail) {
  const { outbox: strings, gap } = view.strings;
  // It waits so that the owner can stop it: it leaves sooner only from where that is said.
  if (kind === 'answer' && error === null && !failed_at) {
    return (
      <p class="small-text">
        <a href="/admin/gaps/telling/">{gap.telling.title}</a>
      </p>
    );
  }
  const remedy = remedyOf(error ?? '') ?? (failed_at ? 'unknown' : undefined);
  return (
    <>
      {remedy && <p>{strings.remedies[remedy]}</p>}
      <div class="actions">
        <PostButton
          action={`/admin/outbox/${id}/retry`}
          name={failed_at ? strings.sendAgain : strings.retry}
        />
        {failed_at ? (
          <PostButton action={`/admin/outbox/${id}/delete`} name={strings.remove} />
        ) : null}
      </div>
    </>
  );
}
