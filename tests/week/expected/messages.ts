import { spanAt, zoneAt } from '../calendar.ts';
import type { Handled, Priority, Recording, Written } from '../events.ts';
import { type Hours, officeClock } from './hours.ts';
import { quantile, share } from './shares.ts';

const DAY = 86_400_000;

export interface Settings extends Hours {
  minutesPerMessage: number;
  targets: Record<Priority, { reply: number; solve: number }>;
}

/** Who wrote, who wrote again, and how long they waited. */
export function expectedMessages(recording: Recording, settings: Settings, week: string) {
  const { happenings, zones } = recording;
  const all = happenings.filter((each): each is Written => each.kind === 'message' && !each.isSpam);
  const own = all.filter(({ at }) => spanAt(at, zones).week === week);
  const again = own.filter((message) =>
    all.some(
      (earlier) =>
        message.topic !== undefined &&
        earlier.topic === message.topic &&
        earlier.email.toLowerCase() === message.email.toLowerCase() &&
        earlier.at < message.at &&
        earlier.at >= message.at - 30 * DAY,
    ),
  );
  const people = new Set(own.map(({ email }) => email.toLowerCase())).size;
  const repeated = new Set(again.map(({ email }) => email.toLowerCase())).size;
  const waits = known.get(recording) ?? waitsOf(recording, settings);
  known.set(recording, waits);
  return {
    received: own.length,
    people,
    repeatContact: share(repeated, people, 20),
    firstReply: summary(waits('reply', week), 'reply', settings),
    solved: summary(waits('solve', week), 'solve', settings),
  };
}

interface Wait {
  priority: Priority;
  hours: number;
  clock: number;
}

/** Looking at the clock every minute takes a while: once for each recording. */
const known = new WeakMap<Recording, ReturnType<typeof waitsOf>>();

/** The office hours until each message's first reply or solution, by the week in which that was. */
function waitsOf({ happenings, zones }: Recording, settings: Settings) {
  const begin = Math.min(...happenings.map(({ at }) => at));
  const clocks = new Map(
    zones.map(({ zone }) => [zone, officeClock(settings, zone, Math.floor(begin / DAY) * DAY)]),
  );
  const messages = new Map<string, Written>();
  for (const each of happenings) if (each.kind === 'message') messages.set(each.id, each);

  /** By the settings with which the week closes. */
  const clockOf = (at: number) => clocks.get(zoneAt(spanAt(at, zones).ends, zones));

  return (kind: Handled['kind'], week: string): Wait[] => {
    const first = new Map<string, Handled>();
    for (const each of happenings) {
      if (each.kind === kind && !first.has(each.message)) first.set(each.message, each);
    }
    return [...first.values()]
      .filter(({ at }) => spanAt(at, zones).week === week)
      .flatMap(({ message, at }) => {
        const written = messages.get(message);
        const clock = clockOf(at);
        if (!written || !clock) return [];
        const { priority, at: from } = written;
        return [{ priority, hours: clock(from, at), clock: (at - from) / 3_600_000 }];
      });
  };
}

function summary(waits: Wait[], target: 'reply' | 'solve', { targets }: Settings) {
  const of = (some: Wait[]) => ({
    count: some.length,
    median: quantile(
      some.map(({ hours }) => hours),
      0.5,
    ),
    p90: quantile(
      some.map(({ hours }) => hours),
      0.9,
    ),
    byClock: {
      median: quantile(
        some.map((wait) => wait.clock),
        0.5,
      ),
      p90: quantile(
        some.map((wait) => wait.clock),
        0.9,
      ),
    },
    insideTarget: share(
      some.filter(({ priority, hours }) => hours <= targets[priority][target]).length,
      some.length,
      8,
    ),
  });
  return {
    ...of(waits),
    byPriority: (['urgent', 'normal', 'low'] as const).map((priority) => ({
      priority,
      target: targets[priority][target],
      ...of(waits.filter((wait) => wait.priority === priority)),
    })),
  };
}
