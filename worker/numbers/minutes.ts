import { type Counted, type Interval, minSample, type Share, shareOf, sum } from '../statistics.ts';

/**
 * How likely somebody writes who finds no answer: of the visits with a search in vain, those that wrote, in some weeks. What
 * an answer saves and what a gap costs both follow from it; too few to say under 20 such visits.
 */
export const writeShareOf = (weeks: Counted[]): Share =>
  shareOf(sum(weeks.map(({ count }) => count)), sum(weeks.map(({ of }) => of)), minSample.visits);

export interface Rates {
  /** From `writeShareOf`. */
  writeShare: Share;
  minutesPerMessage: number;
}

/**
 * The minutes that answers have saved: those who would have written without them × the minutes of one message. The answers
 * are counted, the share is a sample: the interval is the share's.
 */
export function minutesSaved(
  answers: number,
  { writeShare: { share, interval }, minutesPerMessage }: Rates,
): { minutes: number | null; interval: Interval | null } {
  if (share === null || interval === null) return { minutes: null, interval: null };
  const each = answers * minutesPerMessage;
  return { minutes: share * each, interval: [interval[0] * each, interval[1] * each] };
}

/** Who asked a question in vain: those who wrote a message, and all others. */
export interface AskedInVain {
  wrote: number;
  others: number;
}

/** The minutes that an answer would have saved: those who wrote, and of the others as many as would; null where too little is known. */
export const minutesToSave = (asked: AskedInVain, rates: Rates): number | null =>
  rates.writeShare.share === null ? null : messagesFrom(asked, rates) * rates.minutesPerMessage;

/** Until the rows say it, one in four is taken to write, for the order of what to answer first. */
const usualShare = 0.25;

/** So many messages an answer would probably have spared. */
export const messagesFrom = (
  { wrote, others }: AskedInVain,
  { writeShare: { share } }: Pick<Rates, 'writeShare'>,
): number => wrote + others * (share ?? usualShare);
