import { isUnwatched, noteSeconds, stay } from './visit.ts';

/** Counts the seconds for which an article is open and visible, and sends the stay whenever it pauses. */
export function keepVisit() {
  if (isUnwatched) return;
  const article = document.querySelector<HTMLInputElement>('article-vote [name=article]')?.value;
  let since = Date.now();
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      since = Date.now();
      return;
    }
    if (article) noteSeconds(article, Math.round((Date.now() - since) / 1000));
    const { searches, articles, form } = stay();
    if (searches.length + articles.length > 0 || form) send();
  });
}

function send() {
  navigator.sendBeacon(
    '/api/visits',
    new Blob([JSON.stringify(stay())], { type: 'application/json' }),
  );
}
