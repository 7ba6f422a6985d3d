/** How long it is shown that something was copied. In milliseconds. */
const shown = 2000;

/** Puts on the clipboard what `place` stands for, and says so. Throws where the browser does not let it. */
export async function copy(place: HTMLElement) {
  await put(place);
  const { copied = '', name } = place.dataset;
  const status =
    place.parentElement?.querySelector('[role=status]') ??
    document.querySelector('[data-part=copied]');
  if (status) status.textContent = copied;
  const isIcon = place.querySelector('svg') !== null;
  // The icon of a link stays; its style shows what was said.
  if (!isIcon && name === undefined) {
    place.dataset['name'] = place.textContent;
    place.textContent = copied;
  }
  place.dataset['done'] = '';
  setTimeout(() => {
    if (!isIcon) place.textContent = place.dataset['name'] ?? '';
    delete place.dataset['name'];
    delete place.dataset['done'];
    status?.replaceChildren();
  }, shown);
}

function put(place: HTMLElement): Promise<void> {
  const { clipboard } = navigator;
  if (!(place instanceof HTMLAnchorElement))
    return clipboard.writeText(place.closest('.code')?.querySelector('pre')?.textContent ?? '');
  if (place.dataset['copies'] !== 'file') return clipboard.writeText(place.href);
  // The press allows it only at once: the text is promised, and comes later. Firefox below 127 has no such promise.
  return clipboard.write([new ClipboardItem({ 'text/plain': textAt(place.href) })]);
}

async function textAt(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
