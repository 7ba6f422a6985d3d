import { age } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import type { InboxRow } from '../db/inbox.ts';

/** How long a message has waited, or since when it was not touched. */
export function ageOf(row: InboxRow, { words, now }: View) {
  const isLate = row.waiting_since !== null && Date.parse(row.reply_by) < now.getTime();
  const time = age(row.waiting_since ?? row.updated_at, now, words);
  return { text: isLate ? words.messages.late(time) : time, isLate };
}
