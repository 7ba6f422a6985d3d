import { type OutboxChoice, outboxPath, outboxStates } from '../../contract/outbox.ts';
import type { AppContext } from '../../http/context.ts';
import { longDay } from '../../owner/format.ts';
import { type Option, SelectField } from '../../owner/list-form.tsx';
import { ownerPage } from '../../owner/page.tsx';
import { DoneNote, PostButton } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { EmailPlace, EmailState, ListedEmail } from '../db/listed.ts';
import { Emails } from './emails.tsx';

export interface EmailList {
  state: EmailState;
  emails: ListedEmail[];
  /** Where it goes on, if it does. */
  next?: EmailPlace | undefined;
}

interface Outbox {
  /** By how they stand, those that could not be sent first. */
  lists: EmailList[];
  choice: OutboxChoice;
  /** What was just done. */
  done: string | undefined;
  /** Since when no week comes as an email. */
  weeksStopped: string | null;
}

export function outboxPage(
  c: AppContext,
  view: View,
  { lists, choice, done, weeksStopped }: Outbox,
): Promise<Response> {
  const { outbox: strings } = view.strings;
  return ownerPage(
    c,
    { view, title: strings.title },
    <>
      {done === 'retry' ? <DoneNote>{strings.retrying}</DoneNote> : null}
      {done === 'removed' ? <DoneNote>{strings.removed}</DoneNote> : null}
      <h1>{strings.title}</h1>
      <OutboxChoices choice={choice} view={view} />
      {lists
        .filter(
          ({ state, emails }) => state !== 'failed' || emails.length > 0 || choice.state === state,
        )
        .map((list) => (
          <EmailSection list={list} choice={choice} view={view} />
        ))}
      <WeekEmails stopped={weeksStopped} view={view} />
    </>,
  );
}

function OutboxChoices({ choice, view }: { choice: OutboxChoice; view: View }) {
  const { choices, states, kinds, show } = view.strings.outbox;
  const ofKinds: Option[] = [['', choices.allKinds], ...Object.entries(kinds)];
  return (
    <form class="list-form" method="get" action="/admin/outbox/">
      <SelectField
        name="state"
        label={choices.state}
        options={outboxStates.map((id) => [id, states[id]])}
        chosen={choice.state}
      />
      <SelectField name="kind" label={choices.kind} options={ofKinds} chosen={choice.kind} />
      <button type="submit" class="button">
        {show}
      </button>
    </form>
  );
}

interface Section {
  list: EmailList;
  choice: OutboxChoice;
  view: View;
}

function EmailSection({ list: { state, emails, next }, choice, view }: Section) {
  const { outbox: strings, pages } = view.strings;
  const isFiltered = choice.kind !== undefined || choice.from !== undefined;
  return (
    <section class="panel row-gap">
      <h2>{strings.states[state]}</h2>
      {state === 'failed' && emails.length > 0 ? <FailedHint emails={emails} view={view} /> : null}
      {emails.length > 0 ? (
        <Emails emails={emails} view={view} />
      ) : (
        <p class="muted">{isFiltered ? strings.noneFits : strings.none[state]}</p>
      )}
      {next || choice.from ? (
        <nav class="pager" aria-label={`${strings.states[state]}: ${pages.name}`}>
          {choice.from ? (
            <a class="button small" href={outboxPath({ ...choice, state, from: undefined })}>
              {pages.first}
            </a>
          ) : null}
          {next ? (
            <a class="button small" rel="next" href={outboxPath({ ...choice, state, from: next })}>
              {pages.further}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

function FailedHint({ emails, view: { strings } }: { emails: ListedEmail[]; view: View }) {
  const { failedHint, sendAllAgain } = strings.outbox;
  return (
    <>
      <p>{failedHint}</p>
      {emails.length > 1 ? <PostButton action="/admin/outbox/retry" name={sendAllAgain} /> : null}
    </>
  );
}

/** Whether the weeks come as emails, and the press that changes it. */
function WeekEmails({ stopped, view }: { stopped: string | null; view: View }) {
  const { week } = view.strings.outbox;
  return (
    <section class="panel row-gap" id="week">
      <h2>{week.title}</h2>
      <p>{stopped ? week.stopped(longDay(stopped, view)) : week.comes}</p>
      {stopped ? (
        <PostButton action="/admin/outbox/week/resume" name={week.resume} />
      ) : (
        <PostButton action="/admin/outbox/week/stop" name={week.stop} />
      )}
    </section>
  );
}
