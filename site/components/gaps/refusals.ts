import { keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import type { Answers } from '../../search/answers.ts';
import { inItsLetters } from '../../search/in-its-letters.ts';
import {
  hasFields,
  isFlag,
  isListOf,
  isMissingOr,
  isText,
  readJson,
  writeJson,
} from '../browser/storage.ts';
import { sendGap, takeBackGap } from './send-gap.ts';

/** That an article is not the answer to a question. */
export interface Refusal {
  /** As a visit keeps it. */
  query: string;
  /** As a gap keeps it. */
  question: string;
  /** Of the article. */
  locale: Locale;
  article: string;
  /** Whether the Worker knows. */
  isSent?: boolean | undefined;
}

/** That an article of some answers is not what was asked for. */
export const refusalOf = (answers: Answers, article: string): Refusal => ({
  query: keptQuery(answers.question),
  question: keptQuery(inItsLetters(answers)),
  locale: answers.locale,
  article,
});

const key = 'refusals';
/** Nobody refuses as many answers; the oldest is forgotten. */
const most = 50;
/** Where the browser lets a page store nothing, it is known until the page is left. */
let unstored: Refusal[] | undefined;
let isWaiting = false;
let isSending = false;

/** The articles that were shown in this tab as the answer to a question and refused, in that order. */
export const refusedFor = (query: string): string[] =>
  kept().flatMap((refusal) => (refusal.query === query ? [refusal.article] : []));

/**
 * Keeps that an answer was refused, in this tab. The Worker hears of it when it is certain: until then it can be taken back and
 * nobody knows. What cannot be sent then is sent from the next page.
 */
export function keepRefusal(refusal: Refusal) {
  keep([...others(refusal), refusal].slice(-most));
  if (isWaiting) return;
  isWaiting = true;
  addEventListener('pagehide', () => void sendRefusals());
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void sendRefusals();
  });
}

/** It was a slip: what the Worker knows of it by now is taken back there, too. */
export function dropRefusal(refusal: Named) {
  const dropped = kept().find((one) => isSame(one, refusal));
  keep(others(refusal));
  if (dropped?.isSent) void takeBackGap(dropped, dropped.article);
}

/** Tells the Worker of what was refused and not taken back: all at once, for a page that is left waits for nothing. */
export async function sendRefusals() {
  if (isSending) return;
  isSending = true;
  await Promise.all(kept().map(send));
  isSending = false;
}

async function send(refusal: Refusal) {
  const { question, locale, article, isSent } = refusal;
  if (isSent || !(await sendGap({ question, locale }, 'not-this', article))) return;
  // Taken back while it was on its way.
  if (others(refusal).length === kept().length) return void takeBackGap(refusal, article);
  keep(kept().map((one) => (isSame(one, refusal) ? { ...one, isSent: true } : one)));
}

function keep(refusals: Refusal[]) {
  unstored = writeJson('sessionStorage', key, refusals) ? undefined : refusals;
}

const isLocale = (value: unknown): value is Locale => isText(value);

const isKept = isListOf(
  hasFields<Refusal>({
    query: isText,
    question: isText,
    locale: isLocale,
    article: isText,
    isSent: isMissingOr(isFlag),
  }),
);

const kept = (): Refusal[] => unstored ?? readJson('sessionStorage', key, isKept) ?? [];

/** What tells a refusal from others. */
type Named = Pick<Refusal, 'query' | 'article'>;

const others = (refusal: Named) => kept().filter((one) => !isSame(one, refusal));

const isSame = (one: Named, other: Named) =>
  one.query === other.query && one.article === other.article;
