import { sentencesOf } from '../../../languages/sentences.ts';
import type { Answers, Result } from '../../../search/answers.ts';
import { shownPart } from '../../../search/results/parts.ts';
import { savesData } from '../../browser/saves-data.ts';
import { button } from '../../forms/button.ts';
import { draw, resultPath } from '../../search/draw.ts';
import { find } from '../../search/find.ts';
import { noteForm } from '../../visits/note-visit.ts';
import type { MessageStrings } from './message-strings.ts';

/** After a rest from typing, in milliseconds. */
const rest = 400;
const maxSuggestions = 3;

interface Offering {
  strings: MessageStrings;
  /** One of the articles was the answer. */
  solved: () => void;
}

/** Articles that may already answer what is being written. They never take the focus and never hinder sending. */
export class Suggestions {
  #form: HTMLFormElement;
  #strings: MessageStrings;
  #whenSolved: () => void;
  #place: HTMLElement;
  /** Fewer characters have too little meaning. */
  #least: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, form: HTMLFormElement, { strings, solved }: Offering) {
    this.#form = form;
    this.#strings = strings;
    this.#whenSolved = solved;
    this.#place = element.querySelector('[data-part=suggestions]') as HTMLElement;
    this.#least = Number(element.dataset['suggestFrom']);
    const text = this.#text();
    text.addEventListener('input', () => this.#wait());
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    if (this.#asked().length < this.#least) return this.#offer(undefined);
    this.#timer = setTimeout(() => void this.#suggest(), rest);
  }

  async #suggest() {
    const text = this.#asked();
    const answers = savesData() ? undefined : await mostConfident(text).catch(() => undefined);
    // Typed on while the index was asked.
    if (text !== this.#asked()) return;
    this.#offer(answers);
  }

  #offer(answers: Answers | undefined) {
    const results = answers?.results.slice(0, maxSuggestions) ?? [];
    const list = this.#place.querySelector('[data-part=list]') as HTMLElement;
    const open = list.querySelector<HTMLElement>('[open]')?.dataset['article'];
    list.replaceChildren(
      ...(answers ? results.map((result) => this.#row(result, answers, open)) : []),
    );
    this.#place.hidden = results.length === 0;
    const suggested = results.map(({ article }) => article);
    this.#hidden(suggested);
    if (suggested.length > 0) noteForm({ suggested });
  }

  #row(result: Result, answers: Answers, open: string | undefined): HTMLDetailsElement {
    const language = answers.otherLanguage?.attributes ?? { dir: 'auto' };
    const row = document.createElement('details');
    row.className = 'disclosure';
    row.name = 'suggestion';
    row.dataset['article'] = result.article;
    row.open = result.article === open;
    const summary = draw({ tag: 'summary', ...language, parts: [result.title] });
    const full = document.createElement('a');
    full.className = 'button small quiet';
    full.href = resultPath(result, answers.words);
    full.textContent = this.#strings.fullArticle;
    const ways = document.createElement('p');
    ways.className = 'ways';
    ways.append(
      button(this.#strings.solved, () => {
        noteForm({ solved: result.article, read: [result.article] });
        this.#whenSolved();
      }),
      full,
    );
    const shown = { ...result, answer: result.answer || result.excerpt };
    row.append(summary, draw(shownPart(shown, language)), ways);
    row.addEventListener('toggle', () => {
      if (row.open) noteForm({ read: [result.article] });
    });
    return row;
  }

  #hidden(suggested: readonly string[]) {
    for (const old of this.#form.querySelectorAll('[name=suggested]')) old.remove();
    for (const slug of suggested) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'suggested';
      field.value = slug;
      this.#form.append(field);
    }
  }

  #asked = () => this.#text().value.trim();

  #text = () => this.#form.elements.namedItem('text') as HTMLTextAreaElement;
}

/** The end of a message says what it is about as often as its beginning; more sentences are not asked. */
const sentencesAsked = 4;

/** The answers to the sentence of a message that is answered most surely; nothing where none is. Who writes has found the person. */
async function mostConfident(message: string): Promise<Answers | undefined> {
  const sentences = sentencesOf(message);
  const asked = [...new Set([...sentences.slice(0, 1), ...sentences.slice(-sentencesAsked)])];
  const answers = await Promise.all(asked.map((sentence) => find(sentence, { contact: false })));
  return answers.filter(({ answered }) => answered).sort((a, b) => b.confidence - a.confidence)[0];
}
