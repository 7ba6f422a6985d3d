import type { Visit } from '../../worker/contract/visits.ts';
import { read, write } from './storage.ts';

/** One tab's stay, summed up in that tab and nowhere else; it ends with the tab. */
type Stay = Pick<Visit, 'visit' | 'started' | 'locale' | 'searches' | 'articles'> & {
  form?: Visit['form'];
};

const key = 'visit';
const most = 50;

/** Readers who ask not to be counted are not counted. */
export const isUnwatched =
  navigator.doNotTrack === '1' ||
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

export function stay(): Stay {
  const kept = read('sessionStorage', key);
  if (kept) return JSON.parse(kept);
  return {
    visit: crypto.randomUUID(),
    started: new Date().toISOString(),
    locale: document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en',
    searches: [],
    articles: [],
  };
}

/** `query` comes scrubbed. A question that grew out of the one before it, letter by letter, replaces it. */
export function noteSearch(query: string, answered: boolean) {
  change((stay) => {
    const last = stay.searches.at(-1);
    if (last && !last.clicked && query.startsWith(last.query)) stay.searches.pop();
    if (stay.searches.length < most) stay.searches.push({ query, answered, clicked: false });
  });
}

export function noteClick() {
  change((stay) => {
    const last = stay.searches.at(-1);
    if (last) last.clicked = true;
  });
}

export function noteVote(article: string, helpful: 'yes' | 'no') {
  change((stay) => {
    reading(stay, article).helpful = helpful;
  });
}

export function noteForm(done: Partial<NonNullable<Visit['form']>>) {
  change((stay) => {
    const blank = {
      opened: true,
      suggested: [],
      read: [],
      solved: false,
      sent: false,
      holdOut: false,
    };
    stay.form = { ...blank, ...stay.form, ...done };
  });
}

export function noteSeconds(article: string, seconds: number) {
  change((stay) => {
    reading(stay, article).seconds += seconds;
  });
}

function reading(stay: Stay, article: string) {
  const found = stay.articles.find((entry) => entry.article === article);
  if (found) return found;
  const entry: Stay['articles'][number] = { article, seconds: 0 };
  if (stay.articles.length < most) stay.articles.push(entry);
  return entry;
}

function change(alter: (stay: Stay) => void) {
  if (isUnwatched) return;
  const changed = stay();
  alter(changed);
  write('sessionStorage', key, JSON.stringify(changed));
}
