import type { Visit } from '../../contract/visits.ts';

export type Outcome = 'wrote' | 'confirmed' | 'gaveUp' | 'probable' | 'unclear';

/** Time open and visible from which an article counts as probably read. */
const readingSeconds = 15;

/** Whether somebody came to find something out, and did not just pass by. */
export function hasQuestion({ searches, articles, form }: Visit): boolean {
  return searches.length > 0 || articles.length > 0 || form?.opened === true;
}

/** How a visit with a question ended: exactly one, the first that fits. */
export function outcomeOf(visit: Visit, wrote: boolean): Outcome {
  const { articles, form } = visit;
  if (wrote) return 'wrote';
  if (form?.solved || articles.some(({ helpful }) => helpful === 'yes')) return 'confirmed';
  if (saidNo(visit) || openedNothing(visit)) return 'gaveUp';
  if (articles.some(({ seconds }) => seconds >= readingSeconds)) return 'probable';
  return 'unclear';
}

/** Pressed "no", or asked for an answer that is not here. */
const saidNo = ({ articles, reported }: Visit) =>
  reported || articles.some(({ helpful }) => helpful === 'no');

function openedNothing({ searches, articles }: Visit): boolean {
  return searches.length > 0 && articles.length === 0 && searches.every(({ clicked }) => !clicked);
}
