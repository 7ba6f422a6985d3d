import type { Visit } from '../../worker/contract/visits.ts';

/** One tab's stay, summed up in that tab and nowhere else; it ends with the tab. */
type Stay = Pick<Visit, 'visit' | 'started' | 'locale' | 'searches' | 'articles'> & {
  form?: Visit['form'];
};

const key = 'visit';
const most = 50;

/** Readers who ask not to be counted are not counted. */
const isUnwatched =
  navigator.doNotTrack === '1' ||
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

export function stay(): Stay {
  const kept = sessionStorage.getItem(key);
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
    if (article) {
      change((stay) => {
        const seconds = Math.round((Date.now() - since) / 1000);
        reading(stay, article).seconds += seconds;
      });
    }
    const { searches, articles, form } = stay();
    if (searches.length + articles.length > 0 || form) send();
  });
}

function reading(stay: Stay, article: string) {
  const found = stay.articles.find((read) => read.article === article);
  if (found) return found;
  const read: Stay['articles'][number] = { article, seconds: 0 };
  if (stay.articles.length < most) stay.articles.push(read);
  return read;
}

function change(alter: (stay: Stay) => void) {
  if (isUnwatched) return;
  const changed = stay();
  alter(changed);
  sessionStorage.setItem(key, JSON.stringify(changed));
}

function send() {
  navigator.sendBeacon(
    '/api/visits',
    new Blob([JSON.stringify(stay())], { type: 'application/json' }),
  );
}
