/** Puts the text that its first link leads to on the clipboard; where that is not possible the link shows it. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    const text = link && document.querySelector<HTMLTextAreaElement>(`${link.hash} textarea`);
    if (!link || !text || !navigator.clipboard) return;

    const name = link.textContent;
    link.addEventListener('click', async (event) => {
      event.preventDefault();
      const copied = await navigator.clipboard.writeText(text.value).then(
        () => true,
        () => false,
      );
      if (!copied) {
        location.hash = link.hash;
        return;
      }
      link.textContent = link.dataset['copied'] ?? name;
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = link.textContent;
      setTimeout(() => (link.textContent = name), 2000);
    });
  }
}

customElements.define('copy-text', CopyText);
