import type { Visit } from '../../../worker/contract/visits.ts';
import { pageLocale } from '../frame/language.ts';
import { read, remove, write } from '../frame/storage.ts';
import { isUnwatched } from './do-not-track.ts';

/** One tab's stay, summed up in that tab and nowhere else; it ends with the tab. */
export type Stay = Pick<Visit, 'visit' | 'started' | 'locale' | 'searches' | 'articles'> &
  Partial<Pick<Visit, 'form' | 'reported'>>;

const key = 'visit';
const held = 'visit held';
const unsent = 'visit unsent';
/** Which of the tab's pages this is. */
const page = String(performance.timeOrigin);

/** A tab that stays open for longer is another visit; the Worker takes what began 36 hours ago. In milliseconds. */
const longest = 24 * 3600 * 1000;

export function stay(): Stay {
  const kept = read('sessionStorage', key);
  const known: Stay | undefined = kept && JSON.parse(kept);
  if (known && Date.now() - Date.parse(known.started) < longest) return known;
  return {
    visit: crypto.randomUUID(),
    started: new Date().toISOString(),
    locale: pageLocale,
    searches: [],
    articles: [],
  };
}

/** The language of a stay is the one that was read last. */
export function changeStay(alter: (stay: Stay) => void) {
  if (isUnwatched) return;
  const changed = stay();
  changed.locale = pageLocale;
  alter(changed);
  write('sessionStorage', key, JSON.stringify(changed));
  write('sessionStorage', unsent, 'yes');
}

/** Has a page keep the stay that the tab's last page left. */
export function enterStay() {
  // A duplicated tab brings a copy of what the other one still keeps: it is a visit of its own.
  if (read('sessionStorage', held)) remove('sessionStorage', key);
  holdStay();
}

export const holdStay = () => write('sessionStorage', held, page);

/** Leaves the stay to the tab's next page, and sends it if it has changed. */
export function leaveStay() {
  // A page that comes back out of the browser's cache may hold it before this one leaves.
  if (read('sessionStorage', held) === page) remove('sessionStorage', held);
  if (!read('sessionStorage', unsent)) return;
  const body = new Blob([JSON.stringify(stay())], { type: 'application/json' });
  if (navigator.sendBeacon('/api/visits', body)) remove('sessionStorage', unsent);
}
