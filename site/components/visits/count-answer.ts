import { secondsToRead } from '../../languages/reading-time.ts';
import { languageOf } from '../../languages/registry/locales.ts';
import type { Answers } from '../../search/answers.ts';
import { plainShown } from '../../search/results/short-answer.ts';
import { changeVisit } from './tab-visit.ts';

/** How much of an answer is in view while it is read. */
const inView = 0.5;

let stop = () => {};

/**
 * Counts for how long the short answer to a search is in view: whoever had the time to read it may have left with it.
 * A new answer takes the place of the one before.
 */
export function countAnswer(
  query: string,
  block: Element | null,
  { results: [best], locale, clear }: Answers,
) {
  stop();
  if (!block || !best || !clear) return;
  const toRead = tenths(secondsToRead(plainShown(best), languageOf(locale).pace));
  let isInView = false;
  let since: number | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      isInView = entries.at(-1)?.isIntersecting === true;
      change();
    },
    { threshold: inView },
  );
  observer.observe(block);
  // Before the visit is sent, which the same events do.
  addEventListener('visibilitychange', change, true);
  addEventListener('pagehide', pause, true);
  stop = () => {
    pause();
    observer.disconnect();
    removeEventListener('visibilitychange', change, true);
    removeEventListener('pagehide', pause, true);
  };

  function change() {
    if (!isInView || document.visibilityState !== 'visible') return pause();
    since ??= performance.now();
  }

  function pause() {
    if (since === undefined) return;
    noteAnswer({ query, locale }, (performance.now() - since) / 1000, toRead);
    since = undefined;
  }
}

interface AskedQuery {
  query: string;
  /** Of the articles: that of the page is another where its language did not answer. */
  locale: Answers['locale'];
}

/** A question that was typed on has taken the place of its beginning. */
function noteAnswer({ query, locale }: AskedQuery, seconds: number, toRead: number) {
  changeVisit((visit) => {
    visit.locale = locale;
    const search = visit.searches.findLast((search) => search.query === query);
    if (search) Object.assign(search, { seconds: tenths((search.seconds ?? 0) + seconds), toRead });
  });
}

const tenths = (seconds: number) => Math.round(10 * seconds) / 10;
