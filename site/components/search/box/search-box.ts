import { pagePath } from '../../browser/language.ts';
import { savesData } from '../../browser/saves-data.ts';

/** The search field. What it needs to answer is fetched when it is first touched, never before. */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('[name=q]');
    const form = this.querySelector('form');
    if (!input || !form) return;

    form.action = pagePath('search/');
    form.querySelector('[name=locale]')?.remove();
    const drop = form.querySelector<HTMLElement>('.drop');
    if (!drop) return;
    const asked = new URLSearchParams(location.search).get('q');
    const isKept = asked && this.dataset['keeps'] !== undefined;
    if (isKept) input.value ||= asked;
    if (savesData()) return;
    const load = async () => {
      const { SearchList } = await import('./search-list.ts');
      void new SearchList(this, input, drop).show();
    };
    // Without a connection the next touch tries again.
    const wait = () => input.addEventListener('focus', () => load().catch(wait), { once: true });
    if (document.activeElement === input) load().catch(wait);
    else wait();
    if (isKept) input.focus();
  }
}

customElements.define('search-box', SearchBox);
