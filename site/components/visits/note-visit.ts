import { DAY } from '../../../worker/contract/time/durations.ts';
import type { Visit } from '../../../worker/contract/visits.ts';
import { changeVisit, type TabVisit, tabVisit } from './tab-visit.ts';

type Form = NonNullable<Visit['form']>;

/** More than anybody does; a visit has to fit into what the Worker takes. */
export const limits = { searches: 30, articles: 50, places: 50 };
const day = DAY / 1000;

/** A result was opened, one of those in `list`. It may be in another language than the page, and is read next. */
export function noteClick(result: HTMLAnchorElement, list: readonly HTMLAnchorElement[]) {
  if (tabVisit().searches.length === 0) return;
  changeVisit((visit) => {
    if (result.lang) visit.locale = result.lang as Visit['locale'];
    const last = visit.searches.at(-1);
    if (!last) return;
    last.clicked = /\/articles\/([^/]+)/.exec(result.pathname)?.[1] ?? true;
    // What leads to an answer stands above the list, and is of its first.
    last.place = Math.min(list.indexOf(result) + 1 || 1, limits.places);
  });
}

export function noteVote(article: string, helpful: 'yes' | 'no') {
  changeVisit((visit) => {
    reading(visit, article).helpful = helpful;
  });
}

/** What was offered and read adds up; everything else is as it was last. */
export function noteForm({ suggested = [], read = [], ...done }: Partial<Form>) {
  changeVisit((visit) => {
    const before = { ...blank, ...visit.form };
    visit.form = {
      ...before,
      ...done,
      suggested: [...new Set([...before.suggested, ...suggested])].slice(0, limits.articles),
      read: [...new Set([...before.read, ...read])].slice(0, limits.articles),
    };
  });
}

const blank: Form = {
  opened: true,
  suggested: [],
  read: [],
  solved: false,
  sent: false,
  holdOut: false,
};

/** The reader asked for an answer that is not here yet. */
export function noteReport() {
  changeVisit((visit) => {
    visit.reported = true;
  });
}

export function noteSeconds(article: string, seconds: number) {
  changeVisit((visit) => {
    const entry = reading(visit, article);
    entry.seconds = Math.min(entry.seconds + seconds, day);
  });
}

function reading(visit: TabVisit, article: string) {
  const found = visit.articles.find((entry) => entry.article === article);
  if (found) return found;
  const entry: TabVisit['articles'][number] = { article, seconds: 0 };
  if (visit.articles.length < limits.articles) visit.articles.push(entry);
  return entry;
}
