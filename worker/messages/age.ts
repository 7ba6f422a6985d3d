import { age } from '../owner/format.ts';
import type { View } from '../owner/view.ts';
import type { InboxRow } from './db/inbox.ts';

/** How long a message has waited, or since when it was not touched. */
export function ageOf(row: InboxRow, { strings, now }: View) {
  const isLate = row.waiting_since !== null && Date.parse(row.reply_by) < now.getTime();
  const time = age(row.waiting_since ?? row.updated_at, now, strings);
  return { text: isLate ? strings.messages.late(time) : time, isLate };
}
