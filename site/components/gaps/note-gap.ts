import type { Gap } from '../../../worker/contract/gaps.ts';
import type { AskedIn } from './send-gap.ts';

/** How long a question has to stand before it counts: shorter, and it is still being typed. In milliseconds. */
export const settled = 1500;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Tells the Worker of a question that nothing answered, once it has settled; then `noted`, if it was taken. */
export function noteGap(asked: AskedIn, why: Gap['why'], noted?: () => void) {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const { sendGap } = await import('./send-gap.ts');
    if (await sendGap(asked, why)) noted?.();
  }, settled);
}

/** The question has changed or was answered after all. */
export function dropGap() {
  clearTimeout(waiting);
}
