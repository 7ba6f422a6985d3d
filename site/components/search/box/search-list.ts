import type { Answers } from '../../../search/answers.ts';
import { fill } from '../../../search/results/fill.ts';
import { askedFor, noneSentence } from '../../../search/results/nothing.ts';
import { announce } from '../../browser/announce.ts';
import { dropGap, noteGap } from '../../gaps/note-gap.ts';
import { noteClick } from '../../visits/note-visit.ts';
import { carry } from '../carry.ts';
import { spoken } from '../draw.ts';
import { failure } from '../failure.ts';
import { find } from '../find.ts';
import { openSearch } from '../open-search.ts';
import { inAddress } from '../query-of.ts';
import { countString, strings } from '../strings.ts';
import { foundList } from './found-list.ts';

/** A question that stood this long is noted. In milliseconds. */
const pause = 150;
/** After so long again the full text is asked where no answer is clear, and it is said that there is none. */
const rest = 450;

/** Makes a search field a combobox: a list of links drops down below it, and the keys move in it. */
export class SearchList {
  #box: HTMLElement;
  #input: HTMLInputElement;
  #drop: HTMLElement;
  #status: Element | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLElement, input: HTMLInputElement, drop: HTMLElement) {
    this.#box = box;
    this.#input = input;
    this.#drop = drop;
    this.#status = box.querySelector('[role=status]');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', 'found');
    this.#listen();
    this.close();
    void import('../field.ts').then(({ prepareField }) => prepareField(box, input)).catch(() => {});
    openSearch().catch(() => {});
  }

  #listen() {
    this.#input.addEventListener('input', (event) => {
      dropGap();
      clearTimeout(this.#timer);
      if ((event as InputEvent).isComposing) return;
      void this.show();
    });
    this.#input.addEventListener('compositionend', () => void this.show());
    this.#input.addEventListener('focus', () => void this.show());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    // A page that is left gives up its focus, too, and nobody took back what was asked.
    let isLeft = false;
    addEventListener('pagehide', () => {
      isLeft = true;
    });
    addEventListener('pageshow', () => {
      isLeft = false;
    });
    this.#box.addEventListener('focusout', ({ relatedTarget }) => {
      if (isLeft || this.#box.contains(relatedTarget as Node)) return;
      this.close();
      this.#keep();
    });
    this.#drop.addEventListener('click', ({ target }) => {
      const option = (target as Element).closest<HTMLAnchorElement>('.source, [role=option]');
      if (option) noteClick(option, this.#options());
    });
  }

  async show() {
    const question = this.#input.value.trim();
    clearTimeout(this.#timer);
    this.#remember(question);
    if (!question) return this.close();
    const answers = await find(question).catch(() => undefined);
    if (!this.#isAsked(question)) return;
    clearTimeout(this.#timer);
    // A greeting asks for nothing.
    if (answers && !answers.asks) return this.close();
    this.#drop.hidden = false;
    this.#box.classList.add('open');
    this.#input.setAttribute('aria-expanded', 'true');
    if (!answers) {
      const block = failure(() => void this.show());
      this.#drop.replaceChildren(block);
      return announce(this.#status, block.firstElementChild?.textContent ?? '');
    }
    this.#list(answers);
    announce(this.#status, announcement(answers));
    this.#timer = setTimeout(() => void this.#settle(answers).catch(() => {}), pause);
  }

  /** The question stands: it is noted. */
  async #settle(answers: Answers) {
    this.#timer = setTimeout(() => void this.#complete(answers).catch(() => {}), rest);
    const { noteSettled } = await import('./settled.ts');
    noteSettled(answers, this.#drop, foundList);
  }

  /** The question rests: where its answer is not clear the full text may add something. */
  async #complete(answers: Answers) {
    if (answers.clear) return;
    if (!answers.answered) noteGap(answers, 'no-answer');
    const said = answers.answered
      ? undefined
      : await import('./nothing-answers.ts').catch(() => undefined);
    const list = (found: Answers) => {
      if (this.#isAsked(answers.question)) this.#list(found, said?.nothingAnswers(found));
    };
    list(answers);
    const { findMore } = await import('../find-more.ts');
    list(await findMore(answers));
  }

  /** Whether the question was neither changed nor left while the index was asked. */
  #isAsked = (question: string) =>
    question === this.#input.value.trim() && document.activeElement === this.#input;

  /** Shows the results. What is `said` above them, as that nothing answers, is said of a question that rests, not of half a word. */
  #list(answers: Answers, said?: Element[]) {
    const before = this.#selected()?.pathname;
    this.#drop.replaceChildren(...foundList(answers, said));
    this.#select(this.#options().find(({ pathname }) => pathname === before));
  }

  close() {
    this.#drop.hidden = true;
    this.#box.classList.remove('open');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    announce(this.#status, '');
  }

  /**
   * On the home page the address holds the question, so that Back, a copy of it and another language bring it back; elsewhere
   * the history does, for Back.
   */
  #remember(question: string) {
    if (this.#box.dataset['keeps'] === undefined) return this.#keep(question);
    carry(question);
    const address = new URL(location.href);
    if (question) address.searchParams.set('q', inAddress(question));
    else address.searchParams.delete('q');
    this.#keep(undefined, address);
  }

  #keep(asked?: string, address?: URL) {
    try {
      history.replaceState({ ...history.state, asked }, '', address);
    } catch {
      // Some browsers count how often; the list matters more than the address.
    }
  }

  #onKey(event: KeyboardEvent) {
    // The Enter that ends a composition belongs to the input method.
    if (event.isComposing) return;
    const { key } = event;
    const option = this.#selected();
    if (key === 'ArrowDown') this.#move(1);
    else if (key === 'ArrowUp') this.#move(-1);
    else if (key === 'Escape') this.#escape();
    else if (key === 'Enter' && option) this.#open(option, event);
    else return;
    event.preventDefault();
  }

  #move(step: 1 | -1) {
    if (this.#drop.hidden) return void this.show();
    const options = this.#options();
    const at = options.findIndex(isSelected);
    this.#select(options[at === -1 && step === -1 ? options.length - 1 : at + step]);
  }

  #open(option: HTMLAnchorElement, { ctrlKey, metaKey }: KeyboardEvent) {
    noteClick(option, this.#options());
    if (ctrlKey || metaKey) window.open(option.href, '_blank', 'noopener');
    else location.assign(option.href);
  }

  #escape() {
    if (!this.#drop.hidden) this.close();
    else if (this.#input.value) {
      this.#input.value = '';
      clearTimeout(this.#timer);
      dropGap();
      this.#remember('');
    } else this.#input.blur();
  }

  #options = () => [...this.#drop.querySelectorAll<HTMLAnchorElement>('[role=option]')];

  #selected = () => this.#options().find(isSelected);

  #select(option: HTMLElement | undefined) {
    for (const other of this.#options())
      other.setAttribute('aria-selected', String(other === option));
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
}

/** By its attribute: Firefox below 119 has no property of it. */
const isSelected = (option: Element) => option.getAttribute('aria-selected') === 'true';

function announcement(answers: Answers): string {
  return answers.answered
    ? spoken(answers, countString('counted', answers.total))
    : fill(noneSentence(answers, strings), askedFor(answers));
}
