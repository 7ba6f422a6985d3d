import type { Answers, Result } from '../../search/answers.ts';
import {
  answerPart,
  correctedPart,
  type ElementPart,
  type Part,
  resultPart,
} from '../../search/results/parts.ts';
import { plainAnswer } from '../../search/results/short-answer.ts';
import { pagePath } from '../browser/language.ts';
import { strings } from './strings.ts';

export function draw({ tag, className, href, parts }: ElementPart): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (href) element.setAttribute('href', href);
  element.append(...parts.map(nodeOf));
  return element;
}

const nodeOf = (part: Part) => (typeof part === 'string' ? part : draw(part));

/** The address of a result, with the words to mark on its page. */
export function resultPath({ url }: Result, words: readonly string[]): string {
  const address = new URL(url, location.origin);
  address.searchParams.set('hl', words.join(' '));
  return address.pathname + address.search + address.hash;
}

export const resultRow = (result: Result, answers: Answers) =>
  draw(resultPart(result, answers, resultPath(result, answers.words)));

/** The results on their page, a row each. */
export function resultsList(answers: Answers): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'options rows';
  for (const result of answers.results) {
    const item = document.createElement('li');
    item.append(resultRow(result, answers));
    list.append(item);
  }
  return list;
}

export function answerBlock(answers: Answers): HTMLElement | '' {
  const part = answerPart(answers, strings);
  return part ? draw(part) : '';
}

export function correctedLine(answers: Answers): HTMLElement | '' {
  const exact = `${pagePath('search/')}?q=${encodeURIComponent(answers.question)}&exact`;
  const part = correctedPart(answers, strings, exact);
  return part ? draw(part) : '';
}

/** What is read out of the results: the short answer, if there is one, and then `count`. */
export function spoken({ clear, results: [best] }: Answers, count: string): string {
  if (!clear || !best?.answer) return count;
  return strings.answerIs + plainAnswer(best.answer) + strings.between + count;
}
