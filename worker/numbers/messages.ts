import { officeHoursBetween } from '../contract/office-hours.ts';
import { priorities, type SharedSettings } from '../contract/published/settings.ts';
import { DAY } from '../contract/time/durations.ts';
import type { Week } from '../contract/time/iso-week.ts';
import { minSample, percentile, shareOf } from '../statistics.ts';
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
    personOf(message) === personOf(other) &&
    days > 0 &&
    days <= repeatDays
  );
}

/** Waiting times in office hours, of all and per priority; each priority has its own target. */
function times(rows: HandledRow[], target: 'reply' | 'solve', settings: SharedSettings) {
  const waits = rows.map(({ priority, created_at, handled_at }) => {
    const hours = officeHoursBetween(new Date(created_at), new Date(handled_at), settings);
    return { priority, hours, inside: hours <= settings.targets[priority][target] };
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

function summaryOf(waits: { hours: number; inside: boolean }[]) {
  const hours = waits.map((wait) => wait.hours);
  return {
    count: waits.length,
    median: percentile(hours, 0.5),
    p90: percentile(hours, 0.9),
    insideTarget: shareOf(
      waits.filter(({ inside }) => inside).length,
      waits.length,
      minSample.votes,
    ),
  };
}

const countWriters = (messages: MessageRow[]) => new Set(messages.map(personOf)).size;

const personOf = ({ email }: MessageRow) => email.toLowerCase();
