import type { Answers } from '../search/ask.ts';
import { shortAnswer } from './result-rows.ts';

/** "Short answer" and the answer itself, when the best result is sure enough to be one. */
export function answerBlock(
  { clear, results: [best] }: Answers,
  label: string,
): HTMLElement | '' {
  if (!clear || !best?.answer) return '';
  const block = document.createElement('div');
  block.className = 'ans';
  const name = document.createElement('div');
  name.className = 'xs muted';
  name.textContent = label;
  block.append(name, shortAnswer(best.answer));
  return block;
}
