import { decoded } from '../../../content/decoded.ts';
import { type Answers, asSent } from '../../../search/answers.ts';
import { first } from '../../../search/ask.ts';
import {
  countSentence,
  type ResultsLinks,
  resultsPart,
} from '../../../search/results/results-part.ts';
import { announce } from '../../browser/announce.ts';
import { pagePath } from '../../browser/language.ts';
import { savesData } from '../../browser/saves-data.ts';
import { button } from '../../forms/button.ts';
import { dropGap, noteGap } from '../../gaps/note-gap.ts';
import { noteClick } from '../../visits/note-visit.ts';
import { draw, resultPath, searchPath, spoken } from '../draw.ts';
import { failure } from '../failure.ts';
import { type FindOptions, find } from '../find.ts';
import { noteShown } from '../note-shown.ts';
import { resultString, strings } from '../strings.ts';
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
    // Where nobody asked, nobody wants to hear that nothing was found, or that nothing answers.
    const answers = this.#isPath() ? { ...found, answered: true } : asSent(found);
    const { question, answered, results, total } = answers;
    if (this.#isPath() && results.length === 0) return this.#clear();
    this.#shown = shown;
    history.replaceState({ answers, shown } satisfies Kept, '');
    const params = new URLSearchParams(location.search);
    this.#results.replaceChildren(
      ...(params.has('missing') ? [missingHere()] : []),
      ...resultsPart(first(shown, answers), strings, linksOf(answers, params)).map(draw),
    );
    if (total > shown) this.#results.append(this.#more(answers));
    announce(this.#status, spoken(answers, countSentence(answers, strings)));
    offerWays(this.#none, answered ? undefined : question);
    if (!answered && !params.has('topic')) noteUnanswered(this.#none, question);
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

/** The page came from an article that this language does not have. */
const missingHere = () => draw({ tag: 'p', class: 'intro', parts: [strings.missingHere] });

function linksOf({ question, words }: Answers, params: URLSearchParams): ResultsLinks {
  const path = searchPath(question);
  const exact = `${path}&exact`;
  const asked = params.has('exact') ? exact : path;
  return {
    result: (result) => resultPath(result, words),
    exact,
    topics: {
      chosen: params.get('topic'),
      link: (topic) => (topic ? `${asked}&topic=${topic}` : asked),
    },
  };
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
