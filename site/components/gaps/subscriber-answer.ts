import { failureOf } from '../forms/failure.ts';
import { post } from '../forms/post.ts';

/** "Did this answer your question?", asked by email: what was pressed there is sent at once. */
class SubscriberAnswer extends HTMLElement {
  #form = this.querySelector('form') as HTMLFormElement;
  #status = this.querySelector('[role=status]') as HTMLElement;

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send((event as SubmitEvent).submitter as HTMLButtonElement);
    });
    const { pressed } = this.dataset;
    const answer = this.querySelector<HTMLButtonElement>(`button[value=${pressed ?? 'none'}]`);
    if (!answer) return;
    // Reading the page again sends nothing again.
    history.replaceState(null, '', location.pathname);
    void this.#send(answer);
  }

  async #send(answer: HTMLButtonElement) {
    const posted = await post(this.#form, { submitter: answer });
    const { ok } = posted;
    for (const each of this.#form.querySelectorAll('button')) {
      if (ok) each.classList.toggle('primary', each === answer);
    }
    if (ok) {
      this.#status.textContent = this.dataset[answer.value] ?? '';
      return;
    }
    const again = () => void this.#send(answer);
    this.#status.replaceChildren(
      failureOf(posted, JSON.parse(this.dataset['strings'] ?? '{}'), {
        email: '',
        text: '',
        kept: false,
        again,
      }),
    );
  }
}

customElements.define('subscriber-answer', SubscriberAnswer);
