/** A known issue that is over by now, though the page was built while it was open. */
class SiteNotice extends HTMLElement {
  connectedCallback() {
    this.hidden = new Date(this.dataset['until'] ?? '') < new Date();
  }
}

customElements.define('site-notice', SiteNotice);
