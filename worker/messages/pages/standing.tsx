import { workerStrings } from '../../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../../contract/published/settings.ts';
import { type Clock, deadline, moment } from '../../http/response/times.ts';
import { withTime } from '../../http/response/with-time.tsx';
import { ownerName } from '../../settings.ts';
import type { MessageView } from '../db/own-message.ts';
import { replyByOf } from '../reply-by.ts';

interface Props {
  message: MessageView;
  settings: SharedSettings;
  at: Clock & { now: Date };
}

/** How a message stands: what its writer came to see, in large words, and below them when what happened. */
export function Standing({ message, settings, at }: Props) {
  const { states } = workerStrings(at.locale).message;
  const state = stateOf(message, settings, at.now);
  return (
    <>
      <p class={`state ${state}`}>{states[state](ownerName(settings, at.locale))}</p>
      <p class="intro">{messageState(message, settings, at)}</p>
    </>
  );
}

function stateOf(message: MessageView, settings: SharedSettings, now: Date) {
  const { closed_at, waiting_since, seen_at, priority } = message;
  if (closed_at) return 'closed';
  if (!waiting_since) return 'answered';
  if (replyByOf({ waitingSince: waiting_since, priority }, settings) < now) return 'late';
  return seen_at && seen_at >= waiting_since ? 'looking' : 'received';
}

/** How a message stands, in one line: "Received 21 November 2026 at 16:40 · Reply by 18:00 today". */
function messageState(message: MessageView, settings: SharedSettings, at: Clock & { now: Date }) {
  const strings = workerStrings(at.locale).message;
  const { closed_at, replied_at, waiting_since, seen_at, created_at } = message;
  if (closed_at) return withTime(strings.closed, timeOf(closed_at));
  if (!waiting_since) return withTime(strings.answered, timeOf(replied_at ?? created_at));

  const state =
    seen_at && seen_at >= waiting_since
      ? withTime(strings.looking, timeOf(seen_at))
      : withTime(strings.received, timeOf(waiting_since));
  return (
    <>
      {state} · {promise(message, waiting_since)}
    </>
  );

  function timeOf(time: string) {
    return <Moment time={time} clock={at} />;
  }

  function promise({ priority }: MessageView, waitingSince: string) {
    const due = replyByOf({ waitingSince, priority }, settings);
    const owner = ownerName(settings, at.locale);
    const time = (
      <time datetime={due.toISOString()} data-time="deadline">
        {deadline(due, at.now, at)}
      </time>
    );
    return due < at.now
      ? withTime((late) => strings.late(owner, late), time)
      : withTime(strings.replyBy, time);
  }
}

export const Moment = ({ time, clock }: { time: string; clock: Clock }) => (
  <time datetime={time} data-time="moment">
    {moment(new Date(time), clock)}
  </time>
);
