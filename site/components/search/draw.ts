import type { Answers, Result } from '../../search/answers.ts';
import {
  answerPart,
  type ElementPart,
  type Part,
  readPart,
  resultPart,
} from '../../search/results/parts.ts';
import { plainShown } from '../../search/results/short-answer.ts';
import { pagePath } from '../browser/language.ts';
import { queryOf } from './query-of.ts';
import { strings } from './strings.ts';

export function draw({ tag, parts, ...attributes }: ElementPart): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...parts.map(nodeOf));
  return element;
}

const nodeOf = (part: Part) => (typeof part === 'string' ? part : draw(part));

/** The address of the page of results. */
export const searchPath = (question: string) => pagePath('search/') + queryOf(question);

/** The address of a result, with the words to mark on its page. */
export function resultPath({ url, article }: Result, words: readonly string[]): string {
  const address = new URL(url, location.origin);
  // The page where a person is reached is no article.
  if (article) address.searchParams.set('hl', words.join(' '));
  return address.pathname + address.search + address.hash;
}

export const resultRow = (result: Result, answers: Answers) =>
  draw(resultPart(result, answers, resultPath(result, answers.words)));

export const answerBlock = (answers: Answers) =>
  ifAny(answerPart(answers, strings, (result) => resultPath(result, answers.words)));

export const readLine = (answers: Answers) =>
  ifAny(readPart(answers, strings, `${searchPath(answers.question)}&exact`));

const ifAny = (part: ElementPart | undefined) => (part ? draw(part) : '');

/** What is read out of the results: the short answer, if there is one, and then `count`; or which of the first is meant. */
export function spoken(answers: Answers, count: string): string {
  const { clear, choices, otherLanguage, results } = answers;
  const { between, answerIs, which, locale } = strings;
  const [best] = results;
  const said = otherLanguage ? otherLanguage.said + between : '';
  if (choices > 0) {
    const titles = results.slice(0, choices).map(({ title }) => title);
    const either = new Intl.ListFormat(locale, { type: 'disjunction' });
    return said + which + between + either.format(titles);
  }
  return said + (clear && best ? answerIs + plainShown(best) + between : '') + count;
}
