import { languageAttributes } from '../../../site/languages/registry/locales.ts';
import { shortened } from '../../owner/shortened.ts';
import type { View } from '../../owner/view.ts';
import { ageOf } from '../age.ts';
import type { InboxRow } from '../db/inbox.ts';
import { firstLine } from '../first-line.ts';

interface Inbox {
  rows: InboxRow[];
  view: View;
  /** What each message is tagged with, in place of its state. */
  tag?: (row: InboxRow) => string;
  /** What is said of each in place of its age. */
  below?: (row: InboxRow) => string;
}

/** In Latin letters. */
const longestName = 24;

/** Messages one under the other; those that wait show how long, late ones in red and in words. */
export function InboxList({ rows, view, tag, below }: Inbox) {
  return (
    <ul class="link-list">
      {rows.map((row) => (
        <li>
          <a href={`/admin/messages/${row.id}/`} {...languageAttributes(row.locale)}>
            {firstLine(row.text)}
          </a>
          {below ? null : <Age row={row} view={view} />}
          <small>
            <span class="tag">{tag ? tag(row) : stateName(row, view)}</span>
            {row.priority === 'normal' ? null : (
              <span class="tag">{view.strings.priorities[row.priority]}</span>
            )}
            <bdi>{shortened(row.name ?? row.email, longestName)}</bdi>
            {below && ` · ${below(row)}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Age({ row, view }: { row: InboxRow; view: View }) {
  const { text, isLate } = ageOf(row, view);
  return <span class={isLate ? 'age late' : 'age'}>{text}</span>;
}

/** Whether its writer waits for an answer to something that came later than the message. */
export const waitsAgain = ({ waiting_since, created_at }: States): boolean =>
  waiting_since !== null && waiting_since > created_at;

type States = Pick<
  InboxRow,
  'created_at' | 'waiting_since' | 'seen_at' | 'replied_at' | 'solved_at' | 'closed_at'
>;

export function stateName(message: States, { strings }: View): string {
  const { seen_at, replied_at, solved_at, closed_at } = message;
  const { states, solved } = strings.message;
  if (waitsAgain(message)) return states.again;
  if (solved_at) return solved;
  if (closed_at) return states.closed;
  if (replied_at) return states.answered;
  return seen_at ? states.looking : states.received;
}
