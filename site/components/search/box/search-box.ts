import { announce } from '../../browser/announce.ts';
import { pagePath } from '../../browser/language.ts';
import { savesData } from '../../browser/saves-data.ts';
import { sayOffline } from '../../offline/say-offline.ts';

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
      fetchList().then(send, () => (navigator.onLine ? send() : showOffline()));
    });
    let wasOffline = false;
    const showOffline = async () => {
      wasOffline = true;
      const block = document.createElement('div');
      block.className = 'answer';
      drop.replaceChildren(block);
      drop.hidden = false;
      await sayOffline(block);
      announce(this.querySelector('[role=status]'), block.textContent);
    };
    let isLoaded = false;
    this.addEventListener('focusout', () => {
      drop.hidden ||= !isLoaded;
    });
    const isInAddress = this.dataset['keeps'] !== undefined;
    const asked = isInAddress
      ? new URLSearchParams(location.search).get('q')
      : history.state?.asked;
    if (asked) input.value ||= asked;
    // Most browsers ask for a module once in the life of a page: what did not load then never will.
    const askInNewPage = () => {
      const { value } = input;
      const address = isInAddress ? `?${new URLSearchParams({ q: value })}` : null;
      history.replaceState({ ...history.state, asked: value }, '', address);
      location.reload();
    };
    if (savesData()) return;
    const load = async () => {
      if (isLoaded) return;
      isLoaded = true;
      try {
        const { SearchList } = await fetchList();
        void new SearchList(this, input, drop).show();
      } catch {
        // The next touch tries again, and so does the connection when it is back.
        isLoaded = false;
        if (!navigator.onLine) void showOffline();
        else if (wasOffline) askInNewPage();
      }
    };
    const loadIfFocused = () => {
      if (document.activeElement === input) void load();
    };
    input.addEventListener('focus', load);
    addEventListener('online', loadIfFocused);
    loadIfFocused();
    if (asked) input.focus();
  }
}

customElements.define('search-box', SearchBox);
