import type { Visit } from '../contract/visits.ts';
import type { VisitRow } from './rows.ts';

export type Outcome =
  | ('wrote' | 'confirmed' | 'gaveUp')
  | ('probable' | 'answeredInSearch' | 'unclear');

/** How many visits had each. A week that closed before answers in search were counted does not know that one. */
export type Outcomes = Record<Exclude<Outcome, 'answeredInSearch'>, number> & {
  answeredInSearch?: number;
};

/** The visits that probably found an answer, on the page of an article or above the results. */
export const likelyOf = ({
  probable,
  answeredInSearch = 0,
}: Pick<Outcomes, 'probable' | 'answeredInSearch'>) => probable + answeredInSearch;

type Search = Visit['searches'][number];

/** Time open and visible from which an article counts as probably read. */
const readingSeconds = 15;
/** What a short answer takes to read where the visit does not say it: thirty words. */
const answerSeconds = 8;

/** Whether somebody came to find something out, and did not just pass by. */
export function hasQuestion({ searches, articles, form }: VisitRow): boolean {
  return searches.length > 0 || articles.length > 0 || form?.opened === true;
}

/** How a visit with a question ended: exactly one, the first that fits. */
export function outcomeOf(visit: VisitRow, wrote: boolean): Outcome {
  const { articles, form } = visit;
  if (wrote) return 'wrote';
  if (form?.solved || articles.some(({ helpful }) => helpful === 'yes')) return 'confirmed';
  if (saidNo(visit) || refusedLast(visit) || openedNothing(visit)) return 'gaveUp';
  if (articles.some(({ seconds }) => seconds >= readingSeconds)) return 'probable';
  return endedWithAnswer(visit) ? 'answeredInSearch' : 'unclear';
}

/** Whether an article was open for as long as it takes to read something, and nothing was said against it. */
export const wasRead = ({ articles }: Pick<VisitRow, 'articles'>, slug: string): boolean =>
  articles.some(
    ({ article, seconds, helpful }) =>
      article === slug && seconds >= readingSeconds && helpful !== 'no',
  );

/** Whether the short answer to a search was visible for as long as it takes to read. */
export function wasAnswerRead({ seconds, toRead }: Search): boolean {
  const shown = seconds ?? 0;
  return shown > 0 && shown >= (toRead ?? answerSeconds);
}

/** Whether a search was below the confidence line, with results or without. */
export const isUnanswered = ({ answered }: Pick<Search, 'answered'>): boolean => !answered;

/** Whether a search was answered and nobody took the answer: opened no result, and did not read the short one. */
export const isNoClick = (search: Search): boolean =>
  search.answered && !search.clicked && !wasAnswerRead(search);

/** Pressed "no", or asked for an answer that is not here. */
const saidNo = ({ articles, reported }: VisitRow) =>
  reported || articles.some(({ helpful }) => helpful === 'no');

/**
 * Said "not this" to an answer, and found no other: after the last one neither an article was read, nor an answer in search.
 * What was refused is none, nor what had been opened from a search before.
 */
function refusedLast({ searches, articles, form }: VisitRow): boolean {
  const inForm = form?.notThis ?? [];
  const inSearch = searches.findLastIndex(({ notThis }) => (notThis ?? []).length > 0);
  if (inForm.length === 0 && inSearch === -1) return false;

  // Who has come to the form searched before.
  const last = inForm.length > 0 ? searches.length : inSearch;
  const after = searches.slice(last);
  const opened = new Set(after.map(({ clicked }) => clicked));
  const before = searches.slice(0, last).map(({ clicked }) => clicked);
  const refused = [...inForm, ...searches.flatMap(({ notThis }) => notThis ?? [])];
  const isOther = (slug: string) =>
    !refused.includes(slug) && (opened.has(slug) || !before.includes(slug));
  const hasRead = articles.some(
    ({ article }) => isOther(article) && wasRead({ articles }, article),
  );
  return !hasRead && !after.some(wasAnswerRead);
}

/** Searched, was shown no confident answer, and opened nothing. */
const openedNothing = ({ searches, articles }: VisitRow): boolean =>
  searches.length > 0 &&
  articles.length === 0 &&
  searches.every(({ clicked, seconds }) => !clicked && !seconds);

/** Read a short answer, and went neither on searching nor to the form. */
function endedWithAnswer({ searches, form }: VisitRow): boolean {
  const last = searches.at(-1);
  return last !== undefined && wasAnswerRead(last) && !form?.opened;
}
