import { pagePath } from '../browser/language.ts';
import { button } from '../forms/button.ts';
import { resultString, strings } from './strings.ts';

/** "Search didn’t load": what happened, and two ways on. */
export function failure(again: () => void): HTMLElement {
  const block = document.createElement('div');
  block.className = 'answer';
  const browse = document.createElement('a');
  browse.href = pagePath('topics/');
  browse.textContent = resultString('browse');
  block.append(
    resultString(navigator.onLine ? 'failed' : 'offline'),
    ' ',
    button(resultString('again'), again),
    strings.between + strings.or + strings.between,
    browse,
  );
  return block;
}
