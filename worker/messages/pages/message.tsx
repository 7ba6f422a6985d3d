import { siteLocale } from '../../../site/languages/registry.ts';
import { workerStrings } from '../../../site/languages/strings.ts';
import { localeSchema } from '../../contract/locale.ts';
import { messagePath } from '../../contract/messages.ts';
import type { AppContext } from '../../http/context.ts';
import { shellPage } from '../../http/shell.ts';
import { ownerName, ownerPlace, settingsOf } from '../../settings.ts';
import type { SurveyView } from '../../surveys/db.ts';
import { SurveyForm } from '../../surveys/form.tsx';
import type { MessageView } from '../db/messages.ts';
import type { NoteView } from '../db/notes.ts';
import { firstLine } from '../first-line.ts';
import { NoteForm } from './note-form.tsx';
import { messageState } from './state.ts';
import { Thread } from './thread.tsx';

interface Shown {
  token: string;
  message: MessageView;
  notes: NoteView[];
  survey: SurveyView | null;
  now: Date;
}

/** A message's own page, for whoever has its address. Never shows the mail address. */
export async function messagePage(
  c: AppContext,
  { token, message, notes, survey, now }: Shown,
): Promise<Response> {
  const settings = await settingsOf(c.env);
  const asked = localeSchema.catch(message.locale).parse(c.req.query('lang'));
  const locale = siteLocale(asked, settings.locales);
  const strings = workerStrings(locale).message;
  const owner = ownerName(settings, locale);
  const clock = { locale, timeZone: settings.timeZone };
  const title = firstLine(message.text);

  return shellPage(
    c,
    { shell: 'page', locale, title, mainClass: 'wrap narrow', inLanguage: (tag) => `?lang=${tag}` },
    <>
      <h1>{title}</h1>
      {c.req.query('sent') !== undefined && (
        <p class="said" role="status">
          {strings.sent(owner, settings.targets[message.priority].reply)}
        </p>
      )}
      <p class="intro">{messageState(message, settings, { ...clock, now })}</p>
      <p class="field fine-print muted">{strings.clock(ownerPlace(settings, locale))}</p>
      <Thread {...{ message, notes, clock, owner }} />
      <NoteForm
        action={messagePath(token)}
        {...{ locale, owner }}
        isClosed={message.closed_at !== null}
      />
      {message.solved_at && (
        <SurveyForm action={`/api/surveys/${token}`} {...{ locale, owner, survey }} />
      )}
    </>,
  );
}
