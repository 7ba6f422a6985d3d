import type { Child } from 'hono/jsx';
import { firstText, languageOf } from '../../../site/languages/registry/locales.ts';
import { newAddressesOfNetwork, newAddressesPerDay } from '../../budgets/shares.ts';
import { emailsPath } from '../../contract/outbox.ts';
import type { Manifest } from '../../contract/published/manifest.ts';
import { priorities } from '../../contract/published/settings.ts';
import { longDay } from '../../owner/format.ts';
import { PostButton } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import { isLocked } from '../../private-data/rows.ts';
import { ArticleLink } from '../../published/links.tsx';
import { daysBetween } from '../../surveys/asking.ts';
import { SurveyText } from '../../surveys/text.tsx';
import type { Thread, ThreadMessage } from '../db/thread.ts';

/** Who wrote, from where, after which search. */
export function MessageAbout({
  thread: { message, survey },
  manifest,
  view,
}: {
  thread: Thread;
  manifest: Manifest;
  view: View;
}) {
  const { message: strings } = view.strings;
  const suggested: string[] = JSON.parse(message.suggested);
  const { topic, page } = message;
  const { locales } = view.settings;
  const facts = [
    [
      strings.topic,
      topic && (firstText(manifest.topics[topic] ?? {}, [view.locale, ...locales]) ?? topic),
    ],
    [strings.query, message.query],
    [strings.language, languageOf(message.locale).shortName],
    [strings.channel, strings.channels[message.channel]],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <>
      <h2>{strings.about}</h2>
      <dl>
        <Fact name={strings.from}>
          {message.name && (
            <>
              <bdi>{message.name}</bdi>
              {' · '}
            </>
          )}
          {message.email}
        </Fact>
        {message.acknowledgement_withheld ? (
          <dd class="small-text">{strings.untold(newAddressesPerDay, newAddressesOfNetwork)}</dd>
        ) : null}
        {page && (
          <Fact name={strings.page}>
            <a href={page}>
              <bdi>{page}</bdi>
            </a>
          </Fact>
        )}
        {facts.map(([name, value]) => (
          <Fact name={name}>
            <bdi>{value}</bdi>
          </Fact>
        ))}
        {suggested.length ? <dt class="small-text muted">{strings.suggested}</dt> : null}
        {suggested.map((article) => (
          <dd>
            <ArticleLink article={article} locale={message.locale} manifest={manifest} />
          </dd>
        ))}
        {survey ? (
          <Fact name={strings.survey}>
            <SurveyText survey={survey} strings={view.strings} />
          </Fact>
        ) : (
          <AskedHow message={message} view={view} />
        )}
      </dl>
      <p class="small-text">
        <a href={emailsPath(message.id)}>{view.strings.outbox.ofMessage}</a>
      </p>
    </>
  );
}

/** What can be done besides answering. */
export function MessageActions({
  message,
  view: { strings: all },
}: {
  message: ThreadMessage;
  view: View;
}) {
  const { message: strings, messages } = all;
  const path = `/admin/messages/${message.id}`;
  return (
    <div class="row-gap">
      <form class="field actions" method="post" action={`${path}/priority`}>
        <label for="priority">{strings.priority}</label>
        <select class="control" id="priority" name="priority">
          {priorities.map((priority) => (
            <option value={priority} selected={priority === message.priority}>
              {all.priorities[priority]}
            </option>
          ))}
        </select>
        <button type="submit" class="button small">
          {strings.setPriority}
        </button>
      </form>
      <div class="actions equal">
        {message.quarantined ? (
          <PostButton action={`${path}/not-spam`} name={messages.notSpam} />
        ) : null}
        {message.seen_at ? null : <PostButton action={`${path}/seen`} name={strings.markSeen} />}
        {message.solved_at || isLocked(message.email) ? null : (
          <PostButton action={`${path}/solve`} name={strings.solve} />
        )}
        <PostButton
          action={message.closed_at ? `${path}/reopen` : `${path}/close`}
          name={message.closed_at ? strings.reopen : strings.close}
        />
        <a class="button small" href={`${path}/delete`}>
          {messages.remove}
        </a>
      </div>
    </div>
  );
}

/** When an email asks how it went, or why none does. */
function AskedHow({ message, view }: { message: ThreadMessage; view: View }) {
  const { solved_at, survey_asked_at: asked, last_survey_at: last } = message;
  const { message: strings } = view.strings;
  if (!solved_at || !last) return null;
  const day = longDay(asked ?? last, view);
  if (!asked) return <Fact name={strings.asked}>{strings.notAsked(day, daysBetween)}</Fact>;
  const isAhead = new Date(asked) > view.now;
  return (
    <Fact name={strings.asked}>{isAhead ? strings.toBeAskedOn(day) : strings.askedOn(day)}</Fact>
  );
}

const Fact = ({ name, children }: { name: string; children?: Child }) => (
  <>
    <dt class="small-text muted">{name}</dt>
    <dd>{children}</dd>
  </>
);
