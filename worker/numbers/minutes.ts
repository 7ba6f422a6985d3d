import { type Counted, type Interval, minSample, sum, wilson } from '../statistics.ts';

interface Answers {
  visits: number;
  confirmed: number;
  /** People who were notified of an answer by email and said that it helped. */
  yes: number;
}

/**
 * The minutes that answers have saved: confirmed answers × the minutes of one message. The interval is that of the confirmed
 * share of visits; a "yes" to an email is no sample, and counts in full.
 */
export function minutesSaved({ visits, confirmed, yes }: Answers, minutes: number) {
  if (visits < minSample.visits) return { minutes: null, interval: null };

  const [low, high] = wilson(confirmed, visits);
  const interval: Interval = [(low * visits + yes) * minutes, (high * visits + yes) * minutes];
  return { minutes: (confirmed + yes) * minutes, interval };
}

/** Who asked a question in vain: those who wrote a message, and all others. */
export interface AskedInVain {
  wrote: number;
  others: number;
}

export interface Rates {
  /** From `writeShareOf`. */
  writeShare: number;
  minutesPerMessage: number;
}

/** The minutes that an answer would have saved: people × how likely each writes × minutes for one message. */
export function minutesToSave({ wrote, others }: AskedInVain, rates: Rates): number {
  return (wrote + others * rates.writeShare) * rates.minutesPerMessage;
}

/** Before the rows say more, one in four is taken to write; this weighs as much as four visits. */
const prior: Counted = { count: 1, of: 4 };

/** How likely somebody writes who searched in vain, 0 to 1, by some weeks: (wrote + 1) / (searched in vain + 4). */
export function writeShareOf(weeks: Counted[]): number {
  const all = [prior, ...weeks];
  return sum(all.map(({ count }) => count)) / sum(all.map(({ of }) => of));
}
