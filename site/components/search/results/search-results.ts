import { type Answers, asSent } from '../../../search/answers.ts';
import { inItsLetters } from '../../../search/in-its-letters.ts';
import { fill } from '../../../search/results/fill.ts';
import { markCount } from '../../../search/results/mark.ts';
import { askedFor } from '../../../search/results/nothing.ts';
import type { ElementPart } from '../../../search/results/parts.ts';
import {
  countSentence,
  headParts,
  listPart,
  resultsParts,
  topicsPart,
} from '../../../search/results/results-part.ts';
import { announce } from '../../browser/announce.ts';
import { pageLocale } from '../../browser/language.ts';
import { savesData } from '../../browser/saves-data.ts';
import { dropGap, noteGap } from '../../gaps/note-gap.ts';
import { sendRefusals } from '../../gaps/refusals.ts';
import { noteClick } from '../../visits/note-visit.ts';
import { carry } from '../carry.ts';
import { showBelow } from '../dock.ts';
import { draw, spoken } from '../draw.ts';
import { failure } from '../failure.ts';
import { leadOn, prepareField } from '../field.ts';
import { type FindOptions, find, findHere } from '../find.ts';
import type { LeftOut } from '../not-this/answer-place.ts';
import { linesInPlace } from '../not-this/left-out.ts';
import { offerNotThis } from '../not-this/offer.ts';
import { noteShown } from '../note-shown.ts';
import { queryOf } from '../query-of.ts';
import { strings } from '../strings.ts';
import {
  askByAddress,
  askedByAddress,
  keepShown,
  linksOf,
  pathInKnownCase,
  shownBefore,
} from './address.ts';

/** While typing, a pause this long asks the index. In milliseconds. */
const pause = 200;
/** What was typed before this script came may still be composed: it has a little longer. In milliseconds. */
const settling = 1000;

/** The page of results: the question is in the address, and Back brings it back as it was. */
class SearchResults extends HTMLElement {
  #box = document.querySelector('main search-box') as HTMLElement;
  #input = this.#box.querySelector('[name=q]') as HTMLInputElement;
  #status = this.#box.querySelector('[role=status]');
  #results = this.querySelector<HTMLElement>('[data-part=results]') as HTMLElement;
  #none = this.querySelector<HTMLElement>('[data-part=none]') as HTMLElement;
  #filter = document.querySelector('[data-part=filter]');
  /** Every topic, for whoever has found nothing. */
  #directory = document.querySelector<HTMLElement>('[data-part=directory]');
  /** What the page shows while nothing is asked. */
  #start = [...this.#results.children];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The question whose results are shown, or on their way. */
  #asked = '';

  connectedCallback() {
    const path = pathInKnownCase();
    if (path) return location.replace(path + location.search + location.hash);
    prepareField(this.#box, this.#input);
    leadOn(this.#results);
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
    this.#results.addEventListener('click', ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('.source, .options a');
      if (link && !askedByAddress().isPath) noteClick(link, this.#links());
    });
    // Typed before this script had arrived: nothing of it may be lost.
    const typed = this.#input.value.trim();
    if (typed && typed !== (new URLSearchParams(location.search).get('q') ?? ''))
      this.#timer = setTimeout(() => this.#ask(typed, 'replaceState'), settling);
    else this.#restore(document.activeElement === this.#input);
  }

  /** Shows what the address asks for; what was found before comes from the history, at once. */
  #restore(isFocused = false) {
    const { question, isPath, isNotFound } = askedByAddress();
    this.#asked = question;
    // Nothing is put under the fingers of somebody who is about to type.
    if (!isFocused) this.#input.value = question;
    if (isPath && isNotFound) noteGap({ question, locale: pageLocale }, 'not-found');
    const before = shownBefore(question);
    if (before) void this.#show(before);
    else if (question && !(isNotFound && savesData())) void this.#load(question);
    else this.#clear();
    carry(question, isPath);
    void sendRefusals();
  }

  #ask(value: string, remember: 'replaceState' | 'pushState') {
    const question = value.trim();
    dropGap();
    void sendRefusals();
    this.#asked = question;
    askByAddress(question, remember);
    showBelow(this.#box, this);
    if (question) void this.#load(question);
    else this.#clear();
  }

  #clear() {
    this.#results.replaceChildren(...this.#start);
    this.#none.hidden = true;
    this.#narrow(undefined);
    announce(this.#status, '');
  }

  async #load(question: string) {
    const { how, isPath } = askedByAddress();
    // An address has Latin words, whatever its language is.
    const asking = isPath ? findHere(question, how) : find(question, how);
    const found = await asking.catch(() => undefined);
    if (question !== this.#asked) return;
    if (!found) {
      this.#none.hidden = true;
      this.#narrow(undefined);
      this.#results.replaceChildren(failure(() => void this.#load(question)));
      return;
    }
    // A greeting asks for nothing.
    if (!found.asks) return this.#clear();
    void this.#show(found);
    await this.#settle(found, how).catch(() => {});
  }

  /** The question is noted, and where its answer is not clear the full text may add something. */
  async #settle(found: Answers, how: FindOptions) {
    if (!askedByAddress().isPath) noteShown(found, this.#results);
    if (found.clear) return;
    const { findMore } = await import('../find-more.ts');
    const more = await findMore(found, how);
    if (found.question !== this.#asked) return;
    const focused = (document.activeElement as HTMLAnchorElement | null)?.pathname;
    void this.#show(more);
    this.#links()
      .find(({ pathname }) => pathname === focused)
      ?.focus();
  }

  /** Shows the results, and keeps them in the history so that Back brings them back at once. */
  async #show(found: Answers, leftOut?: LeftOut): Promise<void> {
    const { how, topic, isMissing, isPath } = askedByAddress();
    // Where nobody asked, nobody wants to hear that nothing was found, or that nothing answers.
    const answers = isPath ? namedByAddress(found) : asSent(found);
    const { answered, results } = answers;
    if (isPath && results.length === 0) return this.#clear();
    keepShown(answers);
    const links = linksOf(answers);
    const head = isPath ? [] : headParts(answers, strings, links);
    const parts = isPath ? [listPart(answers, links)] : resultsParts(answers, strings, links);
    this.#results.replaceChildren(
      ...(isMissing ? [missingHere()] : []),
      ...head.map(draw),
      ...(leftOut ? linesInPlace(leftOut, answered) : []),
      ...parts.map(draw),
    );
    this.#narrow(isPath ? undefined : topicsPart(answers, strings, links.topics), answered);
    const count = fill(countSentence(answers, strings), askedFor(answers));
    if (!leftOut) announce(this.#status, spoken(answers, count));
    offerWays(this.#none, answered && !leftOut?.nothingElse ? undefined : answers);
    // What was refused is a gap by that already.
    if (!answered && topic === undefined && !leftOut) noteUnanswered(this.#none, answers);
    // The full text may have found what the companion index did not.
    else if (!isPath) dropGap();
    const place = {
      element: this.#results,
      status: this.#status,
      how,
      isAsked: (question: string) => question === this.#asked,
      show: (next: Answers, others?: LeftOut) => this.#show(next, others),
    };
    if (!isPath) await offerNotThis(place, answers, leftOut).catch(() => {});
  }

  /** Offers the topics of what was found; where nothing was, every topic. */
  #narrow(part: ElementPart | undefined, isFound = false) {
    this.#filter?.replaceChildren(...(part ? [draw(part)] : []));
    if (this.#directory) this.#directory.hidden = isFound;
  }

  /** The results, in their order. */
  #links = () => [...this.#results.querySelectorAll<HTMLAnchorElement>('.options a')];
}

/** As many as are shown for an address: it is a guess. */
const mostNamed = 3;

/** The articles whose title or address has a word of the address that is not there. */
function namedByAddress(found: Answers): Answers {
  const results = found.results
    .filter(({ title, article }) => {
      const name = `${title} ${article.replaceAll('-', ' ')}`;
      return markCount(name, found.words, found.locale) > 0;
    })
    .slice(0, mostNamed);
  return { ...found, answered: true, clear: false, choices: 0, results, total: results.length };
}

/** The page came from an article that this language does not have. */
const missingHere = () => draw({ tag: 'p', class: 'intro', parts: [strings.missingHere] });

/** What to do when nothing here answers a question: write to the owner, or leave an address. */
function offerWays(place: HTMLElement, unanswered: Answers | undefined) {
  place.hidden = unanswered === undefined;
  if (unanswered === undefined) return;
  const { question, locale } = unanswered;
  const write = place.querySelector('[data-part=write]') as HTMLAnchorElement;
  write.search = queryOf(question);
  const asked = place.querySelector('[name=query]') as HTMLInputElement;
  const kept = inItsLetters(unanswered);
  if (asked.value !== kept) clearStatus(place);
  asked.value = kept;
  (place.querySelector('[name=locale]') as HTMLInputElement).value = locale;
}

/** Notes a question that nothing answers, and says so once it is. */
function noteUnanswered(place: HTMLElement, unanswered: Answers) {
  const noted = place.querySelector('[data-part=noted]') as HTMLElement;
  noteGap(unanswered, 'no-answer', () => {
    noted.textContent = noted.dataset['noted'] ?? '';
  });
}

/** What was said and sent was about another question. */
function clearStatus(place: HTMLElement) {
  for (const status of place.querySelectorAll('[role=status]')) status.replaceChildren();
  for (const form of place.querySelectorAll('form')) form.hidden = false;
}

customElements.define('search-results', SearchResults);
