import type { Visit } from '../../../worker/contract/visits.ts';
import { changeStay, type Stay, stay } from './visit.ts';

type Form = NonNullable<Visit['form']>;

/** More than anybody does; a stay has to fit into what the Worker takes. */
const most = { searches: 30, articles: 50 };
const day = 86_400;

/** `query` comes scrubbed. A question that grew out of the one before it, letter by letter, replaces it. */
export function noteSearch(query: string, answered: boolean) {
  changeStay(({ searches }) => {
    const last = searches.at(-1);
    if (last && !last.clicked && query.startsWith(last.query)) searches.pop();
    if (searches.length < most.searches) searches.push({ query, answered, clicked: false });
  });
}

/** A result was opened, at `path`. */
export function noteClick(path: string) {
  if (stay().searches.length === 0) return;
  changeStay(({ searches }) => {
    const last = searches.at(-1);
    if (last) last.clicked = /\/articles\/([^/]+)/.exec(path)?.[1] ?? true;
  });
}

export function noteVote(article: string, helpful: 'yes' | 'no') {
  changeStay((stay) => {
    reading(stay, article).helpful = helpful;
  });
}

/** What was offered and read adds up; everything else is as it was last. */
export function noteForm({ suggested = [], read = [], ...done }: Partial<Form>) {
  changeStay((stay) => {
    const before = { ...blank, ...stay.form };
    stay.form = {
      ...before,
      ...done,
      suggested: [...new Set([...before.suggested, ...suggested])].slice(0, most.articles),
      read: [...new Set([...before.read, ...read])].slice(0, most.articles),
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
  changeStay((stay) => {
    stay.reported = true;
  });
}

export function noteSeconds(article: string, seconds: number) {
  changeStay((stay) => {
    const entry = reading(stay, article);
    entry.seconds = Math.min(entry.seconds + seconds, day);
  });
}

function reading(stay: Stay, article: string) {
  const found = stay.articles.find((entry) => entry.article === article);
  if (found) return found;
  const entry: Stay['articles'][number] = { article, seconds: 0 };
  if (stay.articles.length < most.articles) stay.articles.push(entry);
  return entry;
}
