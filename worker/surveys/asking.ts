import type { SharedSettings } from '../contract/published/settings.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { localDay, nextDay, zonedTime } from '../contract/time/local-time.ts';
import type { SurveyView } from './db.ts';

/** Within so many days nobody is asked twice, about whichever of their messages. */
export const daysBetween = 14;

/** Whoever is not asked on a holiday is asked at this time of the day after it. */
const morning = '09:00';

interface Before {
  message: { last_survey_at: string | null };
  survey: SurveyView | null;
}

/** When an email asks a customer how it went whose message is solved now; nothing where they are not asked. */
export function askingTime(
  { message, survey }: Before,
  now: Date,
  { timeZone, holidays }: Pick<SharedSettings, 'timeZone' | 'holidays'>,
): Date | undefined {
  const last = message.last_survey_at;
  if (survey || (last !== null && last > daysBefore(now, daysBetween))) return undefined;
  const today = localDay(now, timeZone);
  let day = today;
  while (holidays.includes(day)) day = nextDay(day);
  return day === today ? now : zonedTime(day, morning, timeZone);
}
