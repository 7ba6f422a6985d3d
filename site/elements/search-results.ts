import type { Answers } from '../search/ask.ts';
import { announce } from './announce.ts';
import { answerBlock, spoken } from './answer-block.ts';
import { failure } from './failure.ts';
import { find, noteShown } from './find.ts';
import { said } from './find-words.ts';
import { dropGap, noteGap } from './note-gap.ts';
import { pagePath } from './page-path.ts';
import { resultRow } from './result-rows.ts';
import { topicLinks } from './topic-links.ts';
import { noteClick } from './visit.ts';

const perPage = 20;
/** While typing, a pause this long asks the index. In milliseconds. */
const pause = 200;
/** What was typed before this script came may still be composed: it has a little longer. In milliseconds. */
const settling = 1000;

/** The page of results: the question is in the address, and Back brings it back as it was. */
class SearchResults extends HTMLElement {
  #input = document.querySelector<HTMLInputElement>('main search-box [name=q]') as HTMLInputElement;
  #status = document.querySelector<HTMLElement>('main search-box [role=status]');
  #results = this.querySelector<HTMLElement>('[data-part=results]') as HTMLElement;
  #none = this.querySelector<HTMLElement>('[data-part=none]') as HTMLElement;
  /** What the page shows while nothing is asked. */
  #start = [...this.#results.children];
  #locale = this.dataset['locale'] ?? 'en';
  #isNotFound = document.querySelector('[data-not-found]') !== null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The question whose results are shown, or on their way. */
  #asked = '';

  connectedCallback() {
    this.#input.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      if ((event as InputEvent).isComposing) return;
      this.#timer = setTimeout(() => this.#ask(this.#input.value, 'replaceState'), pause);
    });
    this.#input.addEventListener('compositionend', () =>
      this.#ask(this.#input.value, 'replaceState'),
    );
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#input.value, 'pushState');
    });
    addEventListener('popstate', () => this.#restore());
    this.#results.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('.opts a')) noteClick();
    });
    // Typed before this script had arrived: nothing of it may be lost.
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    const typed = this.#input.value.trim();
    if (typed && typed !== asked)
      this.#timer = setTimeout(() => this.#ask(typed, 'replaceState'), settling);
    else this.#restore(document.activeElement === this.#input);
  }

  /** Shows what the address asks for; what was found before comes from the history, at once. */
  #restore(isFocused = false) {
    const params = new URLSearchParams(location.search);
    const question = params.get('q') ?? (this.#isNotFound ? wordsOfPath() : '');
    this.#asked = question;
    // Nothing is put under the fingers of somebody who is about to type.
    if (!isFocused) this.#input.value = question;
    if (this.#isNotFound && !params.has('q')) noteGap(question, 'not-found');
    const kept = history.state?.answers as Answers | undefined;
    if (kept?.question === question) this.#show(kept);
    else if (question) void this.#load(question, params.get('topic') ?? undefined);
    else this.#clear();
    this.#carry(question);
  }

  /** Reading on in the other language keeps the question. */
  #carry(question: string) {
    const link = document.querySelector<HTMLAnchorElement>('[data-language]');
    if (link && !this.#isNotFound) link.search = question && `?q=${encodeURIComponent(question)}`;
  }

  #ask(value: string, remember: 'replaceState' | 'pushState') {
    const question = value.trim();
    dropGap();
    this.#asked = question;
    const address = this.#isNotFound ? location.pathname : pagePath(this.#locale, 'search/');
    history[remember]({}, '', question ? `${address}?q=${encodeURIComponent(question)}` : address);
    this.#carry(question);
    if (question) void this.#load(question);
    else this.#clear();
  }

  #clear() {
    this.#results.replaceChildren(...this.#start);
    this.#none.hidden = true;
    announce(this.#status, '');
  }

  async #load(question: string, topic?: string) {
    const part = { count: perPage, ...(topic && { topic }) };
    const answers = await find(question, this.#locale, part).catch(() => undefined);
    if (question !== this.#asked) return;
    if (!answers) {
      this.#none.hidden = true;
      this.#results.replaceChildren(failure(this.#locale, () => void this.#load(question, topic)));
      return;
    }
    noteShown(answers);
    history.replaceState({ answers }, '');
    this.#show(answers);
    if (!answers.answered && !topic && !this.#isNotFound) noteGap(question, 'no-answer');
  }

  #show(answers: Answers) {
    const { question, answered, results, total } = answers;
    const count = document.createElement('h2');
    count.className = 'count';
    const isGap = !answered && !this.#isNotFound;
    count.textContent = isGap
      ? said('none', { q: question })
      : said('results', { q: question, n: total });
    const missing = document.createElement('p');
    missing.className = 'lede';
    missing.textContent = new URLSearchParams(location.search).has('missing')
      ? said('missingHere')
      : '';
    const nearest = document.createElement('p');
    nearest.className = 'muted';
    nearest.textContent = isGap && results.length > 0 ? said('nearest') : '';

    this.#results.replaceChildren(
      ...(missing.textContent ? [missing] : []),
      count,
      answerBlock(answers),
      topicLinks(answers, this.#locale),
      ...(nearest.textContent ? [nearest] : []),
      this.#list(answers),
    );
    if (total > results.length) this.#results.append(this.#more(answers));
    announce(this.#status, spoken(answers, count.textContent));
    this.#offer(isGap ? question : undefined);
  }

  #list(answers: Answers): HTMLElement {
    const list = document.createElement('ul');
    list.className = 'opts rows';
    for (const result of answers.results) {
      const item = document.createElement('li');
      item.append(resultRow(result, answers));
      list.append(item);
    }
    return list;
  }

  #more(answers: Answers): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = said('more');
    button.addEventListener('click', async () => {
      const topic = new URLSearchParams(location.search).get('topic');
      const part = { from: answers.results.length, count: perPage, ...(topic && { topic }) };
      const next = await find(answers.question, this.#locale, part).catch(() => undefined);
      if (answers.question !== this.#asked) return;
      if (!next) return button.replaceWith(failure(this.#locale, () => this.#show(answers)));
      const all = { ...answers, results: [...answers.results, ...next.results] };
      history.replaceState({ answers: all }, '');
      this.#show(all);
      this.#results.querySelectorAll<HTMLElement>('.opts a')[answers.results.length]?.focus();
    });
    return button;
  }

  /** What to do when nothing here answers: write to the owner, or leave an address. */
  #offer(question: string | undefined) {
    this.#none.hidden = question === undefined;
    if (question === undefined) return;
    const write = this.#none.querySelector<HTMLAnchorElement>('[data-part=write]');
    if (write) write.search = `?q=${encodeURIComponent(question)}`;
    const asked = this.#none.querySelector<HTMLInputElement>('[name=query]');
    if (asked) asked.value = question;
  }
}

/** "/articles/refund-payment/" → "refund payment". */
function wordsOfPath(): string {
  const last = decodeURIComponent(location.pathname).split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

customElements.define('search-results', SearchResults);
