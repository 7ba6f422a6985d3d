import type { Answers } from '../../search/answers.ts';
import { resultRow } from './result-rows.ts';

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
