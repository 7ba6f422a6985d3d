import { button } from '../forms/button.ts';
import { post, refusalOf } from '../forms/post.ts';

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
    const { failed = '', again = '' } = this.dataset;
    this.#status.replaceChildren(
      `${refusalOf(posted) ?? failed} `,
      button(again, () => this.#send(answer)),
    );
  }
}

customElements.define('subscriber-answer', SubscriberAnswer);
