import { clockAt } from '../calendar.ts';

const MINUTE = 60_000;
const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export interface Hours {
  officeHours: { [weekday: string]: { from: string; to: string } };
  holidays: string[];
}

/** Office hours between two instants, by looking at the clock every minute; both lie on whole minutes. */
export function officeClock({ officeHours, holidays }: Hours, zone: string, from: number) {
  /** How many minutes of the run the office was open until each. */
  const open = [0];

  const isOpen = (instant: number) => {
    const { day, weekday, minute } = clockAt(instant, zone);
    const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const today = holidays.includes(day) ? undefined : officeHours[names[weekday - 1] ?? ''];
    const before = holidays.includes(eve) ? undefined : officeHours[names[(weekday + 5) % 7] ?? ''];
    return isWithin(today, minute) || isWithin(before, minute + 1440);
  };
  const openUntil = (instant: number): number => {
    const minutes = (instant - from) / MINUTE;
    for (let known = open.length; known <= minutes; known += 1) {
      open[known] = (open[known - 1] ?? 0) + Number(isOpen(from + (known - 1) * MINUTE));
    }
    return open[minutes] ?? Number.NaN;
  };
  return (start: number, end: number) => (openUntil(end) - openUntil(start)) / 60;
}

/** Whether a minute of the day lies in the hours; the next day goes on from 1440. */
function isWithin(hours: { from: string; to: string } | undefined, minute: number): boolean {
  if (!hours) return false;
  const [from, to] = [hours.from, hours.to].map(
    (time) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3)),
  ) as [number, number];
  return minute >= from && minute < (to > from ? to : to + 1440);
}
