import { dock } from './dock.ts';

/** What a search field has beyond the browser's own, wherever it stands. */
export function prepareField(box: HTMLElement, input: HTMLInputElement) {
  dock(box);
  keepTyped(input);
  pasteOnOneLine(input);
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
