import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { WaitingTimes } from '../../numbers/messages.ts';
import { duration } from '../../owner/format.ts';

type Which = 'median' | 'p90';
type Waits = Pick<WaitingTimes, Which | 'byClock'>;

/** What people lived through, where office hours alone would hide an hour of it or more. */
export function livedHours(which: Which, { byClock, ...office }: Waits): number | undefined {
  const [hours, lived] = [office[which], byClock?.[which]];
  if (hours === null || lived === null || lived === undefined) return undefined;
  return lived >= hours + 1 ? lived : undefined;
}

/** The same in words: "4 h 48 m by the clock". */
export function livedText(which: Which, waits: Waits, strings: OwnerStrings): string | undefined {
  const lived = livedHours(which, waits);
  const { timed, clock } = strings.week.figures;
  return lived === undefined ? undefined : timed(duration(lived, strings), clock);
}
