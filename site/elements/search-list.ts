import type { Answers } from '../search/ask.ts';
import { announce } from './announce.ts';
import { spoken } from './answer-block.ts';
import { failure } from './failure.ts';
import { find, noteShown } from './find.ts';
import { said } from './find-words.ts';
import { foundList } from './found-list.ts';
import { dropGap, noteGap } from './note-gap.ts';
import { openSearch } from './open-search.ts';
import { noteClick } from './visit.ts';

/** While typing, a pause this long asks the index. In milliseconds. */
const pause = 150;

/** Makes a search field a combobox: a list of links drops down below it, and the keys move in it. */
export class SearchList {
  #box: HTMLElement;
  #input: HTMLInputElement;
  #drop: HTMLElement;
  #status: Element | null;
  #locale: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLElement, input: HTMLInputElement, drop: HTMLElement) {
    this.#box = box;
    this.#input = input;
    this.#drop = drop;
    this.#status = box.querySelector('[role=status]');
    this.#locale = box.dataset['locale'] ?? 'en';
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', 'found');
    this.#listen();
    this.close();
    if (!savesData()) openSearch(this.#locale).catch(() => {});
  }

  #listen() {
    this.#input.addEventListener('input', (event) => {
      dropGap();
      clearTimeout(this.#timer);
      if ((event as InputEvent).isComposing) return;
      this.#timer = setTimeout(() => void this.show(), pause);
    });
    this.#input.addEventListener('compositionend', () => void this.show());
    this.#input.addEventListener('focus', () => void this.show());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#box.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#box.contains(relatedTarget as Node)) this.close();
    });
    // A press on the list must not take the focus away before its click arrives.
    this.#drop.addEventListener('mousedown', (event) => event.preventDefault());
    this.#drop.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[role=option]')) noteClick();
    });
  }

  async show() {
    const question = this.#input.value.trim();
    this.#remember(question);
    if (!question) return this.close();
    const answers = await find(question, this.#locale).catch(() => undefined);
    // Typed on, or left, while the index was asked.
    if (question !== this.#input.value.trim() || document.activeElement !== this.#input) return;

    const before = this.#selected()?.href;
    this.#drop.replaceChildren(
      answers ? foundList(answers) : failure(this.#locale, () => void this.show()),
    );
    this.#select(this.#options().find(({ href }) => href === before));
    this.#drop.hidden = false;
    this.#box.classList.add('open');
    this.#input.setAttribute('aria-expanded', 'true');
    if (answers) noteShown(answers);
    if (answers && !answers.answered) noteGap(question, 'no-answer');
    announce(this.#status, told(answers));
  }

  close() {
    this.#drop.hidden = true;
    this.#box.classList.remove('open');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    announce(this.#status, '');
  }

  /** On the home page the address holds the question, so that Back and a copy of it bring it back. */
  #remember(question: string) {
    if (this.#box.dataset['keeps'] === undefined) return;
    const address = new URL(location.href);
    if (question) address.searchParams.set('q', question);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  }

  #onKey(event: KeyboardEvent) {
    // The Enter that ends a composition belongs to the input method.
    if (event.isComposing) return;
    const keys: Record<string, (event: KeyboardEvent) => void> = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      Escape: () => this.#escape(),
      Enter: () => this.#open(event),
    };
    if (event.key === 'Enter' && !this.#selected()) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  }

  #move(step: 1 | -1) {
    if (this.#drop.hidden) return void this.show();
    const options = this.#options();
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    this.#select(options[at === -1 && step === -1 ? options.length - 1 : at + step]);
  }

  #open({ ctrlKey, metaKey }: KeyboardEvent) {
    const { href } = this.#selected() as HTMLAnchorElement;
    noteClick();
    if (ctrlKey || metaKey) window.open(href, '_blank', 'noopener');
    else location.assign(href);
  }

  #escape() {
    if (!this.#drop.hidden) this.close();
    else if (this.#input.value) {
      this.#input.value = '';
      this.#remember('');
    } else this.#input.blur();
  }

  #options = () => [...this.#drop.querySelectorAll<HTMLAnchorElement>('[role=option]')];

  #selected = () => this.#options().find((option) => option.ariaSelected === 'true');

  #select(option: HTMLElement | undefined) {
    for (const other of this.#options()) other.ariaSelected = String(other === option);
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
}

function told(answers: Answers | undefined): string {
  if (!answers) return said('failed');
  return answers.answered
    ? spoken(answers, said('counted', { n: answers.total }))
    : said('none', { q: answers.question });
}

const savesData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
