import { type EmailStrings, emailError } from '../forms/email-error.ts';
import { type FailureStrings, failureOf } from '../forms/failure.ts';
import { fixSentence } from '../forms/fix-sentence.ts';
import { post } from '../forms/post.ts';
import { noteReport } from '../visits/note-visit.ts';

interface RequestStrings extends EmailStrings, FailureStrings {
  done: string;
}

/** "Tell me when it is answered": leaves an address with a question that nothing here answers. */
class AnswerRequest extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #strings: RequestStrings = JSON.parse(this.dataset['strings'] ?? '{}');
  /** The address that was doubted once: who sends it again means it. */
  #doubted: string | undefined;

  connectedCallback() {
    this.#status.tabIndex = -1;
    this.#form.noValidate = true;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#objects()) void this.#send();
    });
  }

  /** Whether the address cannot be sent as it is; then it is said what to put right. */
  #objects(): boolean {
    const field = this.#field('email');
    const error = emailError(field.value, this.#doubted, this.#strings);
    this.#doubted = field.value;
    if (!error) return false;
    const { message, fix } = error;
    this.#status.replaceChildren(...(fix ? fixSentence(field, message, fix) : [message]));
    if (!fix) field.focus();
    return true;
  }

  async #send() {
    const posted = await post(this.#form);
    const { ok } = posted;
    const loses = this.contains(document.activeElement);
    this.#form.hidden = ok;
    if (ok) noteReport();
    this.#status.replaceChildren(
      ok
        ? this.#strings.done
        : failureOf(posted, this.#strings, {
            email: this.dataset['email'] ?? '',
            text: this.#field('query').value,
            kept: false,
            again: () => void this.#send(),
          }),
    );
    if (loses) (this.#status.querySelector('button') ?? this.#status).focus();
  }

  #field = (name: 'email' | 'query') => this.#form.elements.namedItem(name) as HTMLInputElement;
}

customElements.define('answer-request', AnswerRequest);
