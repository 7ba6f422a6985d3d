/** How long it is shown what became of a press. In milliseconds. */
const shown = 3000;

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
  const { copied = '', file } = place.dataset;
  if (file === undefined) {
    put(textOf(place)).then(
      () => say(place, copied),
      () => say(place),
    );
    return;
  }
  event.preventDefault();
  const response = fetch(place.href);
  const lead = () => location.assign(place.href);
  put(response.then((found) => (found.ok ? found.text() : Promise.reject(found)))).then(
    () => say(place, copied),
    // Who may not copy what is there can read it there.
    () => response.then(lead, () => say(place, file)),
  );
}
