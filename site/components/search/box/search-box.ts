import { pagePath } from '../../browser/language.ts';
import { savesData } from '../../browser/saves-data.ts';

/**
 * The search field. What it needs to answer is fetched when it is first touched, never before. Where that does not load,
 * the form leads to the Worker's page: it finds the same, and needs no script.
 */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('[name=q]');
    const form = this.querySelector('form');
    const drop = this.querySelector<HTMLElement>('.drop');
    if (!input || !form || !drop) return;

    const fetchList = async () => {
      const list = await import('./search-list.ts');
      form.action = pagePath('search/');
      form.querySelector('[name=locale]')?.remove();
      return list;
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const send = () => form.submit();
      fetchList().then(send, send);
    });
    const asked = new URLSearchParams(location.search).get('q');
    const isKept = asked && this.dataset['keeps'] !== undefined;
    if (isKept) input.value ||= asked;
    if (savesData()) return;
    const load = async () => {
      const { SearchList } = await fetchList();
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
