/** The list of languages closes as a menu does: by Escape, by a press elsewhere, and when the focus moves on. */
class LanguageMenu extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector('details');
    if (!list) return;
    const closeUnlessIn = (target: EventTarget | null) => {
      if (!list.contains(target as Node | null)) list.open = false;
    };

    // Safari does not focus what is clicked, so that the key may come from anywhere on the page.
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !list.open) return;
      list.open = false;
      list.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => closeUnlessIn(target));
    this.addEventListener('focusout', ({ relatedTarget }) => {
      // Without one the focus has left the page, or went nowhere.
      if (relatedTarget) closeUnlessIn(relatedTarget);
    });
  }
}

customElements.define('language-menu', LanguageMenu);

// A module, so that it can be fetched by itself.
export {};
