export interface Counted {
  count: number;
  of: number;
}

/** Before the rows say more, one in four is taken to write; this weighs as much as four visits. */
const prior: Counted = { count: 1, of: 4 };

/** How likely somebody writes who searched in vain, 0 to 1, by some weeks: (wrote + 1) / (searched in vain + 4). */
export function writeShareOf(weeks: Counted[]): number {
  const all = [prior, ...weeks];
  return sum(all.map(({ count }) => count)) / sum(all.map(({ of }) => of));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Who asked a question in vain: those who wrote a message, and all others. A person counts once a day. */
export interface AskedInVain {
  wrote: number;
  others: number;
}

interface Rates {
  /** From `writeShareOf`. */
  writeShare: number;
  minutesPerMessage: number;
}

/** The minutes that an answer would have saved: people × how likely each writes × minutes for one message. */
export function minutesToSave({ wrote, others }: AskedInVain, rates: Rates): number {
  return (wrote + others * rates.writeShare) * rates.minutesPerMessage;
}
