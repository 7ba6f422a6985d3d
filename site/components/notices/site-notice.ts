import { read, write } from '../browser/storage.ts';

/** A known issue, which a reader may put away until it changes, or that is over by now, though it was open at the build. */
class SiteNotice extends HTMLElement {
  connectedCallback() {
    const { name = '', until = '' } = this.dataset;
    const away = () => read('localStorage', 'away') ?? '';
    const button = this.querySelector('button') as HTMLElement;
    this.hidden = new Date(until) < new Date() || away().includes(name);
    button.hidden = false;
    button.onclick = () => {
      this.hidden = true;
      // Of many, the oldest are forgotten.
      write('localStorage', 'away', (away() + name).slice(-999));
    };
  }
}

customElements.define('site-notice', SiteNotice);
