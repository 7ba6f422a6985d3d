import type { Language } from '../../languages/language.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import type { Answers, Result } from '../answers.ts';
import { filled } from './fill.ts';
import { markWords } from './mark.ts';
import { type AnswerRun, answerRuns } from './short-answer.ts';
import type { ResultStrings } from './strings.ts';

/** A piece of a page. The browser makes nodes of it and the Worker HTML, so that results are drawn in one way. */
export type Part = string | ElementPart;

export interface ElementPart extends Attributes {
  tag:
    | 'a'
    | 'b'
    | 'bdi'
    | 'code'
    | 'div'
    | 'h2'
    | 'kbd'
    | 'li'
    | 'mark'
    | 'nav'
    | 'ol'
    | 'p'
    | 'span'
    | 'summary'
    | 'ul';
  parts: readonly Part[];
}

interface Attributes {
  class?: string;
  lang?: Locale;
  dir?: 'auto';
  'data-typography'?: Language['typography'];
  href?: string;
  'aria-label'?: string;
  'aria-current'?: 'true';
}

/**
 * A result as a link: its title, its topic, and what it says; words that were asked for have weight there. What the short
 * answer above said is not said again below the title of where it stands. Choices have those words in common: what tells one
 * from another are the others.
 */
export function resultPart(
  result: Result,
  { words, locale, otherLanguage, clear, choices, results }: Answers,
  href: string,
): ElementPart {
  const { title, topicName } = result;
  const place = results.indexOf(result);
  const excerpt = clear && place === 0 ? '' : result.excerpt;
  const isChoice = place < choices;
  const runs = markWords(excerpt, isChoice ? [] : words, locale).map(
    ({ text, marked }): Part => (marked ? { tag: 'b', parts: [text] } : text),
  );
  return {
    tag: 'a',
    href,
    ...(choices > 0 && { class: isChoice ? 'choice' : 'rest' }),
    ...otherLanguage?.attributes,
    parts: [
      { tag: 'b', dir: 'auto', parts: [title] },
      {
        tag: 'span',
        dir: 'auto',
        class: 'small-text muted',
        parts: [excerpt ? `${topicName} · ` : topicName, ...runs],
      },
    ],
  };
}

/**
 * "Short answer", the answer itself and a link to where it stands, when the best result may be shown as the answer; or which of
 * the first is meant.
 */
export function answerPart(
  { clear, choices, otherLanguage, results: [best] }: Answers,
  strings: ResultStrings,
  link: (result: Result) => string,
): ElementPart | undefined {
  if (choices > 0) return { tag: 'p', class: 'which', parts: [strings.which] };
  if (!clear || !best) return undefined;
  const name = { tag: 'div', class: 'fine-print muted', parts: [strings.shortAnswer] } as const;
  const language: Attributes = { dir: 'auto', ...otherLanguage?.attributes };
  const named = best.passage?.path.join(' › ') || best.title;
  const source = {
    tag: 'a',
    class: 'source',
    href: link(best),
    ...language,
    parts: [named],
  } as const;
  return { tag: 'div', class: 'answer', parts: [name, shownPart(best, language), source] };
}

/** What is shown as the answer of an article: a passage of it, or its short answer. */
export const shownPart = ({ passage, answer }: Result, attributes: Attributes): ElementPart =>
  passage
    ? { tag: 'div', ...attributes, parts: passage.parts }
    : shortAnswerPart(answer, attributes);

/** A short answer; the phrase that is the answer is marked. */
export const shortAnswerPart = (answer: string, attributes: Attributes = {}): ElementPart => ({
  tag: 'p',
  ...attributes,
  parts: runParts(answerRuns(answer)),
});

export const runParts = (runs: readonly AnswerRun[]) =>
  runs.map(({ text, tag, marked }): Part => {
    const run = tag ? { tag, parts: [text] } : text;
    return marked ? { tag: 'mark', parts: [run] } : run;
  });

/** How a question was read: its language, where that is another than the page's, and what was misspelt, with a way back. */
export function readPart(
  { corrected, otherLanguage, question }: Answers,
  strings: ResultStrings,
  exactPath: string,
): ElementPart | undefined {
  if (corrected === undefined && !otherLanguage) return undefined;
  const parts: Part[] = otherLanguage ? [otherLanguage.said] : [];
  if (corrected !== undefined)
    parts.push(
      otherLanguage ? strings.between : '',
      ...filled(strings.corrected, corrected),
      strings.between,
      { tag: 'a', href: exactPath, parts: filled(strings.instead, question) },
    );
  return { tag: 'p', class: 'corrected small-text muted', parts };
}
