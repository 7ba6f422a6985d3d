import type { EmailFacts } from '../../email/receiving/facts.ts';
import { shortMoment } from '../../owner/format.ts';
import { PostButton } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { QuarantineRow } from '../../quarantine/db.ts';
import { linesForOwner } from '../receiving/fact-lines.ts';

interface Props {
  rows: QuarantineRow[];
  view: View;
}

/** Emails to a message that are no part of it, each with why; open where one is an answer of the owner’s that nobody got. */
export function EmailsSetAside({ rows, view }: Props) {
  const { messages: strings } = view.strings;
  if (rows.length === 0) return null;
  return (
    <details open={rows.some(({ data }) => keptIn(data).why?.startsWith('unsendable'))}>
      <summary>{strings.emails(rows.length)}</summary>
      <ul>
        {rows.map((row) => (
          <EmailSetAside row={row} view={view} />
        ))}
      </ul>
    </details>
  );
}

interface Kept extends Pick<EmailFacts, 'why' | 'from' | 'subject' | 'files'> {
  text?: string;
}

function EmailSetAside({ row, view }: { row: QuarantineRow; view: View }) {
  const { messages: strings } = view.strings;
  const { id, message, data, created_at } = row;
  const { why, files, from = '', subject = '', text = data } = keptIn(data);
  return (
    <li>
      <p class="small-text muted">
        <bdi>{from}</bdi> · {shortMoment(created_at, view)}
      </p>
      {linesForOwner({ why, files }, view.locale).map((line) => (
        <p class="small-text">{line}</p>
      ))}
      <details>
        <summary>
          <bdi>{subject}</bdi>
        </summary>
        {text.split('\n').map((line) => (
          <p dir="auto">{line}</p>
        ))}
      </details>
      <div class="actions">
        <a href={`/admin/messages/${message}/`}>{strings.ofMessage}</a>
        <PostButton action={`/admin/messages/quarantine/${id}/delete`} name={strings.remove} />
      </div>
    </li>
  );
}

/** What no key opens is no JSON. */
const keptIn = (data: string): Kept => (data.startsWith('{') ? JSON.parse(data) : {});
