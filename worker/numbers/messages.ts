import { officeHoursBetween } from '../contract/office-hours.ts';
import { priorities, type SharedSettings } from '../contract/published/settings.ts';
import { DAY, HOUR } from '../contract/time/durations.ts';
import type { Week } from '../contract/time/iso-week.ts';
import { minSample, percentile, type Share, shareOf } from '../statistics.ts';
import { type HandledRow, type MessageRow, repeatDays, type WeekRows } from './rows.ts';

/** What people wrote, who wrote again, and how long they waited. */
export function messageNumbers(rows: WeekRows, { from, to }: Week, settings: SharedSettings) {
  const inside = ({ created_at }: MessageRow) =>
    created_at >= from.toISOString() && created_at < to.toISOString();
  const written = rows.messages.filter(inside);
  const again = written.filter((message) => rows.messages.some((other) => repeats(message, other)));
  const people = countWriters(written);

  return {
    received: written.length,
    people,
    repeatContact: shareOf(countWriters(again), people, minSample.visits),
    firstReply: times(rows.replied, 'reply', settings),
    solved: times(rows.solved, 'solve', settings),
  };
}

/** Whether the message came within 30 days after the other, from the same person on the same topic. */
function repeats(message: MessageRow, other: MessageRow): boolean {
  const days = (Date.parse(message.created_at) - Date.parse(other.created_at)) / DAY;
  return (
    message.topic !== null &&
    message.topic === other.topic &&
    message.person === other.person &&
    days > 0 &&
    days <= repeatDays
  );
}

/** Waiting times in office hours and by the clock, of all and per priority; each priority has its own target. */
function times(rows: HandledRow[], target: 'reply' | 'solve', settings: SharedSettings) {
  const waits = rows.map(({ priority, created_at, handled_at }) => {
    const hours = officeHoursBetween(new Date(created_at), new Date(handled_at), settings);
    const clock = (Date.parse(handled_at) - Date.parse(created_at)) / HOUR;
    return { priority, hours, clock, inside: hours <= settings.targets[priority][target] };
  });
  return {
    ...summaryOf(waits),
    byPriority: priorities.map((priority) => ({
      priority,
      target: settings.targets[priority][target],
      ...summaryOf(waits.filter((wait) => wait.priority === priority)),
    })),
  };
}

export interface WaitingTimes {
  count: number;
  /** In office hours. */
  median: number | null;
  p90: number | null;
  /** What those who waited lived through, nights and days off included; not known of a week that closed before it was counted. */
  byClock?: { median: number | null; p90: number | null };
  insideTarget: Share;
}

function summaryOf(waits: { hours: number; clock: number; inside: boolean }[]): WaitingTimes {
  const hours = waits.map((wait) => wait.hours);
  const clocks = waits.map((wait) => wait.clock);
  return {
    count: waits.length,
    median: percentile(hours, 0.5),
    p90: percentile(hours, 0.9),
    byClock: {
      median: percentile(clocks, 0.5),
      p90: percentile(clocks, 0.9),
    },
    insideTarget: shareOf(
      waits.filter(({ inside }) => inside).length,
      waits.length,
      minSample.votes,
    ),
  };
}

const countWriters = (messages: MessageRow[]) => new Set(messages.map(({ person }) => person)).size;
