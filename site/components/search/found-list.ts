import type { Answers } from '../../search/answers.ts';
import { pagePath } from '../browser/language.ts';
import { answerBlock, correctedLine, resultRow } from './draw.ts';
import { countString, resultString, strings } from './strings.ts';

/** What drops down below the search field: the short answer, the results, the keys and a way on. */
export function foundList(answers: Answers, rests: boolean): DocumentFragment {
  const found = document.createDocumentFragment();
  found.append(
    correctedLine(answers),
    answers.answered || !rests ? answerBlock(answers) : nothingAnswers(answers),
    listbox(answers),
    foot(answers),
  );
  return found;
}

function listbox(answers: Answers): HTMLElement {
  const list = document.createElement('div');
  list.className = 'options';
  list.id = 'found';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', resultString('label'));
  for (const [n, result] of answers.results.entries()) {
    const row = resultRow(result, answers);
    row.id = `found-${n}`;
    row.tabIndex = -1;
    row.setAttribute('role', 'option');
    row.ariaSelected = 'false';
    list.append(row);
  }
  return list;
}

function nothingAnswers({ question }: Answers): HTMLElement {
  const block = document.createElement('div');
  block.className = 'answer';
  const nothing = document.createElement('p');
  nothing.textContent = resultString('none', question);
  const next = document.createElement('p');
  next.className = 'small-text muted';
  const write = document.createElement('a');
  write.href = `${pagePath('contact/')}?q=${encodeURIComponent(question)}`;
  write.textContent = resultString('writeTo');
  next.append(strings.noneNext + strings.between, write);
  block.append(nothing, next);
  return block;
}

function foot({ question, total }: Answers): HTMLElement {
  const foot = document.createElement('div');
  foot.className = 'list-footer';
  const all = document.createElement('a');
  all.href = `${pagePath('search/')}?q=${encodeURIComponent(question)}`;
  all.textContent = countString('all', total);
  foot.append(
    hint(['↑', '↓'], resultString('move')),
    hint(['↵'], resultString('open')),
    hint(['Esc'], resultString('close')),
    all,
  );
  return foot;
}

function hint(keys: string[], name: string): HTMLElement {
  const hint = document.createElement('span');
  for (const key of keys) {
    const cap = document.createElement('kbd');
    cap.textContent = key;
    hint.append(cap, ' ');
  }
  hint.append(name);
  return hint;
}
