import { write } from '../../browser/storage.ts';

/** Shows the keys of the page, and lets the reader give up the one that is also a character. */
export function showKeys(usesSlash: boolean) {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  const slash = dialog?.querySelector('input');
  if (!dialog || !slash) return;
  slash.checked = usesSlash;
  slash.onchange = () => write('localStorage', 'slash', slash.checked ? 'on' : 'off');
  dialog.showModal();
}
