import { pagePath } from '../browser/language.ts';
import { read, write } from '../browser/storage.ts';
import { type FailureStrings, failureOf } from '../forms/failure.ts';
import { fieldsOf, type PostResult, post } from '../forms/post.ts';
import { noteVote } from '../visits/note-visit.ts';
import type { ArticleVote } from './article-vote.ts';

type Answer = 'yes' | 'no';

/** Sends the votes of an article's page, and shows which was given. */
export class Voting {
  #element: ArticleVote;
  #details: HTMLDetailsElement | null;
  #status: HTMLElement;
  #strings: FailureStrings;

  constructor(element: ArticleVote) {
    this.#element = element;
    this.#details = element.querySelector('details');
    this.#status = element.status;
    this.#strings = JSON.parse(element.dataset['strings'] ?? '{}');
    this.#status.tabIndex = -1;
    const given = read('sessionStorage', element.key);
    if (given !== 'yes' && given !== 'no') return;
    this.#press(given);
    this.#status.textContent = element.dataset[given] ?? '';
  }

  /** Who needs a person gets to the form with what they wrote, whatever becomes of the vote. */
  async submit(form: HTMLFormElement, submitter: HTMLElement | null) {
    if (!form.querySelector('[value=need-a-person]:checked'))
      return this.#send(form, submitter, (helpful) => this.#thank(helpful));
    await this.#send(form, null, () => {});
    const fields = fieldsOf(form);
    const text = encodeURIComponent(String(fields.get('comment')));
    location.assign(`${pagePath('contact/')}?article=${fields.get('article')}#text=${text}`);
  }

  /** "No" was pressed: it is stored before a reason is given. */
  async open() {
    const form = this.#details?.querySelector('form');
    if (form) await this.#send(form, null, () => this.#ask());
  }

  async #send(
    form: HTMLFormElement,
    submitter: HTMLElement | null,
    sent: (helpful: Answer) => void,
  ) {
    const vote = fieldsOf(form, submitter);
    const helpful = vote.get('helpful') === 'yes' ? 'yes' : 'no';
    const posted = await post(form, { submitter });
    if (!posted.ok)
      return this.#fail(posted, {
        text: String(vote.get('comment') ?? ''),
        again: () => void this.#send(form, submitter, sent),
      });
    noteVote(String(vote.get('article')), helpful);
    write('sessionStorage', this.#element.key, helpful);
    this.#press(helpful);
    sent(helpful);
  }

  /** What was written stays in the form. */
  #fail(posted: PostResult, { text, again }: { text: string; again: () => void }) {
    const hadFocus = this.#status.contains(document.activeElement);
    const email = this.#element.dataset['email'] ?? '';
    this.#status.replaceChildren(
      failureOf(posted, this.#strings, { email, text, kept: false, again }),
    );
    if (hadFocus) this.#status.querySelector('button')?.focus();
  }

  #press(helpful: Answer) {
    this.#element.dataset['given'] = helpful;
    this.#element
      .querySelector('[value=yes]')
      ?.setAttribute('aria-pressed', String(helpful === 'yes'));
  }

  #thank(helpful: Answer) {
    const focused = document.activeElement;
    const loses = this.#details?.contains(focused) || this.#status.contains(focused);
    this.#status.textContent = this.#status.dataset[helpful] ?? '';
    if (loses) this.#status.focus();
    if (this.#details) this.#details.open = false;
  }

  /** The reasons are open: their form is what comes next. */
  #ask() {
    if (this.#status.contains(document.activeElement))
      this.#details?.querySelector<HTMLElement>('[type=radio]')?.focus();
    this.#status.replaceChildren();
  }
}
