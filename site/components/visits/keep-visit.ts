import { doNotTrack } from '../browser/do-not-track.ts';
import { noteSeconds } from './note-visit.ts';
import { enterVisit, holdVisit, leaveVisit } from './tab-visit.ts';

/**
 * Counts the seconds for which an article is open and visible, and sends the visit whenever it pauses. Not
 * every browser hides a page before it leaves it, or shows one again that comes back out of its cache.
 */
export function keepVisit() {
  if (doNotTrack) return;
  const article = document.querySelector<HTMLInputElement>('article-vote [name=article]')?.value;
  /** Since when the page is seen, in milliseconds; nothing while it is hidden. */
  let since: number | undefined;
  enterVisit();
  addEventListener('visibilitychange', () => (isSeen() ? resume() : pause()));
  addEventListener('pageshow', resume);
  addEventListener('pagehide', pause);
  resume();

  function resume() {
    if (!isSeen()) return;
    since ??= performance.now();
    holdVisit();
  }

  function pause() {
    if (article && since !== undefined)
      noteSeconds(article, Math.round((performance.now() - since) / 1000));
    since = undefined;
    leaveVisit();
  }
}

const isSeen = () => document.visibilityState === 'visible';
