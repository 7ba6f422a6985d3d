import type { Gap } from '../../../worker/contract/gaps.ts';
import { keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { doNotTrack } from '../browser/do-not-track.ts';
import { read, write } from '../browser/storage.ts';

/** A question, and the language that it is in. */
export interface AskedIn {
  question: string;
  locale: Locale;
}

/** Tells the Worker of a question, each once a tab. Gives whether it is noted; of readers who ask not to be counted nothing is. */
export async function sendGap({ question, locale }: AskedIn, why: Gap['why']): Promise<boolean> {
  const query = keptQuery(question);
  if (doNotTrack || !query) return false;
  const key = `gap ${why} ${query}`;
  if (read('sessionStorage', key)) return true;

  const sent = await fetch('/api/gaps', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, locale, why }),
    keepalive: true,
  }).catch(() => undefined);
  // Only the Worker answers so: a network that wants a sign-in first gives a page.
  const isNoted = sent?.status === 204;
  if (isNoted) write('sessionStorage', key, 'sent');
  return isNoted;
}
