import { keptQuery } from '../../../../worker/contract/privacy/scrub.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import type { Answers, Result } from '../../../search/answers.ts';
import { shownPart } from '../../../search/results/parts.ts';
import { savesData } from '../../browser/saves-data.ts';
import { button } from '../../forms/button.ts';
import {
  dropRefusal,
  keepRefusal,
  type Refusal,
  refusalOf,
  refusedFor,
} from '../../gaps/refusals.ts';
import { draw, resultPath } from '../../search/draw.ts';
import { leftOutLine } from '../../search/not-this/left-out.ts';
import { refusingLook } from '../../search/not-this/look.ts';
import { findWithout } from '../../search/not-this/next-answers.ts';
import { noteForm } from '../../visits/note-visit.ts';
import { tabVisit } from '../../visits/tab-visit.ts';
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
  #leftOut: HTMLElement;
  /** That suggested articles are not what is asked for, however the message goes on. */
  #refused: Refusal[] = [];
  /** Fewer characters have too little meaning. */
  #least: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, form: HTMLFormElement, { strings, solved }: Offering) {
    this.#form = form;
    this.#strings = strings;
    this.#whenSolved = solved;
    this.#place = element.querySelector('[data-part=suggestions]') as HTMLElement;
    this.#leftOut = element.querySelector('[data-part=left-out]') as HTMLElement;
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
    const answers = savesData()
      ? undefined
      : await mostConfident(
          text,
          this.#refused.map(({ article }) => article),
        ).catch(() => undefined);
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
    const shown = { ...result, answer: result.answer || result.excerpt };
    row.append(summary, draw(shownPart(shown, language)), this.#ways(result, answers));
    row.addEventListener('toggle', () => {
      if (row.open) noteForm({ read: [result.article] });
    });
    return row;
  }

  #ways(result: Result, answers: Answers): HTMLElement {
    const full = document.createElement('a');
    full.className = 'button small quiet';
    full.href = resultPath(result, answers.words);
    full.textContent = this.#strings.fullArticle;
    const notThis = button(this.#strings.notThis, () => void this.#refuse(result, answers));
    notThis.classList.add('quiet');
    const ways = document.createElement('p');
    ways.className = 'ways';
    ways.append(
      button(this.#strings.solved, () => {
        noteForm({ solved: result.article, read: [result.article] });
        this.#whenSolved();
      }),
      full,
      notThis,
    );
    return ways;
  }

  /** A suggestion is not what is asked for: it is left out, and the next takes its place. */
  async #refuse({ article }: Result, answers: Answers) {
    if (this.#refused.some((refusal) => refusal.article === article)) return;
    const refusal = refusalOf(answers, article);
    this.#refused.push(refusal);
    keepRefusal(refusal);
    noteRefused((before) => [...before, article]);
    await this.#suggestAnew();
    this.#leftOut.querySelector('button')?.focus();
  }

  /** It was a slip: what was refused last is suggested again, open as it was. */
  async #takeBack() {
    const refusal = this.#refused.pop();
    if (!refusal) return;
    dropRefusal(refusal);
    noteRefused((before) => before.filter((article) => article !== refusal.article));
    await this.#suggestAnew();
    const row = this.#place.querySelector<HTMLDetailsElement>(
      `[data-article="${refusal.article}"]`,
    );
    if (row) row.open = true;
    (row?.querySelector('summary') ?? this.#text()).focus();
  }

  async #suggestAnew() {
    await refusingLook();
    await this.#suggest();
    const line = leftOutLine(this.#strings, () => void this.#takeBack());
    this.#leftOut.replaceChildren(...(this.#refused.length > 0 ? [line] : []));
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

const noteRefused = (change: (before: string[]) => string[]) =>
  noteForm({ notThis: [...new Set(change(tabVisit().form?.notThis ?? []))] });

/** The end of a message says what it is about as often as its beginning; more sentences are not asked. */
const sentencesAsked = 4;

/**
 * The answers to the sentence of a message that is answered most surely, without the articles that were refused; nothing where
 * none is. Who writes has found the person.
 */
async function mostConfident(
  message: string,
  refused: readonly string[],
): Promise<Answers | undefined> {
  const sentences = sentencesOf(message);
  const asked = [...new Set([...sentences.slice(0, 1), ...sentences.slice(-sentencesAsked)])];
  // Whoever refused an answer in search and comes to write the same question is not told it again.
  const before = asked.flatMap((sentence) => refusedFor(keptQuery(sentence)));
  const answers = await Promise.all(
    asked.map((sentence) => findWithout(sentence, [...refused, ...before], { contact: false })),
  );
  return answers.filter(({ answered }) => answered).sort((a, b) => b.confidence - a.confidence)[0];
}
