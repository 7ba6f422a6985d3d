import { workerStrings } from '../../../site/languages/strings.ts';
import { addOfficeHours } from '../../contract/office-hours.ts';
import type { SharedSettings } from '../../contract/settings.ts';
import { type Clock, deadline, moment } from '../../http/times.ts';
import { ownerName } from '../../settings.ts';
import type { MessageView } from '../db/messages.ts';

/** How a message stands, in one line: "Received 21 November 2026 at 16:40 · Reply by 18:00 today". */
export function messageState(
  message: MessageView,
  settings: SharedSettings,
  at: Clock & { now: Date },
) {
  const strings = workerStrings(at.locale).message;
  const { closed_at, replied_at, waiting_since, seen_at, created_at } = message;
  if (closed_at) return strings.closed(timeOf(closed_at));
  if (!waiting_since) return strings.answered(timeOf(replied_at ?? created_at));

  const state =
    seen_at && seen_at >= waiting_since
      ? strings.looking(timeOf(seen_at))
      : strings.received(timeOf(waiting_since));
  return `${state} · ${promise(message, waiting_since)}`;

  function timeOf(time: string) {
    return moment(new Date(time), at);
  }

  function promise({ priority }: MessageView, since: string) {
    const due = addOfficeHours(new Date(since), settings.targets[priority].reply, settings);
    const time = deadline(due, at.now, at);
    return due < at.now
      ? strings.late(ownerName(settings, at.locale), time)
      : strings.replyBy(time);
  }
}
