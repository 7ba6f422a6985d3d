import { weekdays } from '../../worker/contract/time/local-time.ts';

type Weekday = (typeof weekdays)[number];

interface Hours {
  from: string;
  to: string;
}

export type OfficeHours = Partial<Record<Weekday, Hours>>;

const short = (day: Weekday) => `${day.slice(0, 1).toUpperCase()}${day.slice(1, 3)}`;

/** "Mon–Fri 09:00–17:00, Sat 10:00–12:00". */
export function hoursText(hours: OfficeHours): string {
  const parts: { first: Weekday; last: Weekday; time: string }[] = [];
  for (const [n, day] of weekdays.entries()) {
    const own = hours[day];
    if (!own) continue;
    const time = `${own.from}–${own.to}`;
    const before = parts.at(-1);
    if (before?.time === time && before.last === weekdays[n - 1]) before.last = day;
    else parts.push({ first: day, last: day, time });
  }
  return parts
    .map(
      ({ first, last, time }) =>
        `${first === last ? short(first) : `${short(first)}–${short(last)}`} ${time}`,
    )
    .join(', ');
}

const time = '(\\d{1,2})(?:[:.](\\d\\d))?';
const day = '([a-z]{3})[a-z]*';
const part = new RegExp(`^${day}(?:\\s*[-–]\\s*${day})?\\s+${time}\\s*[-–]\\s*${time}$`);

/** The hours that such a text says; nothing where it does not say hours. */
export function hoursIn(text: string): OfficeHours | undefined {
  const hours: OfficeHours = {};
  for (const piece of text.toLowerCase().split(/[,;]/)) {
    const [whole, first = '', last = first, ...times] = part.exec(piece.trim()) ?? [];
    const [from, to] = [weekdayAt(first), weekdayAt(last)];
    const [opens, closes] = [timeOf(times[0], times[1]), timeOf(times[2], times[3])];
    if (!whole || from === -1 || to < from || !opens || !closes || opens >= closes)
      return undefined;
    for (const weekday of weekdays.slice(from, to + 1))
      hours[weekday] = { from: opens, to: closes };
  }
  return hours;
}

const weekdayAt = (name: string) => weekdays.findIndex((weekday) => weekday.startsWith(name));

function timeOf(hour = '', minute = '00'): string | undefined {
  return Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}
