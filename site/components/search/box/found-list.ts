import type { Answers } from '../../../search/answers.ts';
import { first } from '../../../search/ask.ts';
import type { Part } from '../../../search/results/parts.ts';
import { answerBlock, draw, readLine, resultRow, searchPath } from '../draw.ts';
import { countString, resultString } from '../strings.ts';

/** As many results as the list shows; below choices, where no short answer takes their place, so many more. */
const maxResults = 5;

/** What drops down below the search field: the short answer or what is `said` in its place, the results, the keys and a way on. */
export const foundList = (answers: Answers, said: Element[] = []): (Node | string)[] => [
  readLine(answers),
  answerBlock(answers),
  ...said,
  listbox(first(maxResults + answers.choices, answers)),
  answers.total > 0 ? foot(answers) : '',
];

function listbox(answers: Answers): HTMLElement {
  const list = draw({
    tag: 'div',
    class: 'options',
    'aria-label': resultString('label'),
    parts: [],
  });
  list.id = 'found';
  list.setAttribute('role', 'listbox');
  for (const [n, result] of answers.results.entries()) {
    const row = resultRow(result, answers);
    row.id = `found-${n}`;
    row.tabIndex = -1;
    row.setAttribute('role', 'option');
    list.append(row);
  }
  return list;
}

function foot({ question, total }: Answers): HTMLElement {
  const href = searchPath(question);
  return draw({
    tag: 'div',
    class: 'list-footer',
    parts: [
      hint(['↑', '↓'], resultString('move')),
      hint(['↵'], resultString('open')),
      hint(['Esc'], resultString('close')),
      { tag: 'a', href, parts: [countString('all', total)] },
    ],
  });
}

const hint = (keys: string[], name: string): Part => ({
  tag: 'span',
  parts: [...keys.flatMap((key): Part[] => [{ tag: 'kbd', parts: [key] }, ' ']), name],
});
