/** How long it is shown what became of a press. In milliseconds. */
const shown = 2500;

/**
 * What can be copied, `[data-copied]`, says how it is told: a button beside code, a link that names itself, and one that
 * leads to a file. Without a clipboard a link leads on.
 */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-copied]'))
    button.hidden = false;
  document.addEventListener('click', copyPressed);
}

function copyPressed(event: MouseEvent) {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const place = (target as Element).closest?.<HTMLAnchorElement>('[data-copied]');
  if (!place || ctrlKey || metaKey || shiftKey) return;
  if (!place.dataset['copies']) {
    put(Promise.resolve(textOf(place))).then(
      () => say(place, 'copied'),
      () => say(place, 'failed'),
    );
    return;
  }
  event.preventDefault();
  const file = fetch(place.href);
  put(file.then((found) => (found.ok ? found.text() : Promise.reject(found)))).then(
    () => say(place, 'copied'),
    // What is there and may not be copied can be read; where nothing is reached, the link would lead nowhere.
    () =>
      file.then(
        () => location.assign(place.href),
        () => say(place, 'failed'),
      ),
  );
}

const textOf = (place: HTMLElement) =>
  place instanceof HTMLAnchorElement
    ? place.href
    : (place.closest('.code')?.querySelector('pre')?.textContent ?? '');

/**
 * Safari lets a press copy only while it is handled, by whichever key or finger: so the text is promised then, and may
 * come later. Firefox below 127 has no such promise, and gives a press some seconds.
 */
async function put(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (!('ClipboardItem' in window)) return clipboard.writeText(await text);
  const promised = text.then((words) => new Blob([words], { type: 'text/plain' }));
  // Where the clipboard refuses at once, nobody waits for it any more.
  promised.catch(() => {});
  return clipboard.write([new ClipboardItem({ 'text/plain': promised })]);
}

/** Shows in a button what became of it, and says it; what has no words of its own does not know why it failed. */
function say(place: HTMLElement, outcome: 'copied' | 'failed') {
  const status =
    place.parentElement?.querySelector<HTMLElement>('[role=status]') ??
    document.querySelector<HTMLElement>('[data-part=copied]');
  const words = place.dataset[outcome] ?? status?.dataset[outcome] ?? '';
  if (status) status.textContent = words;
  // The icon of a link stays; its style shows what was said.
  const isIcon = place.querySelector('svg') !== null;
  if (!isIcon) {
    place.dataset['name'] ??= place.textContent;
    place.textContent = words;
  }
  place.dataset['said'] = words;
  setTimeout(() => {
    if (!isIcon) place.textContent = place.dataset['name'] ?? '';
    delete place.dataset['said'];
    status?.replaceChildren();
  }, shown);
}
