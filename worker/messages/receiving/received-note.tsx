import { type Locale, languageAttributes } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import type { View } from '../../owner/view.ts';
import type { ReceivedEmail } from '../db/received.ts';
import { linesForOwner } from './fact-lines.ts';

interface Props {
  email: ReceivedEmail;
  locale: Locale;
  view: View;
}

/** What is told of an email below the text that it became. */
export function ReceivedNote({ email, locale, view }: Props) {
  const strings = workerStrings(view.locale);
  const { received } = strings;
  const { subject, history, follows } = email;
  return (
    <>
      {linesForOwner(email, view.locale).map((line) => (
        <p class="small-text muted">{line}</p>
      ))}
      {subject && <p class="small-text muted">{received.subject(subject)}</p>}
      {follows && (
        <p class="small-text">
          {received.follows}{' '}
          <a href={`/admin/messages/${follows}/`}>{view.strings.messages.ofMessage}</a>
        </p>
      )}
      {history && (
        <details>
          <summary class="small-text">{received.history}</summary>
          <div {...languageAttributes(locale)}>
            {history.split('\n').map((line) => (line.trim() ? <p dir="auto">{line}</p> : <br />))}
          </div>
        </details>
      )}
    </>
  );
}
