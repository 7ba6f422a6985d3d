import { read, write } from '../browser/storage.ts';

const chosenKey = 'tab';
let groups = 0;

/**
 * Tabs made of sections that stand one under another without it. The choice is remembered and shared
 * by every group of the page that has a tab of that name.
 */
export class TabGroup extends HTMLElement {
  #tabs = new Map<string, { tab: HTMLButtonElement; panel: HTMLElement }>();

  connectedCallback() {
    if (this.#tabs.size > 0) return;
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    const group = ++groups;
    for (const panel of this.querySelectorAll<HTMLElement>(':scope > .tab')) {
      const label = panel.dataset['label'] ?? '';
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = `tab-${group}-${this.#tabs.size}`;
      tab.textContent = label;
      tab.setAttribute('role', 'tab');
      panel.id ||= `${tab.id}-panel`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      tab.setAttribute('aria-controls', panel.id);
      this.#tabs.set(label, { tab, panel });
      list.append(tab);
    }
    list.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) chooseEverywhere(target.textContent ?? '');
    });
    list.addEventListener('keydown', (event) => this.#move(event));
    this.prepend(list);
    this.classList.add('ready');

    const remembered = read('localStorage', chosenKey) ?? '';
    this.choose(this.#tabs.has(remembered) ? remembered : ([...this.#tabs.keys()][0] ?? ''));
  }

  choose(label: string) {
    if (!this.#tabs.has(label)) return;
    for (const [name, { tab, panel }] of this.#tabs) {
      const chosen = name === label;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panel.hidden = !chosen;
    }
  }

  #move(event: KeyboardEvent) {
    const tabs = [...this.#tabs.values()].map(({ tab }) => tab);
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs.at(to % tabs.length);
    chooseEverywhere(next?.textContent ?? '');
    next?.focus();
  }
}

function chooseEverywhere(label: string) {
  write('localStorage', chosenKey, label);
  for (const group of document.querySelectorAll<TabGroup>('tab-group')) group.choose(label);
}

customElements.define('tab-group', TabGroup);
