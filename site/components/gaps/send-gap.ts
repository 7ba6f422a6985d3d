import type { Gap } from '../../../worker/contract/gaps.ts';
import { keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import { doNotTrack } from '../browser/do-not-track.ts';
import { pageLocale } from '../browser/language.ts';
import { read, write } from '../browser/storage.ts';

/** Tells the Worker of a question, each once a tab. Gives whether it is noted; of readers who ask not to be counted nothing is. */
export async function sendGap(question: string, why: Gap['why']): Promise<boolean> {
  const query = keptQuery(question);
  if (doNotTrack || !query) return false;
  const key = `gap ${why} ${query}`;
  if (read('sessionStorage', key)) return true;

  const sent = await fetch('/api/gaps', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, locale: pageLocale, why }),
    keepalive: true,
  }).catch(() => undefined);
  // Only the Worker answers so: a network that wants a sign-in first gives a page.
  const isNoted = sent?.status === 204;
  if (isNoted) write('sessionStorage', key, 'sent');
  return isNoted;
}
