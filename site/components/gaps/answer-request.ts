import { fixedEmail, isEmail } from '../../../worker/contract/email-address.ts';
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
      if (!this.#objects()) void this.#send();
    });
  }

  /** Whether the address cannot be sent as it is; then it is said what to put right. */
  #objects(): boolean {
    const field = this.#form.elements.namedItem('email') as HTMLInputElement;
    const fix = fixedEmail(field.value);
    if (fix ? field.value === this.#doubted : isEmail(field.value)) return false;
    const { bad = '', doubt = '' } = this.#status.dataset;
    this.#doubted = field.value;
    if (fix) this.#status.replaceChildren(...fixSentence(field, doubt.replace('{fix}', fix), fix));
    else {
      this.#status.textContent = bad;
      field.focus();
    }
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
