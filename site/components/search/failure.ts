import { pagePath } from '../browser/language.ts';
import { button } from '../forms/button.ts';
import { sayOffline } from '../offline/say-offline.ts';
import { resultString, strings } from './strings.ts';

/** "Search didn’t load": what happened, and two ways on. Who still sees it when the connection is back need not ask again. */
export function failure(again: () => void): HTMLElement {
  const block = document.createElement('div');
  block.className = 'answer';
  const said = document.createElement('span');
  if (navigator.onLine) said.textContent = resultString('failed');
  else void sayOffline(said);
  addEventListener('online', () => block.offsetParent && again(), { once: true });
  const browse = document.createElement('a');
  browse.href = pagePath('topics/');
  browse.textContent = resultString('browse');
  block.append(
    said,
    ' ',
    button(resultString('again'), again),
    strings.between + strings.or + strings.between,
    browse,
  );
  return block;
}
