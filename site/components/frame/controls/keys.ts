import { read } from '../../browser/storage.ts';

/** The keys that work on every page. A letter typed into a field is a letter. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  const typing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  const commandK = key.toLowerCase() === 'k' && (ctrlKey || metaKey);
  if (isComposing || (typing && !commandK) || (!commandK && (ctrlKey || metaKey || altKey))) return;

  if (key === '?') void import('./show-keys.ts').then(({ showKeys }) => showKeys(usesSlash()));
  if (commandK || (key === '/' && usesSlash())) focusSearch(event);
});

const usesSlash = () => read('localStorage', 'slash') !== 'off';

// The link leads to the field by itself, but the keyboard of a phone opens for `focus` alone.
document.querySelector('.phone-bar a')?.addEventListener('click', focusSearch);

function focusSearch(event: Event) {
  const field = document.querySelector<HTMLInputElement>('#q');
  if (!field?.offsetParent) return;
  event.preventDefault();
  field.focus();
  field.select();
}
