import { read, write } from '../browser/storage.ts';

/** After "g", where each key leads. */
const tabs: Record<string, string> = {
  r: 'review',
  i: 'inbox',
  g: 'gaps',
  a: 'articles',
  s: 'surveys',
};
const rows = 'main :is(tbody tr, .link-list li, .owner-list li)';

const steps: Record<string, string> = { ArrowLeft: 'prev', ArrowRight: 'next' };

/** The owner's keys: j and k move from row to row, g and a letter lead to a tab, ? shows them and can end them. */
class OwnerKeys extends HTMLElement {
  #leads = false;

  connectedCallback() {
    document.addEventListener('keydown', (event) => {
      if (isKey(event) && areUsed() && !this.querySelector('dialog')?.open) this.#press(event.key);
    });
    const button = document.querySelector<HTMLButtonElement>('[data-keys]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => this.#show());
  }

  #press(key: string) {
    const led = this.#leads;
    this.#leads = key === 'g' && !led;
    if (led) document.querySelector<HTMLElement>(`a[data-tab="${tabs[key]}"]`)?.click();
    else if (key === 'j') moveBy(1);
    else if (key === 'k') moveBy(-1);
    else if (key === '?') this.#show();
  }

  #show() {
    const dialog = this.querySelector('dialog');
    const used = this.querySelector('input');
    if (!dialog || !used) return;
    used.checked = areUsed();
    used.onchange = () => write('localStorage', 'ownerKeys', used.checked ? 'on' : 'off');
    dialog.showModal();
  }
}

const areUsed = () => read('localStorage', 'ownerKeys') !== 'off';

/** A letter typed into a field is a letter. */
function isKey({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  const typing =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return !typing && !ctrlKey && !metaKey && !altKey && !isComposing;
}

/** Puts the focus on the first link of the next row that has one; Enter opens it then. */
function moveBy(step: 1 | -1) {
  const links = [...document.querySelectorAll(rows)].flatMap((row) => row.querySelector('a') ?? []);
  const here = links.findIndex((link) => link.closest(rows)?.contains(document.activeElement));
  const next = here === -1 && step === -1 ? links.length - 1 : here + step;
  links[next]?.focus();
}

/** The arrow keys lead to the week before and after, where nothing on the page wants them for itself. */
class WeekSteps extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey, shiftKey }) => {
      const wanted = target instanceof Element && target.closest('input, textarea, select, table');
      if (wanted || ctrlKey || metaKey || altKey || shiftKey) return;
      this.querySelector<HTMLAnchorElement>(`a[rel="${steps[key]}"]`)?.click();
    });
  }
}

customElements.define('owner-keys', OwnerKeys);
customElements.define('week-steps', WeekSteps);
