import { fillCount } from '../../languages/plural-forms.ts';
import type { Answers, Result } from '../answers.ts';
import { filled } from './fill.ts';
import { askedFor, noneSentence } from './nothing.ts';
import { answerPart, type ElementPart, readPart, resultPart } from './parts.ts';
import type { ResultStrings } from './strings.ts';

/** Where the links of a page of results lead. */
export interface ResultsLinks {
  result: (result: Result) => string;
  /** To what is found for the question as it was typed. */
  exact: string;
}

/** Where the results of a topic are, or of every topic. */
export interface TopicLinks {
  chosen: string | null;
  link: (topic: string | null) => string;
}

/** How many results there are, or that nothing answers; with a place for `askedFor`. */
export function countSentence(answers: Answers, strings: ResultStrings): string {
  if (!answers.answered) return noneSentence(answers, strings);
  return fillCount(strings.results, answers.total, strings.locale);
}

/** What stands above the results: how many there are, and as what the question was read. */
export function headParts(
  answers: Answers,
  strings: ResultStrings,
  links: ResultsLinks,
): ElementPart[] {
  const count = {
    tag: 'h2',
    class: 'count',
    parts: filled(countSentence(answers, strings), askedFor(answers)),
  } as const;
  const read = readPart(answers, strings, links.exact);
  return read ? [count, read] : [count];
}

/** The short answer and the results, in the order in which they are read. */
export function resultsParts(
  answers: Answers,
  strings: ResultStrings,
  links: ResultsLinks,
): ElementPart[] {
  const { answered, results } = answers;
  const nearest = { tag: 'p', class: 'muted', parts: [strings.nearest] } as const;
  return [
    answerPart(answers, strings, links.result),
    ...(results.length > 0 && !answered ? [nearest] : []),
    ...(results.length > 0 ? [listPart(answers, links)] : []),
  ].filter((part) => part !== undefined);
}

/** The results alone. */
export function listPart(answers: Answers, links: Pick<ResultsLinks, 'result'>): ElementPart {
  const rows = answers.results.map((result): ElementPart => {
    return { tag: 'li', parts: [resultPart(result, answers, links.result(result))] };
  });
  return { tag: 'ul', class: 'options rows', parts: rows };
}

/** The topics that have results, each a link to its results alone. */
export function topicsPart(
  { topics, otherLanguage }: Answers,
  strings: ResultStrings,
  { chosen, link }: TopicLinks,
): ElementPart | undefined {
  const named = Object.entries(topics);
  if (named.length < 2 && !chosen) return undefined;
  const parts = [[null, strings.everyTopic] as const, ...named].map(
    ([topic, name]): ElementPart => ({
      tag: 'a',
      href: link(topic),
      ...(topic && otherLanguage?.attributes),
      ...(topic === chosen && { 'aria-current': 'true' }),
      parts: [name],
    }),
  );
  return { tag: 'nav', class: 'chips', 'aria-label': strings.filter, parts };
}
