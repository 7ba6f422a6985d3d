/** Puts the text that its first link leads to on the clipboard; where that is not possible the link shows it. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    if (!link || !navigator.clipboard) return;

    const name = link.textContent;
    link.addEventListener('click', async (event) => {
      event.preventDefault();
      if (!(await copied(link.href))) return location.assign(link.href);

      link.textContent = link.dataset['copied'] ?? name;
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = link.textContent;
      setTimeout(() => (link.textContent = name), 2000);
    });
  }
}

/** Whether the text at an address came and went to the clipboard. */
async function copied(address: string): Promise<boolean> {
  try {
    // The press allows it only at once: the text is promised, and comes later. Firefox below 127 has no such promise.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textAt(address) })]);
    return true;
  } catch {
    return false;
  }
}

async function textAt(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Blob([await response.text()], { type: 'text/plain' });
}

customElements.define('copy-text', CopyText);
