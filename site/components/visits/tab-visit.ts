import { DAY } from '../../../worker/contract/time/durations.ts';
import type { Visit } from '../../../worker/contract/visits.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { doNotTrack } from '../browser/do-not-track.ts';
import { pageLocale } from '../browser/language.ts';
import { randomId } from '../browser/random-id.ts';
import {
  hasFields,
  isFlag,
  isListOf,
  isMissingOr,
  isNumber,
  isText,
  read,
  readJson,
  remove,
  write,
  writeJson,
} from '../browser/storage.ts';

/** One tab's visit, summed up in that tab and nowhere else; it ends with the tab. */
export type TabVisit = Pick<Visit, 'visit' | 'started' | 'locale' | 'searches' | 'articles'> &
  Partial<Pick<Visit, 'form' | 'reported'>>;

const key = 'visit';
const held = 'visit held';
const unsent = 'visit unsent';
/** Which of the tab's pages this is. */
const page = String(performance.timeOrigin);

/** A tab that stays open for longer is another visit; the Worker takes what began 36 hours ago. */
const maxAge = DAY;

/** The visit of this tab: what was kept of it, or a new one. */
export function tabVisit(): TabVisit {
  const known = readJson('sessionStorage', key, isKeptVisit);
  if (known && Date.now() - Date.parse(known.started) < maxAge) return known;
  return {
    visit: randomId(),
    started: new Date().toISOString(),
    locale: pageLocale,
    searches: [],
    articles: [],
  };
}

/** The language of a visit is the one that was read last. */
export function changeVisit(alter: (visit: TabVisit) => void) {
  if (doNotTrack) return;
  const changed = tabVisit();
  changed.locale = pageLocale;
  alter(changed);
  writeJson('sessionStorage', key, changed);
  write('sessionStorage', unsent, 'yes');
}

/** Has a page keep the visit that the tab's last page left. */
export function enterVisit() {
  // A duplicated tab brings a copy of what the other one still keeps: it is a visit of its own.
  if (read('sessionStorage', held)) remove('sessionStorage', key);
  holdVisit();
}

export const holdVisit = () => write('sessionStorage', held, page);

/** Leaves the visit to the tab's next page, and sends it if it has changed. */
export function leaveVisit() {
  // A page that comes back out of the browser's cache may hold it before this one leaves.
  if (read('sessionStorage', held) === page) remove('sessionStorage', held);
  if (!read('sessionStorage', unsent)) return;
  const body = new Blob([JSON.stringify(tabVisit())], { type: 'application/json' });
  if (navigator.sendBeacon('/api/visits', body)) remove('sessionStorage', unsent);
}

const isForm = hasFields<NonNullable<Visit['form']>>({
  opened: isFlag,
  suggested: isListOf(isText),
  read: isListOf(isText),
  solved: (value) => isFlag(value) || isText(value),
  sent: isFlag,
  holdOut: isFlag,
});

const isKeptVisit = hasFields<TabVisit>({
  visit: isText,
  started: isText,
  locale: (value): value is Locale => isText(value),
  searches: isListOf(hasFields<Visit['searches'][number]>({ query: isText, answered: isFlag })),
  articles: isListOf(hasFields<Visit['articles'][number]>({ article: isText, seconds: isNumber })),
  form: isMissingOr(isForm),
});
