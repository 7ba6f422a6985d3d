import { dock } from './dock.ts';

/** What a search field has beyond the browser's own, wherever it stands. */
export function prepareField(box: HTMLElement, input: HTMLInputElement) {
  dock(box);
  keepTyped(input);
  pasteOnOneLine(input);
  keepFocus(box);
  leadOn(box);
}

/** A press on the words of an answer leads where its source does; words that were marked are to be copied. */
export function leadOn(place: HTMLElement) {
  place.addEventListener('click', (event) => {
    const pressed = event.target as Element;
    if (pressed.closest('a, button') || !getSelection()?.isCollapsed) return;
    const source = pressed.closest('.answer')?.querySelector('.source');
    source?.dispatchEvent(new MouseEvent('click', event));
  });
}

/**
 * A press on the list must not take the focus away before its click arrives. The words of an answer can be marked: then the list
 * itself has the focus, and stays.
 */
function keepFocus(box: HTMLElement) {
  const drop = box.querySelector<HTMLElement>('.drop');
  if (!drop) return;
  drop.tabIndex = -1;
  drop.addEventListener('mousedown', (event) => {
    const pressed = event.target as Element;
    if (!pressed.closest('.answer') || pressed.closest('a')) event.preventDefault();
  });
}

/** WebKit empties a field without autocompletion on a page that it keeps for Back. */
function keepTyped(input: HTMLInputElement) {
  addEventListener('pagehide', () => input.setAttribute('autocomplete', 'on'));
  addEventListener('pageshow', () => input.setAttribute('autocomplete', 'off'));
}

/** Keeps the words of a pasted message apart: browsers differ in what they make of its line breaks. */
function pasteOnOneLine(input: HTMLInputElement) {
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text') ?? '';
    const line = text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
    // As if typed, so that it can be undone and is no longer than the field takes.
    if (line !== text && document.execCommand('insertText', false, line)) event.preventDefault();
  });
}
