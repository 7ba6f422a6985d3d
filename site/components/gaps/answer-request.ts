import { emailPattern, fixedEmail } from '../../../worker/contract/email-address.ts';
import { fixSentence } from '../forms/fix-sentence.ts';
import { post, refusalOf } from '../forms/post.ts';
import { noteReport } from '../visits/note-visit.ts';

/** "Tell me when it is answered": leaves an address with a question that nothing here answers. */
class AnswerRequest extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  /** The address that was doubted once: who sends it again means it. */
  #doubted: string | undefined;

  connectedCallback() {
    this.#status.tabIndex = -1;
    this.#form.noValidate = true;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#doubts()) void this.#send();
    });
  }

  #doubts(): boolean {
    const field = this.#form.elements.namedItem('email') as HTMLInputElement;
    const fix = fixedEmail(field.value);
    if (!fix && !emailPattern.test(field.value.trim())) return this.#refuse(field);
    if (!fix || field.value === this.#doubted) return false;
    this.#doubted = field.value;
    const message = (this.#status.dataset['doubt'] ?? '').replace('{fix}', fix);
    this.#status.replaceChildren(...fixSentence(field, message, fix));
    return true;
  }

  #refuse(field: HTMLInputElement): true {
    this.#status.textContent = this.#status.dataset['bad'] ?? '';
    field.focus();
    return true;
  }

  async #send() {
    const posted = await post(this.#form);
    const { ok } = posted;
    const loses = ok && this.#form.contains(document.activeElement);
    this.#form.hidden = ok;
    if (ok) noteReport();
    const { done, failed } = this.#status.dataset;
    this.#status.textContent = (ok ? done : (refusalOf(posted) ?? failed)) ?? '';
    if (loses) this.#status.focus();
  }
}

customElements.define('answer-request', AnswerRequest);
