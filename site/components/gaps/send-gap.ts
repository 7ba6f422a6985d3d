import type { Gap } from '../../../worker/contract/gaps.ts';
import { keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { inItsLetters } from '../../search/in-its-letters.ts';
import { doNotTrack } from '../browser/do-not-track.ts';
import { read, remove, write } from '../browser/storage.ts';

/** A question, and the language that it is in. */
export interface AskedIn {
  question: string;
  locale: Locale;
  /** The same as search read it. */
  read?: string;
}

/** Tells the Worker of a question, each once a tab. Gives whether it is noted; of readers who ask not to be counted nothing is. */
export async function sendGap(asked: AskedIn, why: Gap['why'], article?: string): Promise<boolean> {
  const gap = gapOf(asked, why, article);
  if (doNotTrack || !gap.query) return false;
  if (read('sessionStorage', keyOf(gap))) return true;
  const isNoted = await post(gap);
  if (isNoted) write('sessionStorage', keyOf(gap), 'sent');
  return isNoted;
}

/** Takes back that an answer was refused, of which the Worker was told. */
export async function takeBackGap(asked: AskedIn, article: string) {
  const gap = gapOf(asked, 'not-this', article);
  remove('sessionStorage', keyOf(gap));
  await post({ ...gap, undo: 'yes' });
}

const gapOf = (asked: AskedIn, why: Gap['why'], article: string | undefined) => ({
  query: keptQuery(inItsLetters(asked)),
  locale: asked.locale,
  why,
  article,
});

const keyOf = ({ why, query, article }: ReturnType<typeof gapOf>) =>
  `gap ${why} ${query}${article ? ` ${article}` : ''}`;

async function post(gap: object): Promise<boolean> {
  const sent = await fetch('/api/gaps', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(gap),
    keepalive: true,
  }).catch(() => undefined);
  // Only the Worker answers so: a network that wants a sign-in first gives a page.
  return sent?.status === 204;
}
