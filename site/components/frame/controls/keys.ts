import { read } from '../../browser/storage.ts';

/** The keys that work on every page. A letter typed into a field is a letter. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const commandK = key.toLowerCase() === 'k' && (ctrlKey || metaKey);
  if (isComposing || (typing && !commandK) || (!commandK && (ctrlKey || metaKey || altKey))) return;

  if (key === '?') void import('./show-keys.ts').then(({ showKeys }) => showKeys());
  if (commandK || (key === '/' && usesSlash())) focusSearch(event);
});

export const usesSlash = () => read('localStorage', 'slash') !== 'off';

function focusSearch(event: KeyboardEvent) {
  const fields = document.querySelectorAll<HTMLInputElement>('search-box [name=q]');
  const field = [...fields].find(({ offsetParent }) => offsetParent !== null);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}
