import { write } from '../../browser/storage.ts';
import { usesSlash } from './keys.ts';

/** Shows the keys of the page, and lets the reader give up the one that is also a character. */
export function showKeys() {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  const slash = dialog?.querySelector('input');
  if (!dialog || !slash) return;
  slash.checked = usesSlash();
  slash.onchange = () => write('localStorage', 'slash', slash.checked ? 'on' : 'off');
  dialog.showModal();
}
