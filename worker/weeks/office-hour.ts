import type { SharedSettings } from '../contract/published/settings.ts';
import { weekdays } from '../contract/time/local-time.ts';

type Hours = Pick<SharedSettings, 'officeHours'>;

/** Whether somebody is there when an hour of a day begins, from 0 for Monday; holidays are not known of a day alone. */
export function isOfficeHour(day: number, hour: number, { officeHours }: Hours): boolean {
  const time = `${String(hour).padStart(2, '0')}:00`;
  const today = officeHours[weekdays[day] ?? 'monday'];
  const yesterday = officeHours[weekdays.at(day - 1) ?? 'monday'];
  return (
    (today !== undefined && time >= today.from && (time < today.to || overMidnight(today))) ||
    (yesterday !== undefined && overMidnight(yesterday) && time < yesterday.to)
  );
}

const overMidnight = ({ from, to }: { from: string; to: string }) => to <= from;
