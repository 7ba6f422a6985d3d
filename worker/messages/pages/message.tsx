import { languageOf, siteLocale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { langQuery, messagePath } from '../../contract/messages.ts';
import type { AppContext } from '../../http/context.ts';
import { askedLocale } from '../../http/language.ts';
import { shellPage } from '../../http/response/shell.ts';
import { type Clock, day } from '../../http/response/times.ts';
import { ownerName, ownerPlace, settingsOf } from '../../settings.ts';
import type { SurveyView } from '../../surveys/db.ts';
import { SurveyForm } from '../../surveys/form.tsx';
import type { MessageView } from '../db/messages.ts';
import type { NoteView } from '../db/notes.ts';
import { NoteForm } from './note-form.tsx';
import { Moment, Standing } from './standing.tsx';

interface Shown {
  token: string;
  message: MessageView;
  notes: NoteView[];
  survey: SurveyView | null;
  now: Date;
}

/** A message's own page, for whoever has its address. Never shows the email address. */
export async function messagePage(
  c: AppContext,
  { token, message, notes, survey, now }: Shown,
): Promise<Response> {
  const settings = await settingsOf(c.env);
  const asked = askedLocale(c);
  const locale = siteLocale(asked ?? message.locale, settings.locales);
  const strings = workerStrings(locale).message;
  const owner = ownerName(settings, locale);
  const clock = { locale, timeZone: settings.timeZone };

  return shellPage(
    c,
    {
      shell: 'page',
      locale,
      title: strings.title(day(new Date(message.created_at), clock)),
      mainClass: 'wrap narrow',
      inLanguage: (tag) => `?lang=${tag}`,
    },
    <>
      <Heading message={message} clock={clock} />
      <Standing message={message} settings={settings} at={{ ...clock, now }} />
      {c.req.query('sent') !== undefined && (
        <p class="status" role="status">
          {strings.sent(owner, settings.targets[message.priority].reply)}
        </p>
      )}
      <p class="field fine-print muted">
        <span data-part="clock">{strings.clock(ownerPlace(settings, locale))}</span>
        {languageOf(locale).sentenceSeparator + strings.keepAddress}
      </p>
      <Thread message={message} notes={notes} clock={clock} owner={owner} />
      <NoteForm
        action={messagePath(token, asked)}
        locale={locale}
        owner={owner}
        email={settings.owner.email}
        isClosed={message.closed_at !== null}
      />
      {message.solved_at && (
        <SurveyForm
          action={`/api/surveys/${token}${langQuery(asked)}`}
          locale={locale}
          owner={owner}
          survey={survey}
        />
      )}
      <LocalTimes {...clock} />
    </>,
  );
}

function Heading({ message, clock }: Pick<ThreadProps, 'message' | 'clock'>) {
  const [before, after] = workerStrings(clock.locale).message.title('{day}').split('{day}');
  return (
    <h1 class="of-message">
      {before}
      <time datetime={message.created_at} data-time="date">
        {day(new Date(message.created_at), clock)}
      </time>
      {after}
    </h1>
  );
}

/** Has the times of the page written by the reader's clock, where that is another. */
function LocalTimes({ locale, timeZone }: Clock) {
  const { deadlines, message } = workerStrings(locale);
  const { intl, spacedDigits } = languageOf(locale);
  const strings = {
    today: deadlines.today('{time}'),
    tomorrow: deadlines.tomorrow('{time}'),
    later: deadlines.later('{time}', '{day}'),
    clock: message.yourClock('{zone}'),
  };
  const written = { timeZone, intl, spacedDigits, strings };
  return <local-times data-written={JSON.stringify(written)} hidden></local-times>;
}

interface ThreadProps {
  message: MessageView;
  notes: NoteView[];
  clock: Clock;
  owner: string;
}

/** What both sides wrote, the newest last. */
function Thread({ message, notes, clock, owner }: ThreadProps) {
  const strings = workerStrings(clock.locale).message;
  const written = [{ author: 'customer', ...message }, ...notes];
  return (
    <ol class="thread" aria-label={strings.thread}>
      {written.map(({ author, text, created_at }) => (
        <li class="field">
          <p class="fine-print muted">
            <b>{author === 'owner' ? <bdi>{owner}</bdi> : strings.you}</b>{' '}
            <Moment time={created_at} clock={clock} />
          </p>
          <div class={author === 'owner' ? 'write' : 'prose'}>
            <Paragraphs text={text} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Plain text with the breaks that its writer made. */
const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p dir="auto">
        {paragraph.split('\n').map((line, place) => (
          <>
            {place > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
);
