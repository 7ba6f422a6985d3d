/** Puts a code block on the clipboard. */
class CopyCode extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    const name = button.textContent;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.querySelector('pre')?.textContent ?? '');
      button.textContent = button.dataset['copied'] ?? '';
      setTimeout(() => (button.textContent = name), 2000);
    });
  }
}

customElements.define('copy-code', CopyCode);
