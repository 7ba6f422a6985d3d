import { languageOf, siteLocale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { langQuery, messagePath } from '../../contract/messages.ts';
import type { FileView } from '../../files/db.ts';
import { FileLinks } from '../../files/links.tsx';
import type { AppContext } from '../../http/context.ts';
import { askedLocale } from '../../http/language.ts';
import { shellPage } from '../../http/response/shell.ts';
import { type Clock, day } from '../../http/response/times.ts';
import { ownerName, ownerPlace, settingsOf } from '../../settings.ts';
import type { OwnSurvey } from '../../surveys/db.ts';
import { SurveyForm } from '../../surveys/form.tsx';
import type { NoteView } from '../db/notes.ts';
import type { MessageView } from '../db/own-message.ts';
import type { ReceivedEmail } from '../db/received.ts';
import { linesForCustomer } from '../receiving/fact-lines.ts';
import { NoteForm } from './note-form.tsx';
import { Moment, Standing } from './standing.tsx';

interface Shown {
  token: string;
  message: MessageView;
  notes: NoteView[];
  survey: OwnSurvey | null;
  files: FileView[];
  received: ReceivedEmail[];
  now: Date;
}

/** A message's own page, for whoever has its address. Never shows the email address. */
export async function messagePage(
  c: AppContext,
  { token, message, notes, survey, files, received, now }: Shown,
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
      title: strings.tab(owner),
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
      <Thread
        message={message}
        notes={notes}
        received={received}
        clock={clock}
        owner={owner}
        files={{ all: files, at: messagePath(token) }}
      />
      <NoteForm
        action={messagePath(token, asked)}
        locale={locale}
        owner={owner}
        email={settings.owner.email}
        isClosed={message.closed_at !== null}
        takesFiles={settings.attachments}
      />
      {message.solved_at && (
        <SurveyForm
          action={`/api/surveys/${token}${langQuery(asked)}`}
          page={messagePath(token, asked)}
          owner={owner}
          survey={survey}
          chosen={c.req.query()}
          at={{ ...clock, now }}
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
  received: ReceivedEmail[];
  clock: Clock;
  owner: string;
  /** Below which address each is. */
  files: { all: FileView[]; at: string };
}

/** What both sides wrote, the newest last. */
function Thread({ message, notes, received, clock, owner, files }: ThreadProps) {
  const strings = workerStrings(clock.locale).message;
  const written = [{ author: 'customer', ...message, note: null }, ...notes];
  return (
    <ol class="thread" aria-label={strings.thread}>
      {written.map(({ author, text, created_at, note }) => (
        <li class="field">
          <p class="fine-print muted">
            <b>{author === 'owner' ? <bdi>{owner}</bdi> : strings.you}</b>{' '}
            <Moment time={created_at} clock={clock} />
          </p>
          <div class={author === 'owner' ? 'write' : 'prose'}>
            <Paragraphs text={text} />
            <FileLinks
              files={files.all.filter((file) => file.note === note)}
              at={files.at}
              locale={clock.locale}
            />
          </div>
          {received
            .filter((email) => author === 'customer' && email.received_at === created_at)
            .flatMap((email) => linesForCustomer(email, clock.locale))
            .map((line) => (
              <p class="fine-print muted">{line}</p>
            ))}
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
