import { pagePath } from '../browser/language.ts';
import { button } from '../forms/button.ts';
import { said } from './strings.ts';

/** "Search didn’t load": what happened, and two ways on. */
export function failure(again: () => void): HTMLElement {
  const block = document.createElement('div');
  block.className = 'answer';
  const browse = document.createElement('a');
  browse.href = pagePath('topics/');
  browse.textContent = said('browse');
  block.append(
    said(navigator.onLine ? 'failed' : 'offline'),
    ' ',
    button(said('again'), again),
    ` ${said('or')} `,
    browse,
  );
  return block;
}
