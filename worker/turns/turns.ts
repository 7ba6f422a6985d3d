/** The jobs that take turns, one a run of the schedule, in this order. */
export const jobNames = [
  'gapsOfMessages',
  'groupGaps',
  'closeGaps',
  'reopenGaps',
  'closeWeek',
  'sumOpenWeek',
  'purgeExpired',
  'sweepFiles',
  'renewKeys',
  'renewFiles',
  'filterMessages',
] as const;

export type JobName = (typeof jobNames)[number];

export const turns = jobNames.length;
