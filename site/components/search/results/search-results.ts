import { decoded } from '../../../content/decoded.ts';
import { type Answers, asSent } from '../../../search/answers.ts';
import { first } from '../../../search/ask.ts';
import { announce } from '../../browser/announce.ts';
import { pagePath } from '../../browser/language.ts';
import { savesData } from '../../browser/saves-data.ts';
import { button } from '../../forms/button.ts';
import { dropGap, noteGap } from '../../visits/note-gap.ts';
import { noteShown } from '../../visits/note-shown.ts';
import { noteClick } from '../../visits/note-visit.ts';
import { answerBlock, correctedLine, resultsList, spoken } from '../draw.ts';
import { failure } from '../failure.ts';
import { type FindOptions, find } from '../find.ts';
import { countString, resultString } from '../strings.ts';
import { noteUnanswered, offerWays } from './nothing-answers.ts';

const perPage = 20;
/** While typing, a pause this long asks the index. In milliseconds. */
const pause = 200;
/** What was typed before this script came may still be composed: it has a little longer. In milliseconds. */
const settling = 1000;

interface Kept {
  answers: Answers;
  /** How many of them are shown. */
  shown: number;
}

/** The page of results: the question is in the address, and Back brings it back as it was. */
class SearchResults extends HTMLElement {
  #input = document.querySelector<HTMLInputElement>('main search-box [name=q]') as HTMLInputElement;
  #status = document.querySelector<HTMLElement>('main search-box [role=status]');
  #results = this.querySelector<HTMLElement>('[data-part=results]') as HTMLElement;
  #none = this.querySelector<HTMLElement>('[data-part=none]') as HTMLElement;
  /** What the page shows while nothing is asked. */
  #start = [...this.#results.children];
  #isNotFound = document.querySelector('[data-not-found]') !== null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The question whose results are shown, or on their way. */
  #asked = '';
  #shown = perPage;

  connectedCallback() {
    this.#input.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      if ((event as InputEvent).isComposing || savesData()) return;
      this.#timer = setTimeout(() => this.#ask(this.#input.value, 'replaceState'), pause);
    });
    this.#input.addEventListener('compositionend', () => {
      if (!savesData()) this.#ask(this.#input.value, 'replaceState');
    });
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(this.#input.value, 'pushState');
    });
    addEventListener('popstate', () => this.#restore());
    // WebKit empties a field without autocompletion on a page that it keeps for Back.
    addEventListener('pagehide', () => this.#input.setAttribute('autocomplete', 'on'));
    addEventListener('pageshow', () => this.#input.setAttribute('autocomplete', 'off'));
    this.#results.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('.options a');
      if (link && !this.#isPath()) noteClick(link.pathname);
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
    if (this.#isPath()) noteGap(question, 'not-found');
    const { answers, shown = perPage } = (history.state ?? {}) as Partial<Kept>;
    if (answers?.question === question) this.#show(answers, shown);
    else if (question && !(this.#isNotFound && savesData()))
      void this.#load(question, params.get('topic') ?? undefined);
    else this.#clear();
    this.#carry(question);
  }

  /** Reading on in another language keeps the question. */
  #carry(question: string) {
    if (this.#isNotFound) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]'))
      link.search = question && `?q=${encodeURIComponent(question)}`;
  }

  #ask(value: string, remember: 'replaceState' | 'pushState') {
    const question = value.trim();
    dropGap();
    this.#asked = question;
    const address = this.#isNotFound ? location.pathname : pagePath('search/');
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
    const correcting = !new URLSearchParams(location.search).has('exact');
    const how = { correcting, ...(topic && { topic }) };
    const found = await find(question, how).catch(() => undefined);
    if (question !== this.#asked) return;
    if (!found) {
      this.#none.hidden = true;
      this.#results.replaceChildren(failure(() => void this.#load(question, topic)));
      return;
    }
    // A greeting asks for nothing.
    if (!found.asks) return this.#clear();
    this.#show(found);
    await this.#settle(found, how).catch(() => {});
  }

  /** The question is noted, and where its answer is not clear the full text may add something. */
  async #settle(found: Answers, how: FindOptions) {
    if (!this.#isPath()) noteShown(found);
    if (found.clear) return;
    const { findMore } = await import('../find-more.ts');
    const more = await findMore(found, how);
    if (found.question !== this.#asked) return;
    const focused = (document.activeElement as HTMLAnchorElement | null)?.pathname;
    this.#show(more, this.#shown);
    const links = [...this.#results.querySelectorAll<HTMLAnchorElement>('.options a')];
    links.find(({ pathname }) => pathname === focused)?.focus();
  }

  /** Shows the first results, and keeps all in the history so that Back brings them back at once. */
  #show(found: Answers, shown = perPage) {
    const answers = asSent(found);
    const { question, answered, results, total } = answers;
    // Nobody asked, so nobody wants to hear that nothing was found.
    if (this.#isPath() && results.length === 0) return this.#clear();
    this.#shown = shown;
    history.replaceState({ answers, shown } satisfies Kept, '');
    const count = document.createElement('h2');
    count.className = 'count';
    const isGap = !answered && !this.#isPath();
    count.textContent = isGap
      ? resultString('none', question)
      : countString('results', total, question);
    const missing = document.createElement('p');
    missing.className = 'intro';
    missing.textContent = new URLSearchParams(location.search).has('missing')
      ? resultString('missingHere')
      : '';
    const nearest = document.createElement('p');
    nearest.className = 'muted';
    nearest.textContent = isGap && results.length > 0 ? resultString('nearest') : '';

    this.#results.replaceChildren(
      ...(missing.textContent ? [missing] : []),
      count,
      correctedLine(answers),
      answerBlock(answers),
      topicLinks(answers),
      ...(nearest.textContent ? [nearest] : []),
      ...(results.length > 0 ? [resultsList(first(shown, answers))] : []),
    );
    if (total > shown) this.#results.append(this.#more(answers));
    announce(this.#status, spoken(answers, count.textContent));
    offerWays(this.#none, isGap ? question : undefined);
    const isWhole = !new URLSearchParams(location.search).has('topic');
    if (isGap && isWhole) noteUnanswered(this.#none, question);
    // The full text may have found what the companion index did not.
    else if (!this.#isPath()) dropGap();
  }

  #more(answers: Answers): HTMLElement {
    return button(resultString('more'), () => {
      const before = this.#shown;
      this.#show(answers, before + perPage);
      this.#results.querySelectorAll<HTMLElement>('.options a')[before]?.focus();
    });
  }

  /** Whether nobody asked this: the page is not there, and the words are those of its address. */
  #isPath = () => this.#isNotFound && !new URLSearchParams(location.search).has('q');
}

/** The topics that have results, each a link to its results alone. */
function topicLinks({ topics, question }: Answers): HTMLElement | '' {
  const params = new URLSearchParams(location.search);
  const chosen = params.get('topic');
  const named = Object.entries(topics);
  if (named.length < 2 && !chosen) return '';

  const nav = document.createElement('nav');
  nav.className = 'chips';
  nav.setAttribute('aria-label', resultString('filter'));
  const exact = params.has('exact') ? '&exact' : '';
  const link = (name: string, topic?: string) => {
    const anchor = document.createElement('a');
    anchor.href = `${pagePath('search/')}?q=${encodeURIComponent(question)}${exact}${topic ? `&topic=${topic}` : ''}`;
    anchor.textContent = name;
    if ((topic ?? null) === chosen) anchor.setAttribute('aria-current', 'true');
    return anchor;
  };
  nav.append(link(resultString('everyTopic')), ...named.map(([topic, name]) => link(name, topic)));
  return nav;
}

/** The words of the address: "/articles/refund-payment/" → "refund payment". */
function wordsOfPath(): string {
  const last = decoded(location.pathname).split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

customElements.define('search-results', SearchResults);
