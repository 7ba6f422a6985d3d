import { type Locale, languageOf } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { messageLength } from '../../contract/messages.ts';
import { Honeypot } from '../../http/request/honeypot.tsx';
import { FilesField } from '../../http/response/files-field.tsx';

interface Props {
  action: string;
  locale: Locale;
  /** The owner's name and address. */
  owner: string;
  email: string;
  isClosed: boolean;
  takesFiles: boolean;
}

/** The box for a further note, and "this solved it". */
export function NoteForm({ action, locale, owner, email, isClosed, takesFiles }: Props) {
  const { message, fields, errors } = workerStrings(locale);
  const strings = {
    ...message.note,
    away: message.note.away(owner),
    between: languageOf(locale).sentenceSeparator,
    emptyText: errors.emptyText(owner),
    long: errors.long(messageLength.max),
    left: message.note.left('{n}'),
    over: message.note.over('{n}'),
  };
  return (
    <note-form data-email={email} data-strings={JSON.stringify(strings)}>
      <form method="post" action={action} enctype="multipart/form-data">
        <Honeypot locale={locale} />
        <div class="field">
          <label for="text">{message.add}</label>
          <p class="fine-print muted" id="text-hint">
            {isClosed ? `${message.solvedHint} ${fields.privacy}` : fields.privacy}
          </p>
          <textarea
            id="text"
            name="text"
            dir="auto"
            rows={4}
            required
            data-max={messageLength.max}
            aria-describedby="text-hint"
          ></textarea>
        </div>
        {takesFiles && <FilesField locale={locale} />}
        <div class="actions">
          <button type="submit" class="button primary">
            {fields.send(owner)}
          </button>
          {!isClosed && (
            <button type="submit" class="button" name="solved" value="yes" formnovalidate>
              {message.solved}
            </button>
          )}
        </div>
      </form>
      <div role="status" class="status"></div>
    </note-form>
  );
}
