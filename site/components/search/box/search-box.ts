import { savesData } from '../../browser/saves-data.ts';

/**
 * The search field. What it needs to answer is fetched when it is first touched, never before; until it is here, the
 * form leads to the Worker's page.
 */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('[name=q]');
    const drop = this.querySelector<HTMLElement>('.drop');
    if (!input || !drop) return;

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
