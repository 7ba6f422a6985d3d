import { button } from '../forms/button.ts';
import { fieldsOf, post, refusalOf } from '../forms/post.ts';
import { noteVote } from '../visits/note-visit.ts';

/** Sends a vote at one press; "No" opens the reasons and is stored at once. */
class ArticleVote extends HTMLElement {
  #details = this.querySelector('details');
  #status = this.querySelector('.status') as HTMLElement;

  connectedCallback() {
    this.#status.tabIndex = -1;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const { target, submitter } = event as SubmitEvent;
      void this.#send(target as HTMLFormElement, submitter, (helpful) => this.#thank(helpful));
    });
    this.#details?.addEventListener('toggle', () => {
      const form = this.#details?.querySelector('form');
      if (this.#details?.open && form) void this.#send(form, null, () => this.#ask());
    });
  }

  async #send(
    form: HTMLFormElement,
    submitter: HTMLElement | null,
    sent: (helpful: 'yes' | 'no') => void,
  ) {
    const vote = fieldsOf(form, submitter);
    const helpful = vote.get('helpful') === 'yes' ? 'yes' : 'no';
    const posted = await post(form, { submitter });
    if (!posted.ok) return this.#fail(refusalOf(posted), () => this.#send(form, submitter, sent));
    noteVote(String(vote.get('article')), helpful);
    sent(helpful);
  }

  #thank(helpful: 'yes' | 'no') {
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

  #fail(message = this.#status.dataset['failed'] ?? '', again: () => void) {
    const { again: name = '' } = this.#status.dataset;
    const hadFocus = this.#status.contains(document.activeElement);
    const retry = button(name, again);
    this.#status.replaceChildren(`${message} `, retry);
    if (hadFocus) retry.focus();
  }
}

customElements.define('article-vote', ArticleVote);
